package io.huiji.audit;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One entry as the chain sees it: everything that must not change afterwards.
record ChainLink(long number, LocalDateTime officeTime, long machineMillis, AuditEntry entry) {

  static final String BEGINNING = "0".repeat(64);

  private static final int LONG_TEXT = 4000;

  /// What the database would not take or would change is mended before it is hashed.
  static AuditEntry storable(AuditEntry entry) {
    return new AuditEntry(
        clip(entry.actor(), 200),
        clip(entry.act(), 200),
        clip(entry.object(), LONG_TEXT),
        entry.outcome(),
        clip(entry.reason(), 2 * LONG_TEXT),
        clip(entry.basis(), LONG_TEXT),
        new Concern(
            clip(entry.concern().record(), 200),
            clip(entry.concern().person(), 200),
            entry.concern().several()));
  }

  private static String clip(String text, int length) {
    var clean = text.replace('\0', '\uFFFD');
    return clean.length() <= length ? clean : clean.substring(0, length - 1) + "…";
  }

  static ChainLink read(ResultSet row) throws SQLException {
    return new ChainLink(
        row.getLong("number"),
        row.getObject("office_time", LocalDateTime.class),
        row.getLong("machine_millis"),
        new AuditEntry(
            row.getString("actor"),
            row.getString("act"),
            row.getString("object"),
            row.getString("outcome"),
            row.getString("reason"),
            row.getString("basis"),
            concern(
                row.getString("record_id"), row.getString("person"), row.getString("records"))));
  }

  /// @param several ids with blanks between; empty for none
  static Concern concern(String record, String person, String several) {
    return new Concern(
        record, person, Arrays.stream(several.split(" ")).filter(id -> !id.isEmpty()).toList());
  }

  /// Every field goes in with its length, so that no two entries write alike.
  String hash(String previous) {
    var canonical = new StringBuilder();
    for (var field : fields(previous)) {
      canonical.append(field.length()).append(':').append(field).append('\n');
    }
    return Digest.of(canonical.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  private List<String> fields(String previous) {
    var fields = new ArrayList<String>();
    fields.add(previous);
    fields.add(Long.toString(number));
    fields.add(officeTime.toString());
    fields.add(Long.toString(machineMillis));
    fields.add(entry.actor());
    fields.add(entry.act());
    fields.add(entry.object());
    fields.add(entry.outcome());
    fields.add(entry.reason());
    fields.add(entry.basis());
    addNamed(fields, "record", entry.concern().record());
    addNamed(fields, "person", entry.concern().person());
    addNamed(fields, "records", String.join(" ", entry.concern().several()));
    return fields;
  }

  /// By name and only where there is one, so that entries without hash as they always did.
  private static void addNamed(List<String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(name + "=" + value);
    }
  }
}
