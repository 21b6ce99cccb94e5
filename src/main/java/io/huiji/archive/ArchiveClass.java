package io.huiji.archive;

import io.huiji.profile.RuleProfile.Archive;
import io.huiji.profile.RuleProfile.ArchiveCodePattern;

/// The lowest class of the filing plan, within which items are counted (DA/T 22—2015: fonds, year,
/// retention, organ), and how its archive codes (档号) are written.
record ArchiveClass(Archive settings, int year, Retention retention) {

  /// Name of the number series of this class.
  String series() {
    return "archive-code/" + prefix(ArchiveCodePattern.DA_T_22_2015);
  }

  String code(int item) {
    return prefix(settings.pattern()) + "-%04d".formatted(item);
  }

  private String prefix(ArchiveCodePattern pattern) {
    var separator =
        switch (pattern) {
          case DA_T_22_2015 -> "-";
          case DA_T_13_2022 -> "·";
        };
    var organ = settings.organ().isEmpty() ? "" : separator + settings.organ();
    return "%s-%s·%d%s%s%s"
        .formatted(settings.fonds(), settings.category(), year, separator, retention.code(), organ);
  }
}
