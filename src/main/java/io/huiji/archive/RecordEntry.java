package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A record as the catalogue shows it.
///
/// @param code archive code (档号), once drawn
/// @param filed when it was taken in
/// @param readers as they stand now, which may have grown since it was filed
public record RecordEntry(
    RecordId id,
    Filing filing,
    Optional<String> code,
    Optional<Retention> retention,
    List<Reader> readers,
    LocalDateTime filed) {

  public RecordEntry {
    readers = List.copyOf(readers);
  }
}
