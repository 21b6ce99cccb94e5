package io.huiji.api;

import io.huiji.api.kit.ActLine;
import java.util.List;

/// What became of a list of acts.
record ActsDone(List<ActLine> acts) {

  ActsDone {
    acts = List.copyOf(acts);
  }
}
