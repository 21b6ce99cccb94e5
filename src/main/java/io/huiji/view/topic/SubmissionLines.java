package io.huiji.view.topic;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.calendar.OfficeClock;
import io.huiji.intake.Submissions;
import io.huiji.intake.Submissions.SubmissionState;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was handed in, with its verdict: all of it for those who prepare meetings, its own for a
/// unit, nothing for anybody else.
@Component
public class SubmissionLines {

  private final Submissions submissions;
  private final Organisation organisation;
  private final OfficeClock clock;

  SubmissionLines(Submissions submissions, Organisation organisation, OfficeClock clock) {
    this.submissions = submissions;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Those in force, nearest meeting first.
  public List<SubmissionLine> all(Actor actor) {
    return submissions.states().stream().filter(each -> sees(actor, each)).map(this::line).toList();
  }

  public Optional<SubmissionLine> find(String id, Actor actor) {
    return all(actor).stream().filter(line -> line.id().equals(id)).findFirst();
  }

  private static boolean sees(Actor actor, SubmissionState state) {
    var prepares = actor.holds(Post.MAYOR) || actor.holds(Post.DIRECTOR) || actor.holds(Post.CLERK);
    return prepares
        || actor.unit().map(Unit::code).filter(code -> code.equals(state.unit())).isPresent();
  }

  private SubmissionLine line(SubmissionState state) {
    var day = state.meeting().orElseGet(clock::today);
    return new SubmissionLine(
        state.id().toString(),
        state.topic(),
        state.meeting(),
        organisation.unit(state.unit(), day).map(Unit::name).orElse(state.unit()),
        state.unit(),
        state.received(),
        state.judgement().verdict(),
        state.judgement().findings());
  }

  /// @param topic title on the card; empty when it could not be read
  /// @param meeting its present date; empty when unknown
  /// @param unit full name; {@code unitCode} its code, both empty when unknown
  public record SubmissionLine(
      String id,
      String topic,
      Optional<LocalDate> meeting,
      String unit,
      String unitCode,
      LocalDateTime received,
      Verdict verdict,
      List<Finding> findings) {

    public SubmissionLine {
      findings = List.copyOf(findings);
    }
  }
}
