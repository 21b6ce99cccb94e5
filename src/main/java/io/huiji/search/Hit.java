package io.huiji.search;

import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;

/// A record that was found.
///
/// @param number 〔2026〕1号, or empty
/// @param date 成文日期
/// @param kind Chinese name of the record's kind
/// @param snippet the passage around the first match, at most 120 characters
/// @param replaced whether another record has taken its place: a correction, a later version
/// @param marks where in the snippet the words stand
public record Hit(
    RecordId record,
    String title,
    String number,
    LocalDate date,
    String kind,
    String snippet,
    boolean replaced,
    List<Mark> marks) {

  public Hit {
    marks = List.copyOf(marks);
  }

  /// @param end exclusive
  public record Mark(int start, int end) {}
}
