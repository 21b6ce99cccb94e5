package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that happened to a record and belongs to it for ever: put on hold, appraised, released
/// from secrecy, handed to the archives.
///
/// @param number within the record, from 1; 0 while it is not recorded yet
/// @param at office time
/// @param kind in capitals, e.g. {@code HELD}; what it means is the business of who records it
/// @param actor user name
/// @param second the other one, where two people act
/// @param detail small: names in lower camel case with their values
public record RecordEvent(
    RecordId record,
    int number,
    LocalDateTime at,
    String kind,
    String actor,
    Optional<String> second,
    SortedMap<String, String> detail) {

  public RecordEvent {
    if (!kind.matches("[A-Z][A-Z_]{1,59}")) {
      throw new IllegalArgumentException("no kind of event: " + kind);
    }
    detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
  }

  /// One that is still to be recorded.
  public static RecordEvent of(
      RecordId record, LocalDateTime at, String kind, String actor, Map<String, String> detail) {
    return new RecordEvent(record, 0, at, kind, actor, Optional.empty(), new TreeMap<>(detail));
  }

  public RecordEvent with(String other) {
    return new RecordEvent(record, number, at, kind, actor, Optional.of(other), detail);
  }

  RecordEvent numbered(int next) {
    return new RecordEvent(record, next, at, kind, actor, second, detail);
  }
}
