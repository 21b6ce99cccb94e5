package io.huiji.bench.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures of all questions, and of parts of them that have no answering text in common with
/// the others: of two halves (the weights were chosen on the first) and of fifths.
final class Groups {

  private final Corpus corpus;
  private final Map<String, Integer> halves;
  private final Map<String, Integer> fifths;
  private final Map<String, Figures> groups = new LinkedHashMap<>();

  Groups(Corpus corpus, long seed) {
    this.corpus = corpus;
    this.halves = corpus.parts(2, seed);
    this.fifths = corpus.parts(5, seed);
    groups.put("all", new Figures());
    groups.put("half chosen on", new Figures());
    groups.put("half held out", new Figures());
    for (var fifth = 1; fifth <= 5; fifth++) {
      groups.put("fifth " + fifth, new Figures());
    }
  }

  void add(String question, List<String> found) {
    var answers = corpus.answers().get(question);
    groups.get("all").add(found, answers);
    var half = places(answers, halves);
    if (half.size() == 1) {
      groups.get(half.contains(0) ? "half chosen on" : "half held out").add(found, answers);
    }
    var fifth = places(answers, fifths);
    if (fifth.size() == 1) {
      groups.get("fifth " + (fifth.iterator().next() + 1)).add(found, answers);
    }
  }

  private static Set<Integer> places(Set<String> answers, Map<String, Integer> parts) {
    return answers.stream().map(parts::get).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return groups.entrySet().stream()
        .map(group -> group.getValue().line(group.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
