package io.huiji.meeting.table;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Card;
import io.huiji.meeting.Decision.Kind;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.PutOff;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.Topics;
import io.huiji.rules.Verdict;
import io.huiji.web.OneLook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The topics' rows.
@Component
public class TopicTable implements Topics {
  private static final String SELECT =
      "select t.*, m.meeting_date from topics t join meetings m on m.id = t.meeting ";

  private final JdbcClient jdbc;
  private final MeetingTable meetings;
  private final DecisionTable decisions;

  TopicTable(JdbcClient jdbc, MeetingTable meetings, DecisionTable decisions) {
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.decisions = decisions;
  }

  @Override
  public TopicId handIn(HandedIn in) {
    var meeting = meetings.lock(in.meeting());
    var known = known(meeting, in);
    var id = known.isEmpty() ? insert(meeting, in) : known.get().id();
    known.ifPresent(topic -> update(topic, in));
    returning(meeting, in)
        .ifPresent(
            past ->
                jdbc.sql("update topics set returns_from = ? where id = ?")
                    .params(past.topic().id().value(), id.value())
                    .update());
    return id;
  }

  /// What of the unit's was put off under this title or the one that it replaces (R15.1).
  private Optional<PutOff> returning(MeetingRow meeting, HandedIn in) {
    return putOff(in.unit(), meeting.date()).stream()
        .filter(past -> in.names(past.topic().title()))
        .findFirst();
  }

  @Override
  public List<PutOff> putOff(String unit, LocalDate before) {
    return jdbc
        .sql(
            SELECT
                + """
                where t.unit = ? and m.meeting_date < ? and t.state in ('DEFERRED', 'DECIDED')
                  and not exists (select 1 from topics r join meetings n on n.id = r.meeting
                    where r.returns_from = t.id and n.meeting_date <> ?)
                order by m.meeting_date desc, t.title
                """)
        .params(unit, before, before)
        .query(TopicTable::topic)
        .list()
        .stream()
        .flatMap(topic -> putOff(topic).stream())
        .toList();
  }

  private Optional<PutOff> putOff(Topic topic) {
    return decisions
        .of(topic.id())
        .filter(decision -> decision.kind() == Kind.DEFERRED || decision.kind() == Kind.REJECTED)
        .map(decision -> new PutOff(topic, decision.kind(), decision.reason()));
  }

  @Override
  public Optional<PutOff> past(TopicId id) {
    return OneLook.isOpen()
        ? Optional.ofNullable(returned().get(id)).flatMap(this::putOff)
        : askedPast(id);
  }

  /// What every topic that came back came back from.
  private Map<TopicId, Topic> returned() {
    return OneLook.once(List.of("TopicTable.returned"), this::askedReturned);
  }

  private Map<TopicId, Topic> askedReturned() {
    var returned = new HashMap<TopicId, Topic>();
    jdbc.sql(
            """
            select t.*, m.meeting_date, r.id as returning_id from topics t
              join meetings m on m.id = t.meeting join topics r on r.returns_from = t.id
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    returned.put(
                        new TopicId(row.getObject("returning_id", UUID.class)), topic(row, 0)));
    return returned;
  }

  private Optional<PutOff> askedPast(TopicId id) {
    return jdbc.sql(SELECT + "join topics r on r.returns_from = t.id where r.id = ?")
        .param(id.value())
        .query(TopicTable::topic)
        .optional()
        .flatMap(this::putOff);
  }

  @Override
  public Optional<Topic> find(TopicId id) {
    return OneLook.once(List.of("TopicTable.find", id), () -> askedFind(id));
  }

  private Optional<Topic> askedFind(TopicId id) {
    return jdbc.sql(SELECT + "where t.id = ?")
        .param(id.value())
        .query(TopicTable::topic)
        .optional();
  }

  @Override
  public List<Topic> titled(String title, Optional<LocalDate> meeting) {
    var all =
        jdbc.sql(SELECT + "where t.title = ?").param(title.strip()).query(TopicTable::topic).list();
    var date = meeting.map(day -> meetings.find(day).map(MeetingRow::date).orElse(day));
    return all.stream()
        .filter(topic -> date.map(topic.meeting()::equals).orElse(true))
        .sorted(Comparator.comparing(Topic::meeting).thenComparing(Topic::unit))
        .toList();
  }

  @Override
  public List<Topic> of(LocalDate date) {
    return OneLook.once(List.of("TopicTable.of", date), () -> askedOf(date));
  }

  private List<Topic> askedOf(LocalDate date) {
    return meetings
        .find(date)
        .map(meeting -> jdbc.sql(SELECT + "where t.meeting = ?").param(meeting.id()))
        .map(statement -> statement.query(TopicTable::topic).list())
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparing(Topic::title).thenComparing(Topic::unit))
        .toList();
  }

  public void state(TopicId topic, TopicState state) {
    jdbc.sql("update topics set state = ? where id = ?")
        .params(state.name(), topic.value())
        .update();
  }

  private Optional<Topic> known(MeetingRow meeting, HandedIn in) {
    return titled(meeting, in.unit(), in.title())
        .or(() -> in.replaces().flatMap(former -> titled(meeting, in.unit(), former.strip())));
  }

  private Optional<Topic> titled(MeetingRow meeting, String unit, String title) {
    return jdbc.sql(SELECT + "where t.meeting = ? and t.unit = ? and t.title = ?")
        .params(meeting.id(), unit, title.strip())
        .query(TopicTable::topic)
        .optional();
  }

  private TopicId insert(MeetingRow meeting, HandedIn in) {
    var id = TopicId.random();
    jdbc.sql(
            """
            insert into topics (id, meeting, unit, title, card, submission, verdict,
                custody, secrecy_level, secrecy_term, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            meeting.id(),
            in.unit(),
            in.title().strip(),
            Json.write(in.card()),
            in.submission().value(),
            in.verdict().name(),
            in.marking().custody(),
            in.marking().level().name(),
            in.marking().term(),
            TopicState.HANDED_IN.name())
        .update();
    return id;
  }

  private void update(Topic topic, HandedIn in) {
    jdbc.sql(
            """
            update topics set title = ?, card = ?, submission = ?, verdict = ?,
                custody = ?, secrecy_level = ?, secrecy_term = ?, state = ?
            where id = ?
            """)
        .params(
            in.title().strip(),
            Json.write(in.card()),
            in.submission().value(),
            in.verdict().name(),
            in.marking().custody(),
            in.marking().level().name(),
            in.marking().term(),
            stateAfter(topic, in).name(),
            topic.id().value())
        .update();
  }

  /// Other papers begin the way to the meeting anew; what is fixed or decided stays so.
  private static TopicState stateAfter(Topic topic, HandedIn in) {
    var other = !topic.submission().equals(Optional.of(in.submission()));
    return switch (topic.state()) {
      case CONFIRMED, WITHDRAWN, REFUSED -> other ? TopicState.HANDED_IN : topic.state();
      case HANDED_IN, ON_AGENDA, DECIDED, DEFERRED -> topic.state();
    };
  }

  private static Topic topic(ResultSet row, int number) throws SQLException {
    return new Topic(
        new TopicId(row.getObject("id", UUID.class)),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("unit"),
        row.getString("title"),
        Json.read(row.getString("card"), Card.class),
        Optional.of(new SubmissionId(row.getObject("submission", UUID.class))),
        Verdict.valueOf(row.getString("verdict")),
        new Marking(
            row.getString("custody"),
            SecrecyLevel.valueOf(row.getString("secrecy_level")),
            row.getString("secrecy_term")),
        TopicState.valueOf(row.getString("state")));
  }
}
