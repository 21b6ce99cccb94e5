package io.huiji.view.meeting;

import io.huiji.access.Actor;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Convening;
import io.huiji.meeting.Convening.Proposal;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The agenda board, for those who see the whole meeting by their post.
@Component
public class AgendaViews {

  private final Meetings meetings;
  private final Convening convening;
  private final Insights insights;
  private final TopicLines lines;
  private final Names names;

  AgendaViews(
      Meetings meetings, Convening convening, Insights insights, TopicLines lines, Names names) {
    this.meetings = meetings;
    this.convening = convening;
    this.insights = insights;
    this.lines = lines;
    this.names = names;
  }

  public Optional<AgendaBoard> board(LocalDate date, Actor actor) {
    return meetings
        .find(date)
        .filter(meeting -> insights.of(meeting.date(), actor).house())
        .map(meeting -> board(meeting, insights.of(meeting.date(), actor)));
  }

  /// Agendas that were ever in force; empty for who may not know the whole meeting.
  public List<Convening.Version> versions(LocalDate date, Actor actor) {
    return board(date, actor).map(board -> convening.versions(board.date())).orElse(List.of());
  }

  private AgendaBoard board(Meeting meeting, Insight insight) {
    var date = meeting.date();
    var all = lines.of(date, insight);
    var titles = titles(date);
    var listed =
        titles.stream()
            .flatMap(title -> all.stream().filter(line -> line.title().equals(title)).limit(1))
            .toList();
    return new AgendaBoard(
        date,
        meeting.state(),
        listed,
        all.stream().filter(line -> !listed.contains(line)).toList(),
        stage(date),
        stages(date),
        meetings
            .agenda(date)
            .map(
                agenda ->
                    new AgendaBoard.Fixed(
                        agenda.version(), agenda.time(), agenda.place(), agenda.hash().hex())),
        PlannedMinutes.of(convening.plannedTime(date).minutes(), listed));
  }

  private List<String> titles(LocalDate date) {
    return meetings
        .agenda(date)
        .map(agenda -> agenda.items().stream().map(Agenda.Item::title).toList())
        .or(() -> proposed(date).map(Proposal::titles))
        .orElseGet(() -> convening.suggestion(date).stream().map(Topic::title).toList());
  }

  private Optional<Proposal> proposed(LocalDate date) {
    return convening.proposals(date).stream().reduce((_, last) -> last);
  }

  private String stage(LocalDate date) {
    return meetings.agenda(date).isPresent()
        ? "fixed"
        : proposed(date).map(Proposal::stage).orElse("suggested");
  }

  private List<AgendaBoard.Stage> stages(LocalDate date) {
    var stages = new ArrayList<AgendaBoard.Stage>();
    for (var each : convening.proposals(date)) {
      var by = names.of(each.actor(), date);
      stages.add(
          new AgendaBoard.Stage(each.stage(), 0, each.titles(), each.note(), by, each.at(), false));
    }
    for (var each : convening.versions(date)) {
      stages.add(
          new AgendaBoard.Stage(
              "fixed",
              each.agenda().version(),
              each.agenda().items().stream().map(Agenda.Item::title).toList(),
              "",
              names.of(each.fixedBy(), date),
              each.at(),
              each.inForce()));
    }
    stages.sort(Comparator.comparing(AgendaBoard.Stage::at));
    return stages;
  }
}
