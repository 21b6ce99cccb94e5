package io.huiji.packet;

import io.huiji.intake.Submissions;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.store.ContentStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Papers that a test hands in, without the way through the inbox.
final class HandedInPapers implements Submissions {

  private final Map<TopicId, List<Material>> papers = new HashMap<>();
  private final Map<TopicId, List<ByHand>> byHand = new HashMap<>();

  void add(ContentStore store, TopicId topic, String name, MaterialKind kind, byte[] content) {
    papers
        .computeIfAbsent(topic, _ -> new ArrayList<>())
        .add(new Material(name, kind, Marking.custody("会后收回"), store.put(content), content.length));
  }

  void replace(ContentStore store, TopicId topic, String name, byte[] content) {
    papers
        .get(topic)
        .replaceAll(
            paper ->
                paper.name().equals(name)
                    ? new Material(
                        name, paper.kind(), paper.marking(), store.put(content), content.length)
                    : paper);
  }

  /// A paper that comes by hand and is never stored.
  void addByHand(TopicId topic, MaterialKind kind, Marking marking) {
    byHand.computeIfAbsent(topic, _ -> new ArrayList<>()).add(new ByHand(kind, marking));
  }

  @Override
  public List<ByHand> byHand(TopicId topic) {
    return byHand.getOrDefault(topic, List.of());
  }

  @Override
  public List<SubmissionState> states() {
    return List.of();
  }

  @Override
  public List<Waiting> waiting() {
    return List.of();
  }

  @Override
  public List<Material> materials(TopicId topic) {
    return papers.getOrDefault(topic, List.of());
  }

  @Override
  public List<Rejudged> under(io.huiji.profile.RuleProfile profile) {
    return List.of();
  }
}
