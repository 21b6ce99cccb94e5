package io.huiji.packet;

import io.huiji.kernel.Digest;
import io.huiji.packet.Packets.PacketFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// The versions of each meeting's packet, their files, what stands as a slip in them, and what
/// stands against PDF/A.
@Component
final class PacketTable {

  private final JdbcClient jdbc;

  PacketTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest version, which is the one in force.
  Optional<PacketRow> inForce(LocalDate meeting) {
    return versions(meeting).stream().reduce((_, newer) -> newer);
  }

  /// Every version, oldest first.
  List<PacketRow> versions(LocalDate meeting) {
    return jdbc.sql("select * from packets where meeting = :meeting order by version")
        .param("meeting", meeting)
        .query((row, _) -> read(row))
        .list();
  }

  /// Writes a version with its files and slips, and marks those before it 作废.
  ///
  /// @return its id
  /// @param rules id and version of the profile by which it was made (R1.1)
  long add(
      PacketRow packet,
      String rules,
      List<PacketFile> files,
      List<Slip> slips,
      List<Deviation> deviations) {
    jdbc.sql("update packets set state = 'SUPERSEDED' where meeting = :meeting")
        .param("meeting", packet.meeting())
        .update();
    var id = insert(packet, rules);
    for (var position = 0; position < files.size(); position++) {
      insert(id, position, files.get(position));
    }
    for (var position = 0; position < slips.size(); position++) {
      insert(id, position, slips.get(position));
    }
    for (var position = 0; position < deviations.size(); position++) {
      insert(id, position, deviations.get(position));
    }
    return id;
  }

  private long insert(PacketRow packet, String rules) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into packets
              (meeting, version, state, agenda_version, inputs, marking, assembled_at, profile)
            values (:meeting, :version, 'IN_FORCE', :agenda, :inputs, :marking, :at, :rules)
            """)
        .param("meeting", packet.meeting())
        .param("version", packet.version())
        .param("agenda", packet.agendaVersion())
        .param("inputs", packet.inputs().hex())
        .param("marking", packet.marking())
        .param("at", packet.assembledAt())
        .param("rules", rules)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  private void insert(long packet, int position, PacketFile file) {
    jdbc.sql(
            """
            insert into packet_files (packet_id, position, path, sha256, pages)
            values (:packet, :position, :path, :sha256, :pages)
            """)
        .param("packet", packet)
        .param("position", position)
        .param("path", file.path())
        .param("sha256", file.sha256().hex())
        .param("pages", file.pages())
        .update();
  }

  private void insert(long packet, int position, Slip slip) {
    jdbc.sql(
            """
            insert into packet_slips (packet_id, position, topic, file, content, reason)
            values (:packet, :position, :topic, :file, :content, :reason)
            """)
        .param("packet", packet)
        .param("position", position)
        .param("topic", slip.topic())
        .param("file", slip.file())
        .param("content", slip.content().hex())
        .param("reason", slip.reason())
        .update();
  }

  private void insert(long packet, int position, Deviation deviation) {
    jdbc.sql(
            """
            insert into packet_deviations (packet_id, position, topic, file, faults)
            values (:packet, :position, :topic, :file, :faults)
            """)
        .param("packet", packet)
        .param("position", position)
        .param("topic", deviation.topic())
        .param("file", deviation.file())
        .param("faults", deviation.faults())
        .update();
  }

  List<Deviation> deviations(long packet) {
    return jdbc.sql("select * from packet_deviations where packet_id = :packet order by position")
        .param("packet", packet)
        .query(
            (row, _) ->
                new Deviation(
                    row.getString("topic"), row.getString("file"), row.getString("faults")))
        .list();
  }

  List<PacketFile> files(long packet) {
    return jdbc.sql("select * from packet_files where packet_id = :packet order by position")
        .param("packet", packet)
        .query((row, _) -> readFile(row))
        .list();
  }

  List<PacketFile> allFiles() {
    return jdbc.sql("select * from packet_files order by packet_id, position")
        .query((row, _) -> readFile(row))
        .list();
  }

  List<Slip> slips(long packet) {
    return jdbc.sql("select * from packet_slips where packet_id = :packet order by position")
        .param("packet", packet)
        .query(
            (row, _) ->
                new Slip(
                    row.getString("topic"),
                    row.getString("file"),
                    new Digest(row.getString("content")),
                    row.getString("reason")))
        .list();
  }

  void move(LocalDate from, LocalDate to) {
    jdbc.sql("update packets set meeting = :to where meeting = :from")
        .param("to", to)
        .param("from", from)
        .update();
  }

  private static PacketRow read(ResultSet row) throws SQLException {
    return new PacketRow(
        row.getLong("id"),
        row.getObject("meeting", LocalDate.class),
        row.getInt("version"),
        row.getInt("agenda_version"),
        new Digest(row.getString("inputs")),
        row.getString("marking"),
        row.getObject("assembled_at", LocalDateTime.class),
        row.getString("state").equals("SUPERSEDED"));
  }

  private static PacketFile readFile(ResultSet row) throws SQLException {
    return new PacketFile(
        row.getString("path"), new Digest(row.getString("sha256")), row.getInt("pages"));
  }

  /// @param id 0 before it is written
  /// @param inputs digest of all that it was made of
  record PacketRow(
      long id,
      LocalDate meeting,
      int version,
      int agendaVersion,
      Digest inputs,
      String marking,
      LocalDateTime assembledAt,
      boolean superseded) {}

  /// A paper that could not be converted.
  record Slip(String topic, String file, Digest content, String reason) {}

  /// A paper whose pages stand against PDF/A-2b.
  record Deviation(String topic, String file, String faults) {

    private static final int LONGEST = 2000;

    Deviation {
      faults = faults.length() <= LONGEST ? faults : faults.substring(0, LONGEST - 1) + "…";
    }
  }
}
