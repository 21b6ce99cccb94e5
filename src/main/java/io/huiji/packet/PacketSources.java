package io.huiji.packet;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.intake.Submissions;
import io.huiji.kernel.Marking;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topics;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what a meeting's packet is to be made of.
@Component
final class PacketSources {

  private final Meetings meetings;
  private final Topics topics;
  private final Submissions submissions;
  private final Organisation organisation;
  private final RuleProfiles profiles;

  PacketSources(
      Meetings meetings,
      Topics topics,
      Submissions submissions,
      Organisation organisation,
      RuleProfiles profiles) {
    this.meetings = meetings;
    this.topics = topics;
    this.submissions = submissions;
    this.organisation = organisation;
    this.profiles = profiles;
  }

  /// Empty while no agenda is fixed.
  Optional<PacketInputs> of(LocalDate meeting) {
    return meetings.agenda(meeting).map(this::inputs);
  }

  private PacketInputs inputs(Agenda agenda) {
    return new PacketInputs(
        agenda.meeting(),
        agenda.time(),
        agenda.place(),
        profiles.inForceOn(agenda.meeting()).organ(),
        agenda.version(),
        agenda.hash(),
        agenda.observers(),
        agenda.items().stream().map(item -> topic(agenda, item)).toList(),
        Marking.NONE);
  }

  private PacketTopic topic(Agenda agenda, Agenda.Item item) {
    var accepted =
        topics.find(item.topic()).filter(topic -> topic.verdict() == Verdict.ACCEPTED).isPresent();
    var observers =
        Stream.concat(agenda.observers().stream(), item.observers().stream())
            .distinct()
            .filter(unit -> !unit.equals(item.unit()))
            .map(unit -> nameOf(unit, agenda.meeting()))
            .toList();
    return new PacketTopic(
        item.number(),
        item.title(),
        nameOf(item.unit(), agenda.meeting()),
        item.presenter().replace("/", ""),
        observers,
        Stream.concat(Stream.of(item.unit()), item.observers().stream()).distinct().toList(),
        accepted,
        accepted ? papers(item) : List.of(),
        accepted ? byHand(item) : List.of());
  }

  private List<Paper> papers(Agenda.Item item) {
    return submissions.materials(item.topic()).stream()
        .map(m -> new Paper(m.name(), m.kind(), m.marking(), m.content(), m.size()))
        .toList();
  }

  private List<PaperByHand> byHand(Agenda.Item item) {
    return submissions.byHand(item.topic()).stream()
        .map(paper -> new PaperByHand(paper.kind(), paper.marking()))
        .toList();
  }

  private String nameOf(String unit, LocalDate on) {
    return organisation.unit(unit, on).map(Unit::name).orElse(unit);
  }
}
