package io.huiji.view.topic;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Permit;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.calendar.OfficeClock;
import io.huiji.intake.Dossiers;
import io.huiji.intake.Dossiers.Dossier;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Approvals;
import io.huiji.meeting.Approvals.Stage;
import io.huiji.meeting.Approvals.Status;
import io.huiji.meeting.Card;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.PutOff;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import io.huiji.view.topic.TopicView.GivenView;
import io.huiji.view.topic.TopicView.StageView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The topics, for one person. What is not there and what he may not know are answered alike.
@Component
public class TopicViews {

  private final Topics topics;
  private final Meetings meetings;
  private final Approvals approvals;
  private final Dossiers dossiers;
  private final Organisation organisation;
  private final Access access;
  private final TopicReaders readers;
  private final OfficeClock clock;

  TopicViews(
      Topics topics,
      Meetings meetings,
      Approvals approvals,
      Dossiers dossiers,
      Organisation organisation,
      Access access,
      TopicReaders readers,
      OfficeClock clock) {
    this.topics = topics;
    this.meetings = meetings;
    this.approvals = approvals;
    this.dossiers = dossiers;
    this.organisation = organisation;
    this.access = access;
    this.readers = readers;
    this.clock = clock;
  }

  /// Those that he may know: of the latest meeting first.
  public List<TopicRow> all(Actor actor) {
    return meetings.all().stream()
        .sorted(Comparator.comparing(Meetings.Meeting::date).reversed())
        .flatMap(meeting -> of(meeting.date(), actor).stream())
        .toList();
  }

  public List<TopicRow> of(LocalDate meeting, Actor actor) {
    return topics.of(meeting).stream()
        .filter(topic -> permit(topic, actor).isPresent())
        .map(topic -> row(topic, approvals.way(topic), actor))
        .toList();
  }

  /// Those of a meeting that he may know, with what he may do with each; what was handed in of them
  /// is not read for it.
  public List<Turn> turns(LocalDate meeting, Actor actor) {
    return topics.of(meeting).stream()
        .filter(topic -> permit(topic, actor).isPresent())
        .map(topic -> turn(topic, approvals.way(topic), actor))
        .toList();
  }

  private Turn turn(Topic topic, List<Stage> way, Actor actor) {
    var mine = new TopicActs(organisation, topic, way, actor);
    return new Turn(row(topic, way, actor), mine.acts());
  }

  /// @param acts that he may try with it now
  public record Turn(TopicRow row, Set<String> acts) {

    public Turn {
      acts = Set.copyOf(acts);
    }

    public boolean may(String act) {
      return acts.contains(act);
    }
  }

  public Optional<TopicView> find(String id, Actor actor) {
    return known(id, actor).map(topic -> view(topic, actor));
  }

  Optional<Topic> known(String id, Actor actor) {
    return id(id).flatMap(topics::find).filter(topic -> permit(topic, actor).isPresent());
  }

  Optional<Permit> permit(Topic topic, Actor actor) {
    return access.permit(actor, Dossiers.object(topic.id()), readers.of(topic), clock.now());
  }

  private static Optional<TopicId> id(String text) {
    try {
      return Optional.of(TopicId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private TopicView view(Topic topic, Actor actor) {
    var way = approvals.way(topic);
    var dossier = dossiers.of(topic.id());
    var mine = new TopicActs(organisation, topic, way, actor);
    return new TopicView(
        row(topic, way, actor),
        topic.card().source(),
        topic.card().category(),
        topic.card().major(),
        topic.card().presenter(),
        topic.card().consulted().stream().map(Card.Consulted::unit).toList(),
        dossier.map(Dossier::received),
        dossier.flatMap(Dossier::lastDay),
        dossier.map(found -> found.judgement().findings()).orElse(List.of()),
        dossier
            .map(
                found ->
                    found.judgement().profile() + " 第" + found.judgement().profileVersion() + "版")
            .orElse(""),
        dossier.map(Dossier::earlier).orElse(List.of()),
        dossier.map(Dossier::papers).orElse(List.of()),
        way.stream().map(stage -> stage(stage, topic)).toList(),
        dossier.map(Dossier::given).orElse(List.of()).stream()
            .map(
                given ->
                    new GivenView(
                        given.what(),
                        person(given.by(), given.at().toLocalDate()),
                        given.at(),
                        given.verdict(),
                        given.text(),
                        given.lapsed()))
            .toList(),
        mine.acts(),
        mine.step(),
        mine.opinionKind(),
        topics.past(topic.id()).map(past -> past(past, actor)));
  }

  private TopicView.PastView past(PutOff past, Actor actor) {
    var then = past.topic();
    var known = permit(then, actor).isPresent();
    return new TopicView.PastView(known ? then.id().toString() : "", past.inWords());
  }

  private TopicRow row(Topic topic, List<Stage> way, Actor actor) {
    return new TopicRow(
        topic.id(),
        topic.meeting(),
        topic.title(),
        topic.marking().toString(),
        organisation.unit(topic.unit(), topic.meeting()).map(Unit::name).orElse(topic.unit()),
        topic.unit(),
        topic.card().urgency(),
        topic.verdict(),
        topic.state(),
        way.stream()
            .filter(stage -> stage.status() == Status.NEXT)
            .map(Stage::name)
            .findFirst()
            .orElse(""),
        actor.unit().map(Unit::code).filter(topic.unit()::equals).isPresent());
  }

  private StageView stage(Stage stage, Topic topic) {
    var who =
        stage.actor().isEmpty()
            ? holders(stage, topic)
            : person(stage.actor(), stage.at().map(at -> at.toLocalDate()).orElse(topic.meeting()));
    return new StageView(
        stage.step(), stage.name(), stage.status(), who, stage.note(), stage.at(), stage.lapsed());
  }

  private String holders(Stage stage, Topic topic) {
    var today = clock.today();
    var people =
        switch (stage.step()) {
          case "office" -> organisation.holders(Post.CLERK, today);
          case "director" -> organisation.holders(Post.DIRECTOR, today);
          case "vice" ->
              organisation
                  .unit(topic.unit(), today)
                  .flatMap(unit -> organisation.viceInCharge(unit, today))
                  .stream()
                  .toList();
          default -> organisation.holders(Post.MAYOR, today);
        };
    return people.stream().map(User::displayName).collect(Collectors.joining("、"));
  }

  private String person(String name, LocalDate on) {
    var display = organisation.user(name).map(User::displayName).orElse(name);
    var posts =
        organisation.posts(name, on).stream()
            .filter(post -> post != Post.UNIT_STAFF)
            .sorted()
            .map(Post::chinese)
            .findFirst();
    return posts.map(post -> display + "（" + post + "）").orElse(display);
  }
}
