package io.huiji.operations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The nightly runs, as they went and as they go.
public interface Runs {

  /// The latest first.
  List<Run> latest(int most);

  /// @param id date and number of that day: {@code 2026-12-03-1}
  Optional<Run> find(String id);

  /// Whether one is running now.
  boolean running();

  /// Begins the night of this day, apart from the caller; one that is running already goes on.
  void begin(LocalDate date);

  /// Whether a run goes on in this service and could be asked to stop.
  boolean stoppable();

  /// Asks the run that goes on in this service to stop at its next safe point; false where none
  /// goes on.
  boolean stop();

  /// @param started and {@code ended}: the machine's time, in the authority's zone
  /// @param verdicts how many submissions stand how, once it has ended
  record Run(
      String id,
      LocalDate date,
      State state,
      Optional<LocalDateTime> started,
      Optional<LocalDateTime> ended,
      List<Step> steps,
      List<Warning> warnings,
      Optional<Counts> verdicts) {

    public Run {
      steps = List.copyOf(steps);
      warnings = List.copyOf(warnings);
    }

    public long stepsDone() {
      return steps.stream().filter(step -> step.state() == State.DONE).count();
    }

    /// Whether it ran whole and somebody has to see to something all the same.
    public boolean personNeeded() {
      return state == State.DONE && warnings.stream().anyMatch(Warning::personNeeded);
    }
  }

  /// @param name as the program calls it
  record Step(
      String name, State state, Optional<LocalDateTime> started, Optional<LocalDateTime> ended) {}

  record Warning(String what, String where, String todo, boolean personNeeded) {}

  record Counts(long received, long accepted, long returned, long held, long late) {}

  enum State {
    WAITING,
    RUNNING,
    DONE,
    /// Asked to stop: the next run of that date takes it up.
    STOPPED,
    /// Ended before its end: the next run of that date takes it up.
    BROKEN
  }
}
