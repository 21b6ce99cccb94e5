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
import io.huiji.meeting.Topic;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Pages of a topic's papers as pictures, with the reader's name and the time across them. The
/// first page that somebody opens of a paper stands in the log; the file itself never leaves.
@Component
public class TopicPictures {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final TopicViews topics;
  private final Dossiers dossiers;
  private final Converter converter;
  private final PagePictures pictures;
  private final OfficeClock clock;
  private final AuditLog log;
  private final TransactionOperations transactions;

  TopicPictures(
      TopicViews topics,
      Dossiers dossiers,
      Converter converter,
      PagePictures pictures,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    this.topics = topics;
    this.dossiers = dossiers;
    this.converter = converter;
    this.pictures = pictures;
    this.clock = clock;
    this.log = log;
    this.transactions = transactions;
  }

  /// @param page from 1
  /// @return empty for a paper that is not there or may not be known
  public Optional<Picture> page(String topic, int paper, int page, Actor actor) {
    return topics
        .known(topic, actor)
        .flatMap(
            known ->
                topics
                    .permit(known, actor)
                    .flatMap(permit -> dossiers.content(known.id(), paper, permit))
                    .map(content -> logged(known, content, page, actor)));
  }

  private Picture logged(Topic topic, Dossiers.Content content, int page, Actor actor) {
    if (page == 1) {
      transactions.executeWithoutResult(
          _ ->
              log.append(
                  AuditEntry.done(actor.name(), "read-paper", topic.title())
                      .reason(content.name())));
    }
    return drawn(content.name(), content.bytes(), page, across(actor));
  }

  /// The first page of a paper that is about to be handed in and that the gate lets through.
  public Picture first(String name, byte[] content, Actor actor) {
    return drawn(name, content, 1, across(actor));
  }

  private Picture drawn(String name, byte[] content, int page, String across) {
    return switch (converter.toPdf(name, content)) {
      case Conversion.Unconvertible(var reason) -> new Picture.Unshowable(reason);
      case Conversion.Converted made -> pictures.page(made.pdf(), page, across);
    };
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
