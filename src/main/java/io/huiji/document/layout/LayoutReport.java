package io.huiji.document.layout;

import java.util.List;

/// What the checker found on one paper.
///
/// @param deviations in the order of the clauses
/// @param notes what could not be looked at and why, in plain Chinese
/// @param pages how many were looked at; 0 where there was no rendered page
public record LayoutReport(List<Deviation> deviations, List<String> notes, int pages) {

  public LayoutReport {
    deviations = List.copyOf(deviations);
    notes = List.copyOf(notes);
  }

  public List<Deviation> errors() {
    return of(Strength.REQUIRED);
  }

  public List<Deviation> warnings() {
    return of(Strength.RECOMMENDED);
  }

  /// Whether no 规定 is broken.
  public boolean inOrder() {
    return errors().isEmpty();
  }

  private List<Deviation> of(Strength strength) {
    return deviations.stream().filter(d -> d.strength() == strength).toList();
  }
}
