package io.huiji.view.today;

import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Today's sheet of one person, or of the whole house for who answers for it.
///
/// @param todo waiting for him, the nearest term first; {@code waiting} for somebody else
/// @param done what he has done today, the latest first
/// @param next the nearest meeting of which he may know
/// @param facts what he wants to know before he reads on, by his post
public record TodayView(
    List<Task> todo, List<Task> waiting, List<Done> done, Optional<Next> next, List<Fact> facts) {

  /// How many lines one who decides for the house reads at a glance.
  private static final int AT_A_GLANCE = 7;

  public TodayView {
    facts = List.copyOf(facts);
    todo = List.copyOf(todo);
    waiting = List.copyOf(waiting);
    done = List.copyOf(done);
  }

  public long overdue(LocalDateTime now) {
    return todo.stream().filter(task -> task.due().filter(now::isAfter).isPresent()).count();
  }

  /// What is to be done by what it is about, in the order of the procedure; of each the nearest
  /// term first.
  public List<Group> groups() {
    var all = new TreeMap<About, List<Task>>();
    todo.stream()
        .limit(AT_A_GLANCE)
        .forEach(task -> all.computeIfAbsent(task.about(), _ -> new ArrayList<>()).add(task));
    return all.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList();
  }

  /// What does not fit in the groups.
  public List<Task> beyond() {
    return todo.stream().skip(AT_A_GLANCE).toList();
  }

  /// Marks of what is to be done, by which a later look tells what has come since.
  public List<String> marks() {
    return marks(todo);
  }

  static List<String> marks(List<Task> todo) {
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

    About about() {
      return About.of(path);
    }

    Task of(String person) {
      return new Task(title, mark, from, act, path, due, person);
    }

    String key() {
      return ContentVersion.of(List.of(title, act, path)).substring(0, 8);
    }
  }

  /// What a task is about: the topics (定议题), an agenda (定议程), leave (准假), minutes (审定纪要).
  public enum About {
    TOPICS,
    AGENDA,
    LEAVE,
    MINUTES,
    OTHER;

    private static About of(String path) {
      if (path.startsWith("/topics/")) {
        return TOPICS;
      }
      if (path.startsWith("/minutes/")) {
        return MINUTES;
      }
      return path.endsWith("/agenda") ? AGENDA : path.endsWith("/leave") ? LEAVE : OTHER;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Group(About about, List<Task> tasks) {

    public Group {
      tasks = List.copyOf(tasks);
    }
  }

  /// One sentence, said by the page in the reader's language.
  ///
  /// @param name of the sentence
  /// @param figures its numbers, days, times and {@link Word}s
  /// @param due the first instant that is too late; empty for no term
  public record Fact(String name, List<Object> figures, String path, Optional<LocalDateTime> due) {

    public Fact {
      figures = List.copyOf(figures);
    }

    Fact(String name, List<Object> figures, String path) {
      this(name, figures, path, Optional.empty());
    }
  }

  /// A word that the page has in each language.
  public record Word(String key) {}

  /// @param act its name, whose words are {@code deed.NAME}
  public record Done(String act, String object, LocalDateTime at) {}

  /// @param topics that he may know: all, those whose papers are accepted, late
  /// @param called when and where, once the agenda is fixed
  /// @param seats for a unit: the topics for which it is called
  public record Next(
      LocalDate date,
      long topics,
      long ready,
      long late,
      Optional<Called> called,
      List<Seat> seats) {

    public Next {
      seats = List.copyOf(seats);
    }

    public long lacking() {
      return topics - ready - late;
    }
  }

  public record Called(LocalTime time, String place) {}

  /// @param number on the agenda
  /// @param own whether the unit presents it, rather than listens
  public record Seat(int number, String title, String path, boolean own) {}
}
