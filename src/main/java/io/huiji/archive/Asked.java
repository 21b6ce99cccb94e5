package io.huiji.archive;

import io.huiji.kernel.DocumentNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// How somebody named a record: by any of number, archive code, electronic number or id.
record Asked(Optional<UUID> id, Optional<DocumentNumber> number, String code) {

  static Asked of(String written) {
    return new Asked(id(written.strip()), DocumentNumber.parse(written), code(written));
  }

  /// In the form in which codes are drawn, whatever the width of letters and the kind of middle
  /// dot.
  private static String code(String written) {
    return Normalizer.normalize(written.strip(), Normalizer.Form.NFKC)
        .replaceAll("[・•‧∙⋅]", "·")
        .toUpperCase(Locale.ROOT);
  }

  private static Optional<UUID> id(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
