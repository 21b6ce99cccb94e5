package io.huiji.supervision;

import java.util.List;

/// What is still to be carried out, nearest term first.
public record SupervisionReport(List<Supervision.Item> due, List<Supervision.Item> overdue) {
  public SupervisionReport {
    due = List.copyOf(due);
    overdue = List.copyOf(overdue);
  }
}
