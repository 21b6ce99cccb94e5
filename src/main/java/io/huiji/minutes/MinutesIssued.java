package io.huiji.minutes;

import io.huiji.kernel.DocumentNumber;
import io.huiji.meeting.Decision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Minutes were issued. Published in the transaction of the mayor's agreement.
public record MinutesIssued(
    LocalDate meeting, DocumentNumber number, List<Decision> decisions, LocalDateTime at) {
  public MinutesIssued {
    decisions = List.copyOf(decisions);
  }
}
