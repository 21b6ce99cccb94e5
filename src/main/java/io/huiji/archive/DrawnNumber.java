package io.huiji.archive;

import java.util.Optional;
import java.util.regex.Pattern;

/// The series from which a number of a record was once drawn, and how far it had come then.
record DrawnNumber(String series, int number) {

  private static final Pattern ELECTRONIC = Pattern.compile("[A-Z]\\d{3}-E(\\d{4})-(\\d+)");

  /// Either way to write an archive code: DA/T 22—2015 or DA/T 13—2022.
  private static final Pattern CODE =
      Pattern.compile("(.+?·\\d{4})[-·](Y|D30|D10)(?:[-·](.+))?-(\\d+)");

  static Optional<DrawnNumber> ofElectronic(String number) {
    var match = ELECTRONIC.matcher(number);
    return match.matches()
        ? Optional.of(
            new DrawnNumber(
                "electronic-record/" + match.group(1), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  static Optional<DrawnNumber> ofCode(String code) {
    var match = CODE.matcher(code);
    if (!match.matches()) {
      return Optional.empty();
    }
    var organ = match.group(3) == null ? "" : "-" + match.group(3);
    return Optional.of(
        new DrawnNumber(
            "archive-code/" + match.group(1) + "-" + match.group(2) + organ,
            Integer.parseInt(match.group(4))));
  }
}
