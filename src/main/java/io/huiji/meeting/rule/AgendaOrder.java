package io.huiji.meeting.rule;

import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The order in which an agenda is drafted (R9.1): what the mayor asks for himself (by his own act,
/// not by the card's word), then 特急, 急, 平; among equals by unit and title, so that the same topics
/// are always in the same order.
public final class AgendaOrder {

  private static final List<String> URGENCY = List.of("特急", "急");

  private AgendaOrder() {}

  /// Without those that are withdrawn, refused or decided.
  ///
  /// @param confirmed whether the mayor agreed to the topic
  public static List<Topic> of(Collection<Topic> topics, Predicate<Topic> confirmed) {
    return topics.stream()
        .filter(topic -> stillToCome(topic.state()))
        .sorted(
            Comparator.comparingInt((Topic topic) -> mayorsOwn(topic, confirmed) ? 0 : 1)
                .thenComparingInt(topic -> urgency(topic.card().urgency()))
                .thenComparing(Topic::unit)
                .thenComparing(Topic::title))
        .toList();
  }

  private static boolean mayorsOwn(Topic topic, Predicate<Topic> confirmed) {
    return topic.card().source().equals("mayor") && confirmed.test(topic);
  }

  private static boolean stillToCome(TopicState state) {
    return switch (state) {
      case HANDED_IN, CONFIRMED, ON_AGENDA -> true;
      case DECIDED, DEFERRED, WITHDRAWN, REFUSED -> false;
    };
  }

  private static int urgency(String word) {
    var place = URGENCY.indexOf(word);
    return place < 0 ? URGENCY.size() : place;
  }
}
