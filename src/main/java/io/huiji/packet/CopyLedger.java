package io.huiji.packet;

import io.huiji.kernel.Digest;
import io.huiji.packet.PacketCopies.MadeCopy;
import io.huiji.packet.Packets.Copies;
import io.huiji.packet.Packets.Copy;
import io.huiji.packet.Packets.PacketFile;
import io.huiji.packet.Recipients.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// Registers one copy for each recipient, numbered from 1, each with the file that was made of
  /// it.
  void issue(long packet, Recipients recipients, List<MadeCopy> made, LocalDateTime at) {
    for (var copy : made) {
      var recipient = recipients.list().get(copy.number() - 1);
      jdbc.sql(
              """
              insert into packet_copies (packet_id, number, recipient, holder, role, scope,
                topics, path, sha256, pages, issued_at)
              values (:packet, :number, :recipient, :holder, :role, :scope,
                :topics, :path, :sha256, :pages, :at)
              """)
          .param("packet", packet)
          .param("number", copy.number())
          .param("recipient", recipient.token())
          .param("holder", recipient.holder())
          .param("role", recipient.role())
          .param("scope", recipient.scope().inWords())
          .param("topics", topics(recipient.scope()))
          .param("path", copy.path())
          .param("sha256", copy.sha256().hex())
          .param("pages", copy.pages())
          .param("at", at)
          .update();
    }
  }

  private static String topics(Scope scope) {
    return scope.topics().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Scope scope(String topics) {
    return topics.isEmpty()
        ? Scope.WHOLE
        : new Scope(Stream.of(topics.split(",")).map(Integer::valueOf).toList());
  }

  /// A newer version takes the place of this one: its copies are void (作废).
  void makeVoid(long packet, LocalDateTime at) {
    jdbc.sql("update packet_copies set voided_at = :at where packet_id = :packet")
        .param("at", at)
        .param("packet", packet)
        .update();
  }

  /// Every copy that was ever made, for the check of {@code out/}.
  List<PacketFile> allFiles() {
    return jdbc
        .sql("select * from packet_copies order by packet_id, number")
        .query((row, _) -> read(row).file())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
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

  /// The same with every sign and date, for those who show it.
  List<CopyRegister.Line> lines(long packet) {
    return jdbc.sql("select * from packet_copies where packet_id = :packet order by number")
        .param("packet", packet)
        .query((row, _) -> line(row))
        .list();
  }

  private static CopyRegister.Line line(ResultSet row) throws SQLException {
    return new CopyRegister.Line(
        row.getInt("number"),
        row.getString("recipient"),
        row.getString("holder"),
        row.getString("role"),
        row.getString("scope"),
        Optional.ofNullable(row.getString("path")).orElse(""),
        mark(row, "handed_out_at", "signed_by"),
        mark(row, "returned_at", "received_by"),
        mark(row, "lost_at", "lost_report"));
  }

  private static Optional<CopyRegister.Mark> mark(ResultSet row, String at, String what)
      throws SQLException {
    var words = Optional.ofNullable(row.getString(what)).orElse("");
    return Optional.ofNullable(row.getObject(at, LocalDateTime.class))
        .map(time -> new CopyRegister.Mark(time, words));
  }

  /// @param signedBy who signed, as written
  /// @param before user name of who handed it out
  void handedOut(long packet, int number, LocalDateTime at, String signedBy, String before) {
    jdbc.sql(
            """
            update packet_copies set handed_out_at = :at, signed_by = :signed, handed_out_by = :by
            where packet_id = :packet and number = :number
            """)
        .param("at", at)
        .param("signed", signedBy)
        .param("by", before)
        .param("packet", packet)
        .param("number", number)
        .update();
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

  void lost(long packet, int number, LocalDateTime at, String report, String by) {
    jdbc.sql(
            """
            update packet_copies set lost_at = :at, lost_report = :report, lost_by = :by
            where packet_id = :packet and number = :number
            """)
        .param("at", at)
        .param("report", report)
        .param("by", by)
        .param("packet", packet)
        .param("number", number)
        .update();
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        new Copy(row.getInt("number"), row.getString("holder")),
        new Recipient(
            row.getString("recipient"),
            row.getString("holder"),
            row.getString("role"),
            scope(row.getString("topics"))),
        file(row),
        row.getObject("handed_out_at") != null,
        row.getObject("returned_at") != null,
        row.getObject("lost_at") != null);
  }

  private static Optional<PacketFile> file(ResultSet row) throws SQLException {
    var path = row.getString("path");
    return path == null
        ? Optional.empty()
        : Optional.of(
            new PacketFile(path, new Digest(row.getString("sha256")), row.getInt("pages")));
  }

  /// @param file its bytes as they were handed out; empty for copies from before there were files
  record Entry(
      Copy copy,
      Recipient recipient,
      Optional<PacketFile> file,
      boolean signedFor,
      boolean returned,
      boolean lost) {

    boolean out() {
      return !returned && !lost;
    }
  }
}
