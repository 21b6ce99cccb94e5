package io.huiji.view.meeting;

import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.util.List;

/// The recall ledger: whole for the house, his own line for a unit.
///
/// @param packet version that it is of; 0 while no packet is assembled
/// @param copies those still out first
public record CopiesView(LocalDate date, int packet, List<CopyLine> copies) {

  public CopiesView {
    copies = List.copyOf(copies);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public long out() {
    return copies.stream().filter(CopyLine::out).count();
  }

  public long unsigned() {
    return copies.stream().filter(copy -> copy.out() && copy.signed().isEmpty()).count();
  }
}
