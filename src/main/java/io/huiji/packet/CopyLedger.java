package io.huiji.packet;

import io.huiji.packet.Packets.Copies;
import io.huiji.packet.Packets.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The recall ledger (发放收回登记, R16.1): the numbered copies of each version of a packet. A new
/// version is handed out in exchange for the former one, so only the copies of the version in force
/// count as out; the rows of former versions stay.
@Component
final class CopyLedger {

  private final JdbcClient jdbc;

  CopyLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Registers one copy for each recipient, numbered from 1.
  void issue(long packet, Recipients recipients, LocalDateTime at) {
    var number = 1;
    for (var recipient : recipients.list()) {
      jdbc.sql(
              """
              insert into packet_copies (packet_id, number, recipient, holder, scope, issued_at)
              values (:packet, :number, :recipient, :holder, :scope, :at)
              """)
          .param("packet", packet)
          .param("number", number++)
          .param("recipient", recipient.token())
          .param("holder", recipient.holder())
          .param("scope", recipient.scope())
          .param("at", at)
          .update();
    }
  }

  List<Entry> of(long packet) {
    return jdbc.sql("select * from packet_copies where packet_id = :packet order by number")
        .param("packet", packet)
        .query((row, _) -> read(row))
        .list();
  }

  Copies count(long packet) {
    var copies = of(packet);
    return new Copies(
        copies.size(),
        (int) copies.stream().filter(Entry::returned).count(),
        copies.stream().filter(Entry::out).map(Entry::copy).toList());
  }

  void returned(long packet, int number, LocalDateTime at, String receivedBy) {
    jdbc.sql(
            """
            update packet_copies set returned_at = :at, received_by = :by
            where packet_id = :packet and number = :number
            """)
        .param("at", at)
        .param("by", receivedBy)
        .param("packet", packet)
        .param("number", number)
        .update();
  }

  void lost(long packet, int number, LocalDateTime at, String report) {
    jdbc.sql(
            """
            update packet_copies set lost_at = :at, lost_report = :report
            where packet_id = :packet and number = :number
            """)
        .param("at", at)
        .param("report", report)
        .param("packet", packet)
        .param("number", number)
        .update();
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        new Copy(row.getInt("number"), row.getString("holder")),
        row.getString("recipient"),
        row.getString("scope"),
        row.getObject("returned_at") != null,
        row.getObject("lost_at") != null);
  }

  /// @param recipient {@code user:mayor} or {@code unit:finance}
  /// @param scope all, or the topics whose papers are in it
  record Entry(Copy copy, String recipient, String scope, boolean returned, boolean lost) {

    boolean out() {
      return !returned && !lost;
    }
  }
}
