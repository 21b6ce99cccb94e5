package io.huiji.bench.search;

import java.time.LocalDate;
import java.util.List;

/// One record as every contender is given it.
///
/// @param grants reader tokens; one of them is enough
public record Paper(
    int number,
    String id,
    String title,
    String text,
    String document,
    LocalDate date,
    LocalDate meeting,
    String unit,
    String kind,
    String decision,
    List<String> persons,
    String mark,
    String code,
    List<String> grants) {

  /// What is searched together, besides title and text.
  public List<String> about() {
    return List.of(document, unit, decision, String.join(" ", persons));
  }
}
