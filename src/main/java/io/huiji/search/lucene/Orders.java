package io.huiji.search.lucene;

import io.huiji.search.Query.Order;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// In which order hits are told. Each ends with the id, so that it is the same every time.
final class Orders {

  private static final SortField ID = new SortField(Fields.ID, SortField.Type.STRING);
  private static final SortField NEWEST = new SortField(Fields.DATE, SortField.Type.LONG, true);
  private static final SortField OLDEST = new SortField(Fields.DATE, SortField.Type.LONG);
  private static final SortField TITLE = new SortField(Fields.TITLE, SortField.Type.STRING);

  private Orders() {}

  /// Those that need no score; for the others there is {@link BestFirst}.
  static Sort of(Order order) {
    return switch (order) {
      case BEST -> new Sort(SortField.FIELD_SCORE, NEWEST, ID);
      case NEWEST -> new Sort(NEWEST, ID);
      case OLDEST -> new Sort(OLDEST, ID);
      case TITLE -> new Sort(TITLE, NEWEST, ID);
    };
  }
}
