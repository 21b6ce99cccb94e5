package io.huiji.archive.correction;

import io.huiji.archive.RecordEvent;
import io.huiji.kernel.Digest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A correction that waits for the mayor. It lives in the record's events, so a catalogue made anew
/// from the sidecars knows it too; its bytes lie in the store.
///
/// @param by user name of who proposed it
record Pending(String by, LocalDateTime at, String name, Digest content, String reason) {

  static final String PROPOSED = "CORRECTION_PROPOSED";
  static final String REFUSED = "CORRECTION_REFUSED";
  static final String REASON = "reason";

  /// What was proposed last and not decided since.
  static Optional<Pending> of(List<RecordEvent> events) {
    return events.stream()
        .filter(event -> event.kind().equals(PROPOSED) || event.kind().equals(REFUSED))
        .reduce((_, last) -> last)
        .filter(event -> event.kind().equals(PROPOSED))
        .map(Pending::of);
  }

  private static Pending of(RecordEvent event) {
    var detail = event.detail();
    return new Pending(
        event.actor(),
        event.at(),
        detail.getOrDefault("file", ""),
        new Digest(detail.getOrDefault("sha256", "")),
        detail.getOrDefault(REASON, ""));
  }

  Map<String, String> detail() {
    var detail = new TreeMap<String, String>();
    detail.put("file", name);
    detail.put("sha256", content.hex());
    detail.put(REASON, reason);
    return detail;
  }
}
