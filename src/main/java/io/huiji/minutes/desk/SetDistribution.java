package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.archive.Archive;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.text.Recipients;
import io.huiji.minutes.text.Session;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Sets who gets the minutes (R17.3): before they are issued for the draft, afterwards for those
/// who are added.
@Component
class SetDistribution {
  private final Meetings meetings;
  private final Topics topics;
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final Sessions sessions;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final DistributionTable distributionTable;
  private final Drafting drafting;
  private final Distribution distribution;
  private final Archive archive;
  private final MinutesFiles files;

  SetDistribution(
      Meetings meetings,
      Topics topics,
      Organisation organisation,
      RuleProfiles profiles,
      Sessions sessions,
      MinutesTable table,
      IssueTable issueTable,
      DistributionTable distributionTable,
      Drafting drafting,
      Distribution distribution,
      Archive archive,
      MinutesFiles files) {
    this.meetings = meetings;
    this.topics = topics;
    this.organisation = organisation;
    this.profiles = profiles;
    this.sessions = sessions;
    this.table = table;
    this.issueTable = issueTable;
    this.distributionTable = distributionTable;
    this.drafting = drafting;
    this.distribution = distribution;
    this.archive = archive;
    this.files = files;
  }

  Done set(Act act) {
    var meeting = meetings.presentDate(act.fields().date("meeting"));
    var session = sessions.of(meeting).orElseThrow(() -> ActRefused.because(notYet(meeting)));
    table.begin(meeting);
    var present = drafting.recipients(session);
    var to =
        new Recipients(
            named(act, "report-to", present.reportTo(), meeting),
            named(act, "copy-to", present.copyTo(), meeting));
    ActRefused.unlessEmpty(press(session, to, meeting));
    var reason = act.fields().optionalText("reason").orElse("");
    distributionTable.distribute(meeting, to, reason, act.actor().name(), act.at());
    sendOn(act, session, to);
    drafting.draft(meeting);
    return Done.to(meeting + "会议纪要发送名单").reason(reason).notes(outside(to, meeting));
  }

  private void sendOn(Act act, Session session, Recipients to) {
    issueTable
        .issue(session.agenda().meeting())
        .ifPresent(
            issue -> {
              distribution.send(issue, to, act.at());
              archive.admit(issue.record(), Issuing.readers(to, session));
              files.issueAfterCommit(issue);
            });
  }

  private List<String> named(Act act, String field, List<String> otherwise, LocalDate on) {
    return act.fields().values().containsKey(field)
        ? act.fields().texts(field).stream().map(name -> named(name, on)).toList()
        : otherwise;
  }

  /// A unit by its code, a person by his user name, any other body as it is written.
  private String named(String written, LocalDate on) {
    return organisation
        .unit(written, on)
        .map(Unit::code)
        .or(() -> organisation.user(written).map(User::name))
        .orElse(written);
  }

  private List<Finding> press(Session session, Recipients to, LocalDate meeting) {
    var kept =
        session.agenda().items().stream()
            .map(Agenda.Item::topic)
            .map(topic -> topics.find(topic).orElseThrow())
            .filter(SetDistribution::kept)
            .toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    var words = profiles.inForceOn(meeting).distribution().pressWords();
    return bodies(to).stream()
        .filter(body -> words.stream().anyMatch(body::contains))
        .map(
            body ->
                MinutesCode.DISTRIBUTION
                    .reject()
                    .where(meeting + "会议纪要")
                    .observed("发送给“" + body + "”，而会上有会后收回或者涉密的议题")
                    .allowed("有会后收回或者涉密材料的会议，纪要不发新闻单位")
                    .fix("从名单中去掉该单位"))
        .toList();
  }

  private static boolean kept(Topic topic) {
    return topic.marking().level().classified() || topic.marking().custody().contains("会后收回");
  }

  private List<Finding> outside(Recipients to, LocalDate on) {
    var notes = new ArrayList<Finding>();
    for (var body : bodies(to)) {
      if (organisation.unit(body, on).isEmpty() && organisation.user(body).isEmpty()) {
        notes.add(
            MinutesCode.DISTRIBUTION
                .warn()
                .where(on + "会议纪要")
                .observed("“" + body + "”不在组织机构中，按所写名称列入")
                .allowed("区政府以外的单位须在印发前逐一写明")
                .fix("核对名称；由办公室另行送达"));
      }
    }
    return notes;
  }

  private static List<String> bodies(Recipients to) {
    return Stream.concat(to.reportTo().stream(), to.copyTo().stream()).toList();
  }

  private static Finding notYet(LocalDate meeting) {
    return MinutesCode.DISTRIBUTION
        .reject()
        .where(meeting + "会议纪要")
        .observed("会议尚未召开，或者还有议题没有登记决定")
        .allowed("会议召开、全部议题登记决定之后")
        .fix("登记全部决定后再办理");
  }
}
