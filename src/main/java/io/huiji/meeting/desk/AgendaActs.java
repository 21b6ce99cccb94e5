package io.huiji.meeting.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.AgendaOrder;
import io.huiji.meeting.rule.AgendaRules;
import io.huiji.meeting.rule.AgendaRules.Candidate;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.ApprovalTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.TopicTable;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Drafted by the office, reviewed by the director, fixed by the mayor (R9.1).
@Component
class AgendaActs {
  private static final String DRAFT = "draft";
  private static final String REVIEW = "review";

  private final Desk desk;
  private final TopicTable topics;
  private final ApprovalTable approvals;
  private final AgendaTable agendas;
  private final AgendaMaker maker;
  private final Invitations invitations;
  private final RuleProfiles profiles;

  AgendaActs(
      Desk desk,
      TopicTable topics,
      ApprovalTable approvals,
      AgendaTable agendas,
      AgendaMaker maker,
      Invitations invitations,
      RuleProfiles profiles) {
    this.desk = desk;
    this.topics = topics;
    this.approvals = approvals;
    this.agendas = agendas;
    this.maker = maker;
    this.invitations = invitations;
    this.profiles = profiles;
  }

  Done draft(Act act) {
    var meeting = desk.comingMeeting(act);
    var titles = act.fields().texts("topics");
    return propose(act, meeting, DRAFT, titles.isEmpty() ? byUrgency(meeting) : titles);
  }

  private List<String> byUrgency(MeetingRow meeting) {
    return AgendaOrder.of(topics.of(meeting.date()), topic -> approvals.chain(topic).confirmed())
        .stream()
        .map(Topic::title)
        .toList();
  }

  Done review(Act act) {
    var meeting = desk.comingMeeting(act);
    var titles = act.fields().texts("topics");
    return propose(
        act,
        meeting,
        REVIEW,
        titles.isEmpty() ? agendas.proposed(meeting.id(), DRAFT).orElse(List.of()) : titles);
  }

  Done fix(Act act) {
    var meeting = desk.comingMeeting(act);
    var time = act.fields().time("time");
    var place = act.fields().text("place");
    var candidates = candidates(meeting, act.fields().texts("topics"));
    ActRefused.unlessEmpty(new AgendaRules(meeting.date()).check(candidates));
    var onIt = candidates.stream().map(candidate -> candidate.here().getFirst()).toList();
    var by = new AgendaMaker.By(act.actor().name(), act.at());
    var agenda = maker.fix(meeting, time, place, onIt, by);
    return Done.to(Desk.name(meeting) + "议程第" + agenda.version() + "版").notes(notes(meeting, onIt));
  }

  private Done propose(Act act, MeetingRow meeting, String stage, List<String> titles) {
    var preliminary = new ArrayList<Finding>();
    for (var finding : new AgendaRules(meeting.date()).check(candidates(meeting, titles))) {
      if (finding.rule().equals("R9.1")) {
        preliminary.add(finding);
      }
    }
    ActRefused.unlessEmpty(preliminary);
    var note = act.fields().optionalText("note").orElse("");
    agendas.propose(meeting.id(), stage, titles, note, act.actor().name(), act.at());
    return Done.to(Desk.name(meeting) + "议题安排").reason(note);
  }

  private List<Candidate> candidates(MeetingRow meeting, List<String> titles) {
    return titles.stream().map(title -> candidate(meeting, title)).toList();
  }

  private Candidate candidate(MeetingRow meeting, String title) {
    var all = topics.titled(title, Optional.empty());
    var here = all.stream().filter(topic -> topic.meeting().equals(meeting.date())).toList();
    var elsewhere =
        all.stream().map(Topic::meeting).filter(date -> !date.equals(meeting.date())).toList();
    var confirmed = here.stream().allMatch(topic -> approvals.chain(topic).confirmed());
    return new Candidate(title.strip(), here, elsewhere, confirmed);
  }

  private List<Finding> notes(MeetingRow meeting, List<Topic> onIt) {
    var notes = new ArrayList<Finding>();
    if (agendas.proposed(meeting.id(), REVIEW).isEmpty()) {
      notes.add(
          MeetingCode.AGENDA
              .warn()
              .where(Desk.name(meeting))
              .observed("议程未经区政府办公室主任审核")
              .allowed("办公室提出安排建议，主任审核后报区长审定")
              .fix("请主任补办 review-agenda"));
    }
    var standing = profiles.inForceOn(meeting.date()).standingObservers();
    unknown(meeting, standing).forEach(notes::add);
    for (var topic : onIt) {
      unknown(meeting, topic.card().observers().orElse(List.of()))
          .forEach(finding -> notes.add(finding.where(topic.title())));
    }
    return notes;
  }

  private List<Finding> unknown(MeetingRow meeting, List<String> names) {
    return invitations.unknown(names, meeting.date()).stream()
        .map(
            name ->
                MeetingCode.OBSERVER
                    .warn()
                    .where(Desk.name(meeting))
                    .observed("列席单位“" + name + "”不在组织机构中，没有通知")
                    .allowed("会议当日组织机构中的单位")
                    .fix("核对名称后用 change-observers 增加"))
        .toList();
  }

  /// Whether the agenda is fixed: from then on only the convener changes it.
  static boolean fixed(MeetingRow meeting) {
    return meeting.state() == State.AGENDA_FIXED;
  }
}
