package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Minutes as issued under a number, which stays theirs also when it is void.
///
/// @param content the docx; {@code pdf} and {@code ofd} are empty until they could be made
public record Issue(
    DocumentNumber number,
    LocalDate meeting,
    Digest content,
    Optional<Digest> pdf,
    Optional<Digest> ofd,
    RecordId record,
    LocalDateTime at,
    Optional<String> voidReason) {
  public static String key(DocumentNumber number) {
    return "minutes/" + number.year() + "-" + number.number();
  }

  /// Folder of its readable files.
  public static String folder(DocumentNumber number) {
    return "out/minutes/" + number.year() + "-" + number.number() + "/";
  }

  public boolean inForce() {
    return voidReason.isEmpty();
  }
}
