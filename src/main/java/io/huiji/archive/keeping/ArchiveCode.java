package io.huiji.archive.keeping;

import io.huiji.archive.Retention;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// An archive code (档号) taken apart, in either form of writing (DA/T 22—2015, DA/T 13—2022).
///
/// @param series everything before the item number: the class within which items are counted
record ArchiveCode(String written, String series, int year, Retention retention, int item)
    implements Comparable<ArchiveCode> {

  private static final Pattern FORM =
      Pattern.compile("([A-Z]\\d{3}-[A-Z]{2}·(\\d{4})[-·](Y|D30|D10)(?:[-·][^-]+)?)-(\\d{3,})");

  static Optional<ArchiveCode> of(String written) {
    var form = FORM.matcher(written);
    return form.matches()
        ? Optional.of(
            new ArchiveCode(
                written,
                form.group(1),
                Integer.parseInt(form.group(2)),
                retention(form.group(3)),
                Integer.parseInt(form.group(4))))
        : Optional.empty();
  }

  private static Retention retention(String code) {
    return Arrays.stream(Retention.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public int compareTo(ArchiveCode other) {
    var bySeries = series.compareTo(other.series);
    return bySeries != 0 ? bySeries : Integer.compare(item, other.item);
  }
}
