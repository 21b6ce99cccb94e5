package io.huiji.view.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Today's sheet of one person.
///
/// @param todo waiting for him, the nearest term first; {@code waiting} for somebody else
/// @param next the nearest meeting of which he may know
public record TodayView(List<Task> todo, List<Task> waiting, Optional<Next> next) {

  public TodayView {
    todo = List.copyOf(todo);
    waiting = List.copyOf(waiting);
  }

  public long overdue(LocalDateTime now) {
    return todo.stream().filter(task -> task.due().filter(now::isAfter).isPresent()).count();
  }

  /// @param due the first instant that is too late; empty for no term
  /// @param act verb of what is to be done: 审批, 修改材料 …
  public record Task(
      String title,
      String mark,
      String from,
      String act,
      String path,
      Optional<LocalDateTime> due) {}

  /// @param topics that he may know: all, those whose papers are accepted, late
  public record Next(LocalDate date, long topics, long ready, long late) {

    public long lacking() {
      return topics - ready - late;
    }
  }
}
