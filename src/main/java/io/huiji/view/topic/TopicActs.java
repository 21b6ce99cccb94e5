package io.huiji.view.topic;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.meeting.Approvals.Stage;
import io.huiji.meeting.Approvals.Status;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What somebody may try with a topic as it stands: what his page offers. Whether it may be done is
/// judged by the act itself.
record TopicActs(Organisation organisation, Topic topic, List<Stage> way, Actor actor) {

  Set<String> acts() {
    var acts = new TreeSet<String>();
    if (!open()) {
      return acts;
    }
    if (!step().isEmpty()) {
      acts.add("approve-topic");
    }
    if (claimed()) {
      acts.add("confirm-source");
    }
    if (own() || office()) {
      acts.add("hand-in");
      acts.add("withdraw-topic");
    }
    if (actor.holds(Post.MAYOR) && topic.verdict() == Verdict.LATE) {
      acts.add("admit-late");
    }
    if (actor.holds(Post.MAYOR) && unsettled()) {
      acts.add("waive-objection");
    }
    if (!opinionKind().isEmpty()) {
      acts.add("give-opinion");
    }
    if (consulted()) {
      acts.add("reply-consultation");
    }
    return acts;
  }

  /// The step whose turn it is, if it is this person's.
  String step() {
    if (!open() || topic.verdict() != Verdict.ACCEPTED) {
      return "";
    }
    return way.stream()
        .filter(stage -> stage.status() == Status.NEXT)
        .map(Stage::step)
        .filter(this::takes)
        .findFirst()
        .or(this::mayorsOwn)
        .orElse("");
  }

  /// Whether the card says that this person proposed the topic, and he has not confirmed it (R4.1).
  private boolean claimed() {
    return way.stream()
        .filter(stage -> stage.status() == Status.CLAIMED)
        .anyMatch(stage -> takes(stage.step()));
  }

  /// What the mayor puts forward himself he may confirm at once (R4.1), unless money is in it
  /// (R7.3).
  private Optional<String> mayorsOwn() {
    var taken =
        way.stream()
            .anyMatch(
                stage ->
                    stage.step().equals("mayor")
                        && stage.status() == Status.AGREED
                        && !stage.lapsed());
    return topic.card().source().equals("mayor")
            && !topic.card().fiscal()
            && actor.holds(Post.MAYOR)
            && !taken
        ? Optional.of("mayor")
        : Optional.empty();
  }

  private boolean takes(String step) {
    return switch (step) {
      case "office" -> actor.holds(Post.CLERK);
      case "director" -> actor.holds(Post.DIRECTOR);
      case "vice" -> inCharge();
      default -> actor.holds(Post.MAYOR);
    };
  }

  private boolean inCharge() {
    return organisation
        .unit(topic.unit(), topic.meeting())
        .flatMap(unit -> organisation.viceInCharge(unit, topic.meeting()))
        .map(User::name)
        .filter(actor.name()::equals)
        .isPresent();
  }

  /// Of the opinion that this person's unit gives on the topic; empty for none.
  String opinionKind() {
    return switch (actor.unit().map(Unit::name).orElse("")) {
      case "区财政局" -> topic.card().fiscal() ? "财政意见" : "";
      case "区审计局" -> topic.card().fiscal() ? "审计意见" : "";
      case "区司法局" -> topic.card().legalReview() ? "合法性审查意见" : "";
      default -> "";
    };
  }

  private boolean consulted() {
    return actor
        .unit()
        .filter(
            unit ->
                topic.card().consulted().stream()
                    .anyMatch(
                        one -> one.unit().equals(unit.name()) || one.unit().equals(unit.code())))
        .isPresent();
  }

  private boolean unsettled() {
    return topic.card().objections().stream().anyMatch(objection -> !objection.settled());
  }

  private boolean own() {
    return actor.unit().map(Unit::code).filter(topic.unit()::equals).isPresent();
  }

  private boolean office() {
    return actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR);
  }

  private boolean open() {
    return topic.state() == TopicState.HANDED_IN
        || topic.state() == TopicState.CONFIRMED
        || topic.state() == TopicState.ON_AGENDA;
  }
}
