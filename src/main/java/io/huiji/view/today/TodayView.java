package io.huiji.view.today;

import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Today's sheet of one person, or of the whole house for who answers for it.
///
/// @param todo waiting for him, the nearest term first; {@code waiting} for somebody else
/// @param done what he has done today, the latest first
/// @param next the nearest meeting of which he may know
public record TodayView(List<Task> todo, List<Task> waiting, List<Done> done, Optional<Next> next) {

  public TodayView {
    todo = List.copyOf(todo);
    waiting = List.copyOf(waiting);
    done = List.copyOf(done);
  }

  public long overdue(LocalDateTime now) {
    return todo.stream().filter(task -> task.due().filter(now::isAfter).isPresent()).count();
  }

  /// Marks of what is to be done, by which a later look tells what has come since.
  public List<String> marks() {
    return todo.stream().map(Task::key).sorted().toList();
  }

  /// @param from the unit or person it comes from
  /// @param due the first instant that is too late; empty for no term
  /// @param act verb of what is to be done: 审批, 修改材料 …
  /// @param who has to do it; empty on one's own sheet
  public record Task(
      String title,
      String mark,
      String from,
      String act,
      String path,
      Optional<LocalDateTime> due,
      String who) {

    public Task(
        String title,
        String mark,
        String from,
        String act,
        String path,
        Optional<LocalDateTime> due) {
      this(title, mark, from, act, path, due, "");
    }

    Task of(String person) {
      return new Task(title, mark, from, act, path, due, person);
    }

    String key() {
      return ContentVersion.of(List.of(title, act, path)).substring(0, 8);
    }
  }

  public record Done(String act, String object, LocalDateTime at) {}

  /// @param topics that he may know: all, those whose papers are accepted, late
  public record Next(LocalDate date, long topics, long ready, long late) {

    public long lacking() {
      return topics - ready - late;
    }
  }
}
