package io.huiji.archive;

import io.huiji.archive.Selected.These;
import io.huiji.calendar.OfficeClock;
import io.huiji.database.ManyRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The change feed. Its one row is locked until the transaction ends, so positions are committed in
/// their order and without gaps: a reader never sees n before n-1. Whoever changes the archive
/// takes this lock first, which also keeps two filings from waiting for each other.
final class ChangeFeed {

  enum What {
    FILED,
    ADMITTED,
    ATTACHED,
    CONCLUDED,
    HANDED_OVER,
    RELATED,
    NOTED
  }

  record Position(long position, UUID record) {}

  record Event(long position, int version, String what, LocalDateTime at) {}

  private static final String INSERT =
      """
      insert into archive_changes (position, record_id, version, what, happened_at)
      values (?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final ManyRows many;
  private final OfficeClock clock;

  ChangeFeed(JdbcOperations operations, OfficeClock clock) {
    this.jdbc = JdbcClient.create(operations);
    this.many = new ManyRows(operations);
    this.clock = clock;
  }

  void lock() {
    jdbc.sql("update archive_feed set last_position = last_position where id = 1").update();
  }

  void append(UUID record, int version, What what) {
    append(Map.of(record, version), what);
  }

  /// The same of several records.
  ///
  /// @param versions by the records, in their order
  void append(Map<UUID, Integer> versions, What what) {
    jdbc.sql("update archive_feed set last_position = last_position + ? where id = 1")
        .param(versions.size())
        .update();
    var position = last() - versions.size();
    var changes = new ArrayList<List<@Nullable Object>>();
    for (var each : versions.entrySet()) {
      position++;
      changes.add(List.of(position, each.getKey(), each.getValue(), what.name(), clock.now()));
    }
    many.write(INSERT, changes);
  }

  /// Changes that happened before, at their own places; or, where one of these is taken, all of
  /// them at the end.
  ///
  /// @return whether they have their own places
  boolean restore(UUID record, List<Event> changes) {
    var own = changes.stream().allMatch(change -> free(change.position()));
    var next = last();
    for (var change : changes) {
      next++;
      insert(record, change, own ? change.position() : next);
    }
    var reached = changes.stream().mapToLong(Event::position).max().orElse(0);
    jdbc.sql("update archive_feed set last_position = ? where id = 1 and last_position < ?")
        .params(own ? reached : next, own ? reached : next)
        .update();
    return own;
  }

  private boolean free(long position) {
    return jdbc.sql("select count(*) from archive_changes where position = ?")
            .param(position)
            .query(Long.class)
            .single()
        == 0;
  }

  private void insert(UUID record, Event change, long position) {
    many.write(
        INSERT, List.of(List.of(position, record, change.version(), change.what(), change.at())));
  }

  /// The same for every record that somebody keeps, in the order of their electronic numbers.
  void appendForAllOf(String custodian, What what) {
    var changes =
        jdbc.sql(
                """
                insert into archive_changes (position, record_id, version, what, happened_at)
                select f.last_position + row_number() over (order by r.electronic_number),
                  r.id, r.version, :what, :at
                from archive_records r join archive_holdings h on h.record_id = r.id
                cross join archive_feed f
                where h.present and h.custodian = :custodian
                """)
            .param("what", what.name())
            .param("at", clock.now())
            .param("custodian", custodian)
            .update();
    jdbc.sql("update archive_feed set last_position = last_position + ? where id = 1")
        .param(changes)
        .update();
  }

  long last() {
    return jdbc.sql("select last_position from archive_feed where id = 1")
        .query(Long.class)
        .single();
  }

  List<Position> after(long position, int limit) {
    return jdbc.sql(
            """
            select position, record_id from archive_changes where position > ?
            order by position limit ?
            """)
        .params(position, limit)
        .query((row, _) -> new Position(row.getLong(1), row.getObject(2, UUID.class)))
        .list();
  }

  List<Event> of(UUID record) {
    return of(new These(List.of(record))).getOrDefault(record, List.of());
  }

  Map<UUID, List<Event>> of(Selected which) {
    return CatalogueTables.grouped(
        which
            .fill(
                jdbc.sql(
                    """
                    select t.position, t.version, t.what, t.happened_at, t.record_id
                    from %s order by t.record_id, t.position
                    """
                        .formatted(which.in("archive_changes"))))
            .query(
                (row, _) ->
                    Map.entry(
                        row.getObject(5, UUID.class),
                        new Event(
                            row.getLong(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getObject(4, LocalDateTime.class))))
            .list());
  }
}
