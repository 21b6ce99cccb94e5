package io.huiji.meeting.rule;

import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The order in which an agenda is drafted (R9.1): what the mayor asks for himself, then 特急, 急, 平;
/// among equals by unit and title, so that the same topics are always in the same order.
public final class AgendaOrder {

  private static final List<String> URGENCY = List.of("特急", "急");

  private AgendaOrder() {}

  /// Without those that are withdrawn, refused or decided.
  public static List<Topic> of(Collection<Topic> topics) {
    return topics.stream()
        .filter(topic -> stillToCome(topic.state()))
        .sorted(
            Comparator.comparingInt((Topic topic) -> topic.card().source().equals("mayor") ? 0 : 1)
                .thenComparingInt(topic -> urgency(topic.card().urgency()))
                .thenComparing(Topic::unit)
                .thenComparing(Topic::title))
        .toList();
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
