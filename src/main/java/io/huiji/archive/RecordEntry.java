package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A record as the catalogue shows it; the filing's text is there in the change feed alone.
///
/// @param electronicNumber 电子文件号, drawn when it was taken in and never changed
/// @param version counts up with every change: filed, readers admitted, concluded
/// @param code archive code (档号), once drawn
/// @param decision as it stands now; the topic may have been decided after the filing
/// @param filed when it was taken in
/// @param readers as they stand now, which may have grown since it was filed
public record RecordEntry(
    RecordId id,
    String electronicNumber,
    int version,
    Filing filing,
    Optional<String> code,
    Optional<Retention> retention,
    String decision,
    List<Reader> readers,
    LocalDateTime filed) {

  public RecordEntry {
    readers = List.copyOf(readers);
  }

  /// How people speak of it: number, else archive code, else electronic number. No title: it stands
  /// in logs and reports.
  public String spokenName() {
    return filing.number().map(Object::toString).or(() -> code).orElse(electronicNumber);
  }

  /// How permits and consents name a record.
  public static String protectedName(RecordId record) {
    return "record:" + record;
  }

  RecordEntry nextVersion() {
    return new RecordEntry(
        id, electronicNumber, version + 1, filing, code, retention, decision, readers, filed);
  }

  RecordEntry withText(String text) {
    return new RecordEntry(
        id,
        electronicNumber,
        version,
        filing.withText(text),
        code,
        retention,
        decision,
        readers,
        filed);
  }
}
