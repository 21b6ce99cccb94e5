package io.huiji.view.supervision;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Growth;
import io.huiji.intake.Submissions;
import io.huiji.intake.Submissions.SubmissionState;
import io.huiji.lending.Cases;
import io.huiji.minutes.Punctuality;
import io.huiji.minutes.Punctuality.Formed;
import io.huiji.rules.Verdict;
import io.huiji.view.ContentVersion;
import io.huiji.view.supervision.SupervisionView.Group;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Figures of the whole house, without any paper's name: for the leadership, the office and those
/// who keep the records.
@Component
public class StatisticsView {

  private static final Set<Post> SEE =
      Set.of(
          Post.MAYOR,
          Post.EXECUTIVE_VICE_MAYOR,
          Post.VICE_MAYOR,
          Post.DIRECTOR,
          Post.CLERK,
          Post.ARCHIVIST,
          Post.CUSTODIAN);

  private final Submissions submissions;
  private final Punctuality minutes;
  private final SupervisionView supervision;
  private final Cases lending;
  private final Growth archive;

  StatisticsView(
      Submissions submissions,
      Punctuality minutes,
      SupervisionView supervision,
      Cases lending,
      Growth archive) {
    this.submissions = submissions;
    this.minutes = minutes;
    this.supervision = supervision;
    this.lending = lending;
    this.archive = archive;
  }

  public static boolean concerns(Actor actor) {
    return SEE.stream().anyMatch(actor::holds);
  }

  public Optional<Figures> figures(Actor actor, LocalDate today) {
    return concerns(actor)
        ? Optional.of(
            new Figures(
                handedIn(),
                minutes.formed(),
                states(actor, today),
                lending.months(),
                archive.months()))
        : Optional.empty();
  }

  private List<HandedIn> handedIn() {
    var meetings = new TreeMap<LocalDate, int[]>();
    for (var state : submissions.states()) {
      state
          .meeting()
          .ifPresent(meeting -> meetings.computeIfAbsent(meeting, _ -> new int[2])[late(state)]++);
    }
    return meetings.entrySet().stream()
        .map(each -> new HandedIn(each.getKey(), each.getValue()[0], each.getValue()[1]))
        .toList();
  }

  private static int late(SubmissionState state) {
    return state.judgement().verdict() == Verdict.LATE ? 1 : 0;
  }

  private List<StateCount> states(Actor actor, LocalDate today) {
    var board = supervision.board(actor, today);
    return Arrays.stream(Group.values())
        .map(group -> new StateCount(group, board.of(group).size()))
        .toList();
  }

  /// @param states of the follow-up that this person sees
  public record Figures(
      List<HandedIn> handedIn,
      List<Formed> minutes,
      List<StateCount> states,
      List<Cases.Month> loans,
      List<Growth.Month> archive) {

    public Figures {
      handedIn = List.copyOf(handedIn);
      minutes = List.copyOf(minutes);
      states = List.copyOf(states);
      loans = List.copyOf(loans);
      archive = List.copyOf(archive);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  /// What came in for one meeting.
  public record HandedIn(LocalDate meeting, int inTime, int late) {}

  public record StateCount(Group group, int items) {}
}
