package io.huiji.search.lucene;

import io.huiji.search.Query.Order;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// In which order hits are told. Each ends with the id, so that it is the same every time.
final class Orders {

  private static final SortField ID = new SortField(Fields.ID, SortField.Type.STRING);
  private static final SortField NEWEST = new SortField(Fields.DATE, SortField.Type.LONG, true);
  private static final SortField OLDEST = new SortField(Fields.DATE, SortField.Type.LONG);
  private static final SortField TITLE = new SortField(Fields.TITLE, SortField.Type.STRING);

  /// Then the newest.
  static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, NEWEST, ID);

  private static final Sort IN_FORCE_FIRST =
      new Sort(
          new SortField(Fields.REPLACED, SortField.Type.LONG), SortField.FIELD_SCORE, NEWEST, ID);

  private Orders() {}

  /// Where anything was replaced, what is in force comes before it, however well the old fits.
  static Sort of(Order order, IndexReader index) {
    return switch (order) {
      case BEST -> Replaced.in(index) ? IN_FORCE_FIRST : BEST_FIRST;
      case NEWEST -> new Sort(NEWEST, ID);
      case OLDEST -> new Sort(OLDEST, ID);
      case TITLE -> new Sort(TITLE, NEWEST, ID);
    };
  }
}
