package io.huiji.page.kit;

import java.util.List;

/// One page of a list, as 「第21—40条，共83条」 says it.
///
/// @param page from 1
public record Paging<T>(List<T> rows, int page, int size, long total) {

  public static final int SIZE = 20;
  private static final int MOST = 100;

  public Paging {
    rows = List.copyOf(rows);
  }

  /// The page of a whole list; a page beyond the end is the last one.
  public static <T> Paging<T> of(List<T> all, int page, int size) {
    var each = Math.clamp(size, 1, MOST);
    var last = Math.max(1, (all.size() + each - 1) / each);
    var shown = Math.clamp(page, 1, last);
    var from = (shown - 1) * each;
    return new Paging<>(
        all.subList(from, Math.min(from + each, all.size())), shown, each, all.size());
  }

  public long from() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  public long to() {
    return from() + rows.size() - (total == 0 ? 0 : 1);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < pages();
  }
}
