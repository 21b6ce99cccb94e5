package io.huiji.search;

import java.util.List;

/// What came of bringing the index up to date.
///
/// @param indexed how many changes were taken up
/// @param position last change that the index holds
/// @param troubles what a person must read (the index was made anew and why, a text is damaged), in
///   Chinese; empty when all is well
public record IndexOutcome(long indexed, long position, List<String> troubles) {

  public IndexOutcome {
    troubles = List.copyOf(troubles);
  }
}
