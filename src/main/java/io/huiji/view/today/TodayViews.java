package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.calendar.OfficeClock;
import io.huiji.view.today.TodayView.Task;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what waits for somebody, from the views of each noun; for the director also what waits
/// for everybody in the house.
@Component
public class TodayViews {

  private static final List<Post> HOUSE =
      List.of(
          Post.MAYOR,
          Post.EXECUTIVE_VICE_MAYOR,
          Post.VICE_MAYOR,
          Post.DIRECTOR,
          Post.CLERK,
          Post.ARCHIVIST,
          Post.CUSTODIAN);

  private static final Comparator<Task> BY_TERM =
      Comparator.comparing((Task task) -> task.due().orElse(LocalDateTime.MAX))
          .thenComparing(Task::title);

  private final List<Tasks> parts;
  private final DoneToday done;
  private final OpenMeetings open;
  private final NextMeeting next;
  private final Organisation organisation;
  private final OfficeClock clock;

  TodayViews(
      List<Tasks> parts,
      DoneToday done,
      OpenMeetings open,
      NextMeeting next,
      Organisation organisation,
      OfficeClock clock) {
    this.parts = parts;
    this.done = done;
    this.open = open;
    this.next = next;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Whether somebody may see what waits for everybody (全办).
  public static boolean seesHouse(Actor actor) {
    return actor.holds(Post.DIRECTOR);
  }

  /// One's own sheet. The look is in the log where it shows what is written there when looked at.
  public TodayView of(Actor actor) {
    var sheet = sheet(actor);
    shown(actor);
    return new TodayView(
        sheet.todo().stream().sorted(BY_TERM).toList(),
        sheet.waiting(),
        done.of(actor),
        next.of(sheet.open(), actor),
        sheet.facts());
  }

  /// The sheets of all who hold a post in the house; the director sees every noun on them. It is he
  /// who looks, and none of them.
  public TodayView ofHouse(Actor actor) {
    if (!seesHouse(actor)) {
      return of(actor);
    }
    shown(actor);
    return new TodayView(
        ofAll().distinct().sorted(BY_TERM).toList(),
        List.of(),
        List.of(),
        next.of(open.of(actor), actor),
        List.of());
  }

  /// Marks of what is to be done, as {@link TodayView#marks} gives them, for the question that an
  /// open page asks each minute: whether anything is new. It is told a number and shown no line, so
  /// it is no look and writes nothing.
  public List<String> marks(Actor actor, boolean house) {
    return TodayView.marks(
        house && seesHouse(actor) ? ofAll().distinct().toList() : sheet(actor).todo());
  }

  private Stream<Task> ofAll() {
    return people()
        .flatMap(
            person ->
                sheet(person).todo().stream().map(task -> task.of(person.user().displayName())));
  }

  private void shown(Actor reader) {
    parts.forEach(part -> part.shown(reader));
  }

  /// What somebody has done on a day, the latest first; of others nobody is told here.
  public List<TodayView.Done> done(Actor actor, LocalDate day) {
    return done.of(actor, day);
  }

  private Stream<Actor> people() {
    return HOUSE.stream()
        .flatMap(post -> organisation.holders(post, clock.today()).stream())
        .map(User::name)
        .distinct()
        .flatMap(name -> organisation.actor(name, clock.today()).stream());
  }

  private Sheet sheet(Actor actor) {
    var sheet = new Sheet(open.of(actor));
    parts.forEach(part -> part.of(actor, sheet));
    return sheet;
  }
}
