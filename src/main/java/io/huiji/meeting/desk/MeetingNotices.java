package io.huiji.meeting.desk;

import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.calendar.Written;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.MeetingCalls;
import io.huiji.meeting.Topic;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells those concerned of time, place and topics, of a move and of a cancellation (R12.1): each
/// person or unit once per agenda version, a unit only of topics that concern it.
@Component
class MeetingNotices implements MeetingCalls {
  private static final String CALL = "会议通知";
  private static final String DROP = "议程变更";
  private static final String MOVE = "会议改期";
  private static final String CANCELLATION = "会议取消";

  private static final List<String> OCCASIONS = List.of(CALL, DROP, MOVE, CANCELLATION);
  private static final Pattern VERSION = Pattern.compile("/v(\\d+)/");

  private final Notices notices;
  private final Organisation organisation;
  private final TopicTable topics;
  private final MeetingTable meetings;

  MeetingNotices(
      Notices notices, Organisation organisation, TopicTable topics, MeetingTable meetings) {
    this.notices = notices;
    this.meetings = meetings;
    this.organisation = organisation;
    this.topics = topics;
  }

  void agenda(Agenda agenda) {
    recipients(agenda).forEach((recipient, items) -> call(agenda, recipient, items));
  }

  /// Whoever the former agenda called and the new one does not is told not to come (R9.1).
  void dropped(Agenda former, Set<String> called) {
    for (var recipient : recipients(former).keySet()) {
      if (!called.contains(recipient)) {
        post(
            DROP + "/" + former.meeting() + "/v" + former.version() + "/" + recipient,
            recipient,
            DROP,
            Written.day(former.meeting()) + "区长办公会议议程变更",
            "议程第%d版已作废，变更后的议程没有与您有关的议题，不必到会。".formatted(former.version()));
      }
    }
  }

  Set<String> calledBy(Agenda agenda) {
    return recipients(agenda).keySet();
  }

  void moved(MeetingRow before, LocalDate to, String at) {
    for (var recipient : concerned(before)) {
      post(
          MOVE + "/" + to + "/" + at + "/" + recipient,
          recipient,
          MOVE,
          "原定" + Written.day(before.date()) + "的区长办公会议改期至" + Written.day(to),
          "原定"
              + Written.day(before.date())
              + "召开的区长办公会议改在"
              + Written.day(to)
              + "召开，材料报送等期限按新的日期计算。");
    }
  }

  void cancelled(MeetingRow meeting, String reason) {
    for (var recipient : concerned(meeting)) {
      post(
          CANCELLATION + "/" + meeting.date() + "/" + recipient,
          recipient,
          CANCELLATION,
          Written.day(meeting.date()) + "区长办公会议取消",
          "原定" + Written.day(meeting.date()) + "召开的区长办公会议取消。原因：" + reason);
    }
  }

  /// Acknowledges whatever was sent to one of these names about this meeting; how many there were.
  long acknowledge(MeetingRow meeting, Set<String> names, String userName) {
    return OCCASIONS.stream()
        .flatMap(occasion -> notices.posted(occasion + "/" + meeting.date() + "/").stream())
        .map(Notices.Posted::notice)
        .filter(notice -> names.contains(notice.recipient()))
        .filter(notice -> notices.acknowledge(notice.key(), userName))
        .count();
  }

  @Override
  public List<String> unconfirmed(LocalDate date) {
    return meetings
        .find(date)
        .filter(MeetingRow::agendaFixed)
        .map(row -> CALL + "/" + row.date() + "/v" + row.agendaVersion() + "/")
        .map(notices::posted)
        .orElse(List.of())
        .stream()
        .filter(posted -> !posted.acknowledged())
        .map(posted -> posted.notice().recipient())
        .toList();
  }

  @Override
  public List<Called> called(Agenda agenda) {
    return recipients(agenda).entrySet().stream()
        .map(entry -> new Called(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public List<Sent> sent(LocalDate date) {
    var day = meetings.find(date).map(MeetingRow::date).orElse(date);
    return OCCASIONS.stream()
        .flatMap(occasion -> notices.posted(occasion + "/" + day + "/").stream())
        .sorted(Comparator.comparing(Notices.Posted::at))
        .map(MeetingNotices::sent)
        .toList();
  }

  private static Sent sent(Notices.Posted posted) {
    var notice = posted.notice();
    var version = VERSION.matcher(notice.key());
    return new Sent(
        notice.recipient(),
        notice.occasion(),
        version.find() ? Integer.parseInt(version.group(1)) : 0,
        notice.subject(),
        notice.body(),
        posted.at(),
        posted.delivered(),
        posted.acknowledgedBy(),
        posted.acknowledgedAt());
  }

  private Map<String, List<Agenda.Item>> recipients(Agenda agenda) {
    var recipients = new LinkedHashMap<String, List<Agenda.Item>>();
    organisation.leadershipTeam(agenda.meeting()).stream()
        .map(User::name)
        .forEach(name -> recipients.put(name, agenda.items()));
    agenda.observers().forEach(unit -> recipients.put(unit, agenda.items()));
    for (var item : agenda.items()) {
      concernedBy(item)
          .forEach(unit -> recipients.computeIfAbsent(unit, key -> itemsOf(agenda, key)));
    }
    return recipients;
  }

  private static Set<String> concernedBy(Agenda.Item item) {
    var units = new LinkedHashSet<String>();
    units.add(item.unit());
    units.addAll(item.observers());
    return units;
  }

  private static List<Agenda.Item> itemsOf(Agenda agenda, String unit) {
    return agenda.items().stream().filter(item -> concernedBy(item).contains(unit)).toList();
  }

  private void call(Agenda agenda, String recipient, List<Agenda.Item> items) {
    var list =
        items.stream()
            .map(item -> item.number() + ". " + item.title())
            .collect(Collectors.joining("\n"));
    post(
        CALL + "/" + agenda.meeting() + "/v" + agenda.version() + "/" + recipient,
        recipient,
        CALL,
        Written.day(agenda.meeting()) + "区长办公会议通知（议程第" + agenda.version() + "版）",
        "时间：%s %s\n地点：%s\n议题：\n%s"
            .formatted(Written.day(agenda.meeting()), agenda.time(), agenda.place(), list));
  }

  private Set<String> concerned(MeetingRow meeting) {
    var recipients = new LinkedHashSet<String>();
    notices.posted(CALL + "/" + meeting.date() + "/").stream()
        .map(posted -> posted.notice().recipient())
        .forEach(recipients::add);
    topics.of(meeting.date()).stream().map(Topic::unit).forEach(recipients::add);
    return recipients;
  }

  private void post(String key, String recipient, String occasion, String subject, String body) {
    notices.post(new Notice(key, recipient, occasion, subject, body));
  }
}
