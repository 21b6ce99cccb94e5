package io.huiji.supervision;

import io.huiji.meeting.Decision;
import io.huiji.minutes.MinutesIssued;
import io.huiji.minutes.MinutesVoided;
import io.huiji.supervision.Supervision.Item;
import io.huiji.supervision.Supervision.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The items and what was reported of them. Issued minutes make their items in the same
/// transaction.
@Component
class SupervisionTable {
  private static final Comparator<Item> BY_TERM =
      Comparator.comparing((Item item) -> item.due().orElse(LocalDate.MAX))
          .thenComparing(Item::number);

  private final JdbcClient jdbc;

  SupervisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(MinutesIssued issued) {
    for (var decision : issued.decisions()) {
      decision.items().forEach(item -> open(issued, decision, item));
    }
  }

  @EventListener
  void on(MinutesVoided voided) {
    jdbc.sql("update supervision_items set state = ?, closed_at = ? where minutes_number = ?")
        .params(State.VOID.name(), voided.at(), voided.number().toString())
        .update();
  }

  /// Those that stand in these minutes.
  List<Item> of(String minutes) {
    return jdbc.sql("select * from supervision_items where minutes_number = ? order by number")
        .param(minutes)
        .query(SupervisionTable::item)
        .list();
  }

  List<Item> items() {
    return jdbc.sql("select * from supervision_items order by number")
        .query(SupervisionTable::item)
        .list();
  }

  Optional<Item> find(int number) {
    return jdbc.sql("select * from supervision_items where number = ? for update")
        .param(number)
        .query(SupervisionTable::item)
        .optional();
  }

  SupervisionReport report(LocalDate today) {
    var open = items().stream().filter(Item::open).sorted(BY_TERM).toList();
    return new SupervisionReport(
        open.stream().filter(item -> !item.overdue(today)).toList(),
        open.stream().filter(item -> item.overdue(today)).toList());
  }

  void progress(Item item, State state, String evidence, String by, LocalDateTime at) {
    jdbc.sql(
            """
            insert into supervision_progress (item, state, evidence, reported_by, reported_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(item.number(), state.name(), evidence, by, at)
        .update();
    jdbc.sql(
            "update supervision_items set state = :state, closed_at = :closed where number = :item")
        .param("state", state.name())
        .param("closed", state == State.DONE ? at : null)
        .param("item", item.number())
        .update();
  }

  /// Reported as done, and sent back by the office.
  void reopen(Item item) {
    jdbc.sql("update supervision_items set state = ?, closed_at = null where number = ?")
        .params(State.IN_PROGRESS.name(), item.number())
        .update();
  }

  private void open(MinutesIssued issued, Decision decision, Decision.Item item) {
    jdbc.sql(
            """
            insert into supervision_items (meeting_date, minutes_number, topic, content,
              lead_unit, helpers, due_date, state, opened_at)
            values (:meeting, :minutes, :topic, :content, :lead, :helpers, :due, :state, :at)
            """)
        .param("meeting", issued.meeting())
        .param("minutes", issued.number().toString())
        .param("topic", decision.title())
        .param("content", item.text())
        .param("lead", item.lead())
        .param("helpers", String.join("\n", item.with()))
        .param("due", item.due().orElse(null))
        .param("state", State.OPEN.name())
        .param("at", issued.at())
        .update();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getInt("number"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("minutes_number"),
        row.getString("topic"),
        row.getString("content"),
        row.getString("lead_unit"),
        row.getString("helpers").lines().toList(),
        Optional.ofNullable(row.getObject("due_date", LocalDate.class)),
        State.valueOf(row.getString("state")),
        row.getObject("opened_at", LocalDateTime.class).toLocalDate());
  }
}
