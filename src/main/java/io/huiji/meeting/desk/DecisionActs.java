package io.huiji.meeting.desk;

import io.huiji.access.Unit;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Decision.Kind;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicDecided;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.rule.DecisionRules;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.table.DecisionTable;
import io.huiji.meeting.table.DecisionTable.View;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What was said of a topic, and what the one who may decide decided of it (R14.2, R14.3, R15.1).
@Component
class DecisionActs {
  private static final Set<String> ITEM_FIELDS = Set.of("text", "lead", "with", "due");

  private final Desk desk;
  private final MeetingTable meetings;
  private final TopicTable topics;
  private final DecisionTable decisions;
  private final AgendaMaker agendas;
  private final SessionActs session;
  private final ApplicationEventPublisher events;

  DecisionActs(
      Desk desk,
      MeetingTable meetings,
      TopicTable topics,
      DecisionTable decisions,
      AgendaMaker agendas,
      SessionActs session,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.meetings = meetings;
    this.topics = topics;
    this.decisions = decisions;
    this.agendas = agendas;
    this.session = session;
    this.events = events;
  }

  Done decide(Act act) {
    var topic = desk.topic(act);
    var meeting = meetings.lock(topic.meeting());
    ActRefused.unlessEmpty(mayNotDecide(act, meeting, topic));
    var findings = new ArrayList<Finding>();
    var items = items(act, meeting, findings);
    var decision = decision(act, meeting, topic, items);
    findings.addAll(DecisionRules.refusals(decision));
    if (decision.kind() != Kind.DEFERRED) {
      session.viceMissing(meeting, topic).ifPresent(findings::add);
    }
    ActRefused.unlessEmpty(findings);
    decisions.add(meeting.id(), decision, act.at());
    topics.state(
        topic.id(), decision.kind() == Kind.DEFERRED ? TopicState.DEFERRED : TopicState.DECIDED);
    events.publishEvent(new TopicDecided(meeting.date(), decision));
    var discussed = !decisions.views(topic.id()).isEmpty();
    return Done.to(topic.title() + "：" + decision.kind().chinese())
        .reason(decision.reason())
        .notes(
            DecisionRules.notes(decision, discussed, topic.card().majorDecision(), meeting.date()));
  }

  Done recordView(Act act) {
    var topic = desk.topic(act);
    var meeting = meetings.lock(topic.meeting());
    var text = act.fields().text("text");
    onAgenda(meeting, topic);
    var unit = act.fields().optionalText("unit").map(name -> unit(name, meeting));
    var who = act.fields().optionalText("who").map(this::person);
    if (unit.isEmpty() && who.isEmpty()) {
      throw new UnfitField("unit", "缺少“unit”一项：意见是哪个单位的；会议组成人员的意见写 who");
    }
    var view = new View(unit.map(Unit::code).orElse(""), who.orElse(""), text);
    decisions.add(topic.id(), view, act.actor().name(), act.at());
    return Done.to(topic.title() + "讨论记录").notes(personal(meeting, topic, view));
  }

  private List<Finding> mayNotDecide(Act act, MeetingRow meeting, Topic topic) {
    var findings = new ArrayList<Finding>();
    var written = act.fields().text("decision");
    if (!SessionActs.convener(act, meeting)) {
      findings.add(
          author(topic)
              .observed(act.actor().inWords() + "不是区长，也没有受委托召集本次会议")
              .allowed("由区长，或者其委托召集本次会议的常务副区长作出决定")
              .fix("请区长（受委托人）办理"));
    }
    if (!meeting.held()) {
      findings.add(
          author(topic)
              .observed(Desk.name(meeting) + "尚未召开")
              .allowed("在会议上听取各方面意见之后作出决定")
              .fix("先办理 hold-meeting"));
    } else if (meeting.minutesIssuedAt().isPresent()) {
      findings.add(
          MeetingCode.MINUTES_FIXED
              .reject()
              .where(topic.title())
              .observed("会议纪要已经印发")
              .allowed("纪要印发前可以更正决定")
              .fix("另行提请会议研究"));
    } else if (agendaNumber(meeting, topic).isEmpty()) {
      findings.add(notOnAgenda(meeting, topic));
    }
    if (!act.fields().texts("votes").isEmpty()) {
      findings.add(DecisionRules.vote(String.join("、", act.fields().texts("votes"))));
    }
    DecisionRules.unknownKind(written).ifPresent(findings::add);
    return findings;
  }

  private Decision decision(Act act, MeetingRow meeting, Topic topic, List<Decision.Item> items) {
    var fields = act.fields();
    return new Decision(
        topic.id(),
        agendaNumber(meeting, topic).orElseThrow(),
        topic.title(),
        Kind.named(fields.text("decision")).orElseThrow(),
        fields.optionalText("text").orElse(""),
        fields.optionalText("revise").orElse(""),
        fields.optionalText("reason").orElse(""),
        act.actor().name(),
        items);
  }

  private List<Decision.Item> items(Act act, MeetingRow meeting, List<Finding> findings) {
    var items = new ArrayList<Decision.Item>();
    for (var block : act.fields().blocks("items")) {
      var unknown = block.besides(ITEM_FIELDS);
      if (!unknown.isEmpty()) {
        throw new UnfitField("items", "items 中不认识的项目：" + String.join("、", unknown));
      }
      item(block, meeting, findings).ifPresent(items::add);
    }
    return items;
  }

  private Optional<Decision.Item> item(
      ActFields block, MeetingRow meeting, List<Finding> findings) {
    var text = block.text("text");
    var lead = block.optionalText("lead");
    if (lead.isEmpty()) {
      findings.add(responsibility(text).observed("没有写明牵头单位").fix("在 lead 中写明牵头单位"));
      return Optional.empty();
    }
    var with = new LinkedHashSet<String>();
    block.texts("with").forEach(name -> code(name, text, meeting, findings).ifPresent(with::add));
    return code(lead.get(), text, meeting, findings)
        .map(
            unit -> {
              with.remove(unit);
              return new Decision.Item(text, unit, List.copyOf(with), block.optionalDate("due"));
            });
  }

  private Optional<String> code(
      String name, String text, MeetingRow meeting, List<Finding> findings) {
    var unit = desk.unit(name, meeting.date());
    if (unit.isEmpty()) {
      findings.add(responsibility(text).observed("单位“" + name + "”不在组织机构中").fix("核对单位名称（全称或者用户名）"));
    }
    return unit.map(Unit::code);
  }

  private static Finding responsibility(String item) {
    return MeetingCode.FOLLOW_UP.reject().where(item).allowed("牵头单位和配合单位都是组织机构中的单位");
  }

  private Optional<Integer> agendaNumber(MeetingRow meeting, Topic topic) {
    return agendas
        .inForce(meeting)
        .flatMap(
            agenda ->
                agenda.items().stream().filter(item -> item.topic().equals(topic.id())).findFirst())
        .map(Agenda.Item::number);
  }

  private void onAgenda(MeetingRow meeting, Topic topic) {
    if (agendaNumber(meeting, topic).isEmpty()) {
      throw ActRefused.because(notOnAgenda(meeting, topic));
    }
  }

  private Unit unit(String name, MeetingRow meeting) {
    return desk.unit(name, meeting.date())
        .orElseThrow(
            () ->
                ActRefused.because(
                    MeetingCode.VIEW
                        .reject()
                        .observed("单位“" + name + "”不在组织机构中")
                        .allowed("组织机构中的单位，写全称或者用户名")
                        .fix("核对单位名称")));
  }

  private String person(String name) {
    return desk.organisation()
        .user(name)
        .orElseThrow(
            () ->
                ActRefused.because(
                    MeetingCode.VIEW
                        .reject()
                        .observed("查无此人：“" + name + "”")
                        .allowed("组织机构中的用户名")
                        .fix("核对用户名")))
        .name();
  }

  private List<Finding> personal(MeetingRow meeting, Topic topic, View view) {
    var ofTheTeam = desk.team(meeting).contains(view.speaker());
    return !view.unit().isEmpty() || ofTheTeam
        ? List.of()
        : List.of(
            MeetingCode.STATEMENT
                .warn()
                .where(topic.title())
                .observed("“" + view.speaker() + "”的发言记为个人意见")
                .allowed("列席人员的发言代表本单位")
                .fix("核对后写明 unit"));
  }

  private static Finding notOnAgenda(MeetingRow meeting, Topic topic) {
    return MeetingCode.AGENDA
        .reject()
        .where(topic.title())
        .observed("议题不在" + Desk.name(meeting) + "审定的议程上")
        .allowed("议程上的议题")
        .fix("核对题目和会议日期");
  }

  private static Finding author(Topic topic) {
    return MeetingCode.DECISION.reject().where(topic.title());
  }
}
