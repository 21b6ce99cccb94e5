package io.huiji.archive;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.Selected.These;
import io.huiji.calendar.OfficeClock;
import io.huiji.database.ManyRows;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who keeps which record (R17.4): stretches of time without gap or overlap, the last one open.
final class Holdings {

  /// @param until exclusive; empty for the present custodian
  record Holding(String custodian, LocalDateTime from, Optional<LocalDateTime> until) {}

  private final JdbcClient jdbc;
  private final ManyRows many;
  private final Organisation organisation;
  private final OfficeClock clock;

  Holdings(JdbcOperations operations, Organisation organisation, OfficeClock clock) {
    this.jdbc = JdbcClient.create(operations);
    this.many = new ManyRows(operations);
    this.organisation = organisation;
    this.clock = clock;
  }

  void begin(Collection<UUID> records) {
    var custodian = custodianOnDuty();
    var from = clock.now();
    many.write(
        """
        insert into archive_holdings (record_id, position, custodian, from_time, present)
        values (?, 1, ?, ?, true)
        """,
        records.stream().map(record -> begun(record, custodian, from)).toList());
  }

  private static List<@Nullable Object> begun(UUID record, String custodian, LocalDateTime from) {
    return List.of(record, custodian, from);
  }

  void restore(UUID record, List<Holding> holdings) {
    for (var position = 0; position < holdings.size(); position++) {
      var holding = holdings.get(position);
      jdbc.sql(
              """
              insert into archive_holdings
                (record_id, position, custodian, from_time, until_time, present)
              values (:record, :position, :custodian, :from, :until, :present)
              """)
          .param("record", record)
          .param("position", position + 1)
          .param("custodian", holding.custodian())
          .param("from", holding.from())
          .param("until", holding.until().orElse(null))
          .param("present", holding.until().isEmpty() ? true : null)
          .update();
    }
  }

  List<Holding> of(UUID record) {
    return of(new These(List.of(record))).getOrDefault(record, List.of());
  }

  Map<UUID, List<Holding>> of(Selected which) {
    return CatalogueTables.grouped(
        which
            .fill(
                jdbc.sql(
                    """
                    select t.custodian, t.from_time, t.until_time, t.record_id
                    from %s order by t.record_id, t.position
                    """
                        .formatted(which.in("archive_holdings"))))
            .query(
                (row, _) ->
                    Map.entry(
                        row.getObject(4, UUID.class),
                        new Holding(
                            row.getString(1),
                            row.getObject(2, LocalDateTime.class),
                            Optional.ofNullable(row.getObject(3, LocalDateTime.class)))))
            .list());
  }

  /// The register of hand-overs as what the records themselves tell of them; one of nothing has
  /// left no trace. Only where the register is empty.
  void restoreRegister() {
    jdbc.sql(
            """
            insert into archive_handovers (from_user, to_user, holdings, handed_over_at)
            select f.custodian, t.custodian, count(*), t.from_time
            from archive_holdings f
            join archive_holdings t on t.record_id = f.record_id and t.position = f.position + 1
            where not exists (select 1 from archive_handovers)
            group by f.custodian, t.custodian, t.from_time
            order by t.from_time, f.custodian, t.custodian
            """)
        .update();
  }

  int countOf(String custodian) {
    return jdbc.sql("select count(*) from archive_holdings where present and custodian = ?")
        .param(custodian)
        .query(Integer.class)
        .single();
  }

  /// When the last of what somebody keeps came to him.
  Optional<LocalDateTime> latestOf(String custodian) {
    return jdbc.sql("select max(from_time) from archive_holdings where present and custodian = ?")
        .param(custodian)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
        .single();
  }

  /// One ends and the other begins at the same instant, for all that somebody keeps.
  void handOver(String from, String to, LocalDateTime at) {
    jdbc.sql(
            """
            insert into archive_holdings (record_id, position, custodian, from_time)
            select record_id, position + 1, :to, :at from archive_holdings
            where present and custodian = :from
            """)
        .param("to", to)
        .param("from", from)
        .param("at", at)
        .update();
    jdbc.sql(
            """
            update archive_holdings set present = null, until_time = :at
            where present and custodian = :from
            """)
        .param("at", at)
        .param("from", from)
        .update();
    jdbc.sql(
            """
            update archive_holdings set present = true
            where present is null and until_time is null and custodian = :to
            """)
        .param("to", to)
        .update();
  }

  void register(String from, String to, int count, LocalDateTime at) {
    jdbc.sql(
            """
            insert into archive_handovers (from_user, to_user, holdings, handed_over_at)
            values (?, ?, ?, ?)
            """)
        .params(from, to, count, at)
        .update();
  }

  List<Custody.HandedOver> register() {
    return jdbc.sql(
            """
            select from_user, to_user, holdings, handed_over_at from archive_handovers
            order by number desc
            """)
        .query(
            (row, _) ->
                new Custody.HandedOver(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getObject(4, LocalDateTime.class)))
        .list();
  }

  /// Who took over last, while he holds the post; else who holds it first.
  private String custodianOnDuty() {
    return successor()
        .or(() -> holder(Post.CUSTODIAN))
        .or(() -> holder(Post.ARCHIVIST))
        .map(User::name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    clock.today()
                        + "无人担任"
                        + Post.CUSTODIAN.chinese()
                        + "，也无"
                        + Post.ARCHIVIST.chinese()
                        + "，不能归档。请先在机构人员中指定专人。"));
  }

  private Optional<User> successor() {
    return jdbc.sql("select to_user from archive_handovers order by number desc limit 1")
        .query(String.class)
        .optional()
        .flatMap(name -> organisation.actor(name, clock.today()))
        .filter(actor -> actor.holds(Post.CUSTODIAN) || actor.holds(Post.ARCHIVIST))
        .map(Actor::user);
  }

  private Optional<User> holder(Post post) {
    return organisation.holders(post, clock.today()).stream().findFirst();
  }
}
