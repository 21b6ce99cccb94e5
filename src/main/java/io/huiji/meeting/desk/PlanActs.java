package io.huiji.meeting.desk;

import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.meeting.Convening.PlannedTime;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.MinutesPlan;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.PlannedTimeTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// How long a meeting and each of its topics are planned to take (计划时长): an aid to whoever arranges
/// the agenda. It is no part of the agenda that the mayor fixes, so changing it tells nobody and
/// makes no new version.
@Component
class PlanActs {

  private static final Set<String> TOPIC_FIELDS = Set.of("topic", "minutes");

  private final Desk desk;
  private final TopicTable topics;
  private final PlannedTimeTable planned;
  private final AgendaTable agendas;

  PlanActs(Desk desk, TopicTable topics, PlannedTimeTable planned, AgendaTable agendas) {
    this.desk = desk;
    this.topics = topics;
    this.planned = planned;
    this.agendas = agendas;
  }

  Done plan(Act act) {
    var meeting = desk.comingMeeting(act);
    var rules = new MinutesPlan(meeting.date());
    var whole = act.fields().optionalText("minutes").map(_ -> act.fields().integer("minutes"));
    var asked = asked(act, meeting);
    ActRefused.unlessEmpty(rules.check(whole, asked));
    whole.ifPresent(minutes -> planned.meeting(meeting.id(), minutes));
    asked.forEach(each -> planned.topic(each.topics().getFirst().id(), each.minutes()));
    return Done.to(Desk.name(meeting) + "计划时长").notes(notes(rules, meeting));
  }

  private List<MinutesPlan.Asked> asked(Act act, MeetingRow meeting) {
    return act.fields().blocks("topics").stream().map(block -> asked(block, meeting)).toList();
  }

  private MinutesPlan.Asked asked(ActFields block, MeetingRow meeting) {
    var unknown = block.besides(TOPIC_FIELDS);
    if (!unknown.isEmpty()) {
      throw new UnfitField("topics", "topics 中不认识的项目：" + String.join("、", unknown));
    }
    var title = block.text("topic");
    return new MinutesPlan.Asked(
        title, block.integer("minutes"), topics.titled(title, Optional.of(meeting.date())));
  }

  /// Over what would be on the agenda: what is fixed, or what was last proposed, or all topics.
  private List<Finding> notes(MinutesPlan rules, MeetingRow meeting) {
    var plan = planned.of(meeting.id());
    return rules.tooLong(plan.minutes(), sum(plan, counted(meeting))).stream().toList();
  }

  private static int sum(PlannedTime plan, List<Topic> counted) {
    return counted.stream().mapToInt(topic -> plan.of(topic.id())).sum();
  }

  private List<Topic> counted(MeetingRow meeting) {
    var all = topics.of(meeting.date());
    var titles = titles(meeting);
    return titles.isEmpty()
        ? all
        : all.stream().filter(topic -> titles.contains(topic.title())).toList();
  }

  private List<String> titles(MeetingRow meeting) {
    var titles = new ArrayList<String>();
    agendas
        .inForce(meeting)
        .ifPresentOrElse(
            agenda -> agenda.items().forEach(item -> titles.add(item.title())),
            () ->
                agendas.proposals(meeting.id()).reversed().stream()
                    .limit(1)
                    .forEach(proposal -> titles.addAll(proposal.titles())));
    return titles;
  }
}
