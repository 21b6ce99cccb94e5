package io.huiji.view.meeting;

import io.huiji.kernel.TopicId;
import java.util.Comparator;
import java.util.List;

/// How far somebody sees into one meeting. The leadership team, the director and the clerk see all
/// of it, archivist and custodian too; a unit sees the topics that it reports, is consulted on, is
/// invited for or must carry out, and nobody else anything.
///
/// @param house whether he sees the whole meeting by his post
/// @param whole whether every topic of it concerns him: by post, or as a unit invited throughout
/// @param topics that concern him
/// @param unit code of the unit for which he is here; empty for none
public record Insight(boolean house, boolean whole, List<TopicId> topics, String unit) {

  public Insight {
    topics = topics.stream().sorted(Comparator.comparing(TopicId::toString)).toList();
  }

  /// Whether he may learn that there is such a meeting at all.
  public boolean any() {
    return house || !topics.isEmpty();
  }

  public boolean sees(TopicId topic) {
    return house || topics.contains(topic);
  }
}
