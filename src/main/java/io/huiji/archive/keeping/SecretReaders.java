package io.huiji.archive.keeping;

import io.huiji.access.Reader;
import io.huiji.archive.Filing;
import io.huiji.archive.RecordKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/// Who may know a record while it is secret (知悉范围): of its readers those whose post may know that
/// level, the unit whose paper it is, the units to which it was issued, and people by name. The
/// others wait: their time begins when the term ends, so that it ends by itself, in the database's
/// door and in the index alike.
///
/// @param posts that may know what is of this level, by the names of {@link io.huiji.access.Post}
/// @param unit code of the unit whose paper it is; empty for none
/// @param issued whether it was issued to the units among its readers (纪要, 通知单)
public record SecretReaders(Set<String> posts, String unit, boolean issued) {

  /// Stands for an end that only a decision brings.
  public static final LocalDateTime UNKNOWN = LocalDateTime.of(9999, 12, 31, 0, 0);

  public SecretReaders {
    posts = Set.copyOf(posts);
  }

  public static SecretReaders of(Set<String> posts, Filing filing) {
    var issued = filing.kind() == RecordKind.MINUTES || filing.kind() == RecordKind.EXCERPT;
    return new SecretReaders(posts, filing.unit(), issued);
  }

  private boolean mayKnow(Reader reader) {
    var token = reader.token();
    return token.startsWith("user:")
        || (token.startsWith("post:") && posts.contains(token.substring("post:".length())))
        || (issued && token.startsWith("unit:"))
        || (!unit.isEmpty() && token.equals("unit:" + unit));
  }

  /// Readers as they are to stand when the secrecy is fixed.
  public List<Reader> during(List<Reader> readers, Secrecy secrecy, LocalDateTime now) {
    return readers.stream().map(reader -> during(reader, secrecy, now)).toList();
  }

  private Reader during(Reader reader, Secrecy secrecy, LocalDateTime now) {
    if (!secrecy.inForce(now) || mayKnow(reader)) {
      return reader;
    }
    return later(reader, secrecy.term().until().orElse(UNKNOWN));
  }

  /// Readers after the secrecy was changed: those who waited for the old end wait for the new one,
  /// or wait no longer.
  public List<Reader> changed(
      List<Reader> readers, Secrecy before, Secrecy after, LocalDateTime now) {
    var oldEnd = before.term().until().orElse(UNKNOWN);
    var waited = before.inForce(now);
    return readers.stream()
        .map(r -> waited && r.from().equals(oldEnd) ? r.from(now) : r)
        .map(reader -> during(reader, after, now))
        .toList();
  }

  private static Reader later(Reader reader, LocalDateTime start) {
    return reader.from().isBefore(start) ? reader.from(start) : reader;
  }
}
