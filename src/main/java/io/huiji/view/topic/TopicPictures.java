package io.huiji.view.topic;

import io.huiji.access.Actor;
import io.huiji.access.Unit;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.PagePictures;
import io.huiji.document.PagePictures.Picture;
import io.huiji.intake.Dossiers;
import io.huiji.intake.Dossiers.Dossier;
import io.huiji.intake.Dossiers.Paper;
import io.huiji.meeting.Topic;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reading a topic's papers in place: pages as pictures with the reader's name and the time across
/// them, and the plain text. Each look stands in the log before anything is shown; the file itself
/// never leaves.
@Component
public class TopicPictures {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final TopicViews topics;
  private final Dossiers dossiers;
  private final Recall recall;
  private final Converter converter;
  private final PagePictures pictures;
  private final OfficeClock clock;
  private final AuditLog log;
  private final TransactionOperations transactions;

  TopicPictures(
      TopicViews topics,
      Dossiers dossiers,
      Recall recall,
      Converter converter,
      PagePictures pictures,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    this.topics = topics;
    this.dossiers = dossiers;
    this.recall = recall;
    this.converter = converter;
    this.pictures = pictures;
    this.clock = clock;
    this.log = log;
    this.transactions = transactions;
  }

  /// @param position of the paper within its topic
  /// @param page from 1
  /// @return empty for a paper that is not there, is not held or may not be known
  public Optional<PaperLook> look(String topic, int position, int page, Actor actor) {
    return topics
        .known(topic, actor)
        .flatMap(
            known ->
                papers(known)
                    .filter(paper -> paper.position() == position)
                    .findFirst()
                    .flatMap(paper -> look(known, paper, page, actor)));
  }

  private Stream<Paper> papers(Topic topic) {
    return dossiers.of(topic.id()).map(Dossier::papers).orElse(List.of()).stream()
        .filter(Paper::held);
  }

  private Optional<PaperLook> look(Topic topic, Paper paper, int page, Actor actor) {
    if (recall.over(topic, paper.mark(), actor)) {
      refused(topic, paper, actor);
      return Optional.of(PaperLook.takenBack(paper));
    }
    return topics
        .permit(topic, actor)
        .flatMap(
            permit ->
                dossiers
                    .content(topic.id(), paper.position(), permit)
                    .map(
                        content -> {
                          read(topic, paper, page, actor);
                          return new PaperLook(
                              paper,
                              Optional.of(drawn(content.name(), content.bytes(), page, actor)),
                              dossiers
                                  .text(topic.id(), paper.position(), permit)
                                  .map(TopicPictures::paragraphs)
                                  .orElse(List.of()),
                              false);
                        }));
  }

  private void read(Topic topic, Paper paper, int page, Actor actor) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(actor.name(), "read-paper", topic.title())
                    .reason(paper.name() + " 第" + page + "页")));
  }

  private void refused(Topic topic, Paper paper, Actor actor) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.refused(
                    actor.name(), "read-paper", topic.title(), paper.name() + " 已收回")));
  }

  /// The top left of the first page, where the mark must stand (R10.4), of a paper that is about to
  /// be handed in and that the gate lets through.
  ///
  /// @return PNG; empty where the page cannot be drawn
  public Optional<byte[]> topLeft(String name, byte[] content, Actor actor) {
    return drawn(name, content, 1, actor) instanceof Picture.Drawn drawn
        ? Optional.of(TopLeft.of(drawn.png()))
        : Optional.empty();
  }

  private Picture drawn(String name, byte[] content, int page, Actor actor) {
    return switch (converter.toPdf(name, content)) {
      case Conversion.Unconvertible(var reason) -> new Picture.Unshowable(reason);
      case Conversion.Converted made -> pictures.page(made.pdf(), page, across(actor));
    };
  }

  /// As they are counted where a finding names one: without the blank ones.
  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private String across(Actor actor) {
    var unit =
        actor
            .unit()
            .map(Unit::name)
            .filter(name -> !name.equals(actor.user().displayName()))
            .map(name -> " " + name)
            .orElse("");
    return actor.user().displayName() + unit + " " + TIME.format(clock.now());
  }
}
