package io.huiji.minutes.text;

import io.huiji.minutes.Comparison.Change;
import io.huiji.minutes.Comparison.Piece;
import java.util.ArrayList;
import java.util.List;

/// Joins words that follow each other with the same fate; between two that are kept, what went
/// stands before what came.
final class Pieces {

  private final List<Piece> done = new ArrayList<>();
  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder gone = new StringBuilder();
  private final StringBuilder come = new StringBuilder();

  void add(Change change, String text) {
    switch (change) {
      case KEPT -> {
        flushChange();
        kept.append(text);
      }
      case REMOVED -> {
        flush(Change.KEPT, kept);
        gone.append(text);
      }
      case ADDED -> {
        flush(Change.KEPT, kept);
        come.append(text);
      }
    }
  }

  List<Piece> list() {
    flushChange();
    flush(Change.KEPT, kept);
    return List.copyOf(done);
  }

  private void flushChange() {
    flush(Change.REMOVED, gone);
    flush(Change.ADDED, come);
  }

  private void flush(Change change, StringBuilder text) {
    if (!text.isEmpty()) {
      done.add(new Piece(change, text.toString()));
      text.setLength(0);
    }
  }
}
