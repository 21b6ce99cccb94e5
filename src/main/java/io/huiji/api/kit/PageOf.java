package io.huiji.api.kit;

import java.util.List;

/// One page of a collection in its own, stable order.
///
/// @param page from 1
/// @param total of all that this person may know
public record PageOf<T>(List<T> items, int page, int size, long total) {

  public PageOf {
    items = List.copyOf(items);
  }

  public long last() {
    return Math.max(1, Math.ceilDiv(total, (long) size));
  }
}
