package io.huiji.view.operations;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.calendar.OfficeClock;
import io.huiji.operations.Runs;
import io.huiji.operations.Runs.Run;
import io.huiji.operations.Runs.State;
import io.huiji.operations.Schedules;
import io.huiji.operations.Schedules.Standing;
import io.huiji.view.ContentVersion;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Runs, for those who see to them: the system's operator, the director and the office.
@Component
public class OperationsView {

  private static final Set<Post> SEE = Set.of(Post.OPERATOR, Post.DIRECTOR, Post.CLERK);
  private static final int LATEST = 30;

  private final Runs runs;
  private final Schedules schedules;
  private final Archive archive;
  private final OfficeClock clock;

  OperationsView(Runs runs, Schedules schedules, Archive archive, OfficeClock clock) {
    this.runs = runs;
    this.schedules = schedules;
    this.archive = archive;
    this.clock = clock;
  }

  public static boolean concerns(Actor actor) {
    return SEE.stream().anyMatch(actor::holds);
  }

  /// Whether somebody may begin a run by hand.
  public static boolean mayBegin(Actor actor) {
    return actor.holds(Post.OPERATOR) || actor.holds(Post.DIRECTOR);
  }

  public Optional<Jobs> jobs(Actor actor) {
    return concerns(actor)
        ? Optional.of(new Jobs(runs.latest(LATEST).stream().map(run -> fit(run, actor)).toList()))
        : Optional.empty();
  }

  public Optional<Run> run(String id, Actor actor) {
    return concerns(actor) ? runs.find(id).map(run -> fit(run, actor)) : Optional.empty();
  }

  /// Whether a run goes on now.
  public boolean running() {
    return runs.running();
  }

  /// What the service does at set times; names no paper.
  public List<Standing> schedules(Actor actor) {
    return concerns(actor) ? schedules.standing() : List.of();
  }

  /// Papers' names are none of the operator's business, nor are records of those who may not know
  /// them: of what concerns one they see what is to be done.
  private Run fit(Run run, Actor actor) {
    var warnings =
        run.warnings().stream()
            .map(
                each ->
                    tells(each, actor)
                        ? each
                        : new Runs.Warning("有一处需要处理", "", each.todo(), each.personNeeded()))
            .toList();
    return new Run(
        run.id(),
        run.date(),
        run.state(),
        run.started(),
        run.ended(),
        run.steps(),
        warnings,
        run.verdicts());
  }

  private boolean tells(Runs.Warning warning, Actor actor) {
    return (actor.holds(Post.DIRECTOR) || actor.holds(Post.CLERK))
        && (archive.find(warning.where()).isEmpty()
            || archive.find(warning.where(), actor, clock.now()).isPresent());
  }

  public static String version(Run run) {
    return ContentVersion.of(run);
  }

  /// @param runs the latest first
  public record Jobs(List<Run> runs) {

    public Jobs {
      runs = List.copyOf(runs);
    }

    public Optional<LocalDateTime> lastSuccess() {
      return lastDone().flatMap(Run::ended);
    }

    /// The run that ended well last.
    public Optional<Run> lastDone() {
      return runs.stream()
          .filter(run -> run.state() == State.DONE && run.ended().isPresent())
          .max(Comparator.comparing(run -> run.ended().orElseThrow()));
    }

    public Optional<LocalDateTime> lastSuccess(String step) {
      return runs.stream()
          .flatMap(run -> run.steps().stream())
          .filter(each -> each.name().equals(step) && each.state() == State.DONE)
          .flatMap(each -> each.ended().stream())
          .max(LocalDateTime::compareTo);
    }

    public List<String> steps() {
      return runs.isEmpty()
          ? List.of()
          : runs.getFirst().steps().stream().map(Runs.Step::name).toList();
    }

    public boolean running() {
      return runs.stream().anyMatch(run -> run.state() == State.RUNNING);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }
}
