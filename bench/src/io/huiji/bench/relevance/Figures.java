package io.huiji.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well lists of found texts answer questions.
final class Figures {

  private int questions;
  private double reciprocal;
  private double amongTen;
  private double amongTwenty;
  private final Map<String, List<Double>> byAnswer = new HashMap<>();

  void add(List<String> found, Set<String> answers) {
    questions++;
    amongTen += share(found, answers, 10);
    amongTwenty += share(found, answers, 20);
    var first = answers.stream().mapToInt(answer -> rank(found, answer)).min().orElse(11);
    reciprocal += first > 10 ? 0 : 1.0 / first;
    for (var answer : answers) {
      var rank = rank(found, answer);
      byAnswer.computeIfAbsent(answer, _ -> new ArrayList<>()).add(rank > 10 ? 0 : 1.0 / rank);
    }
  }

  private static int rank(List<String> found, String answer) {
    var at = found.indexOf(answer);
    return at < 0 ? Integer.MAX_VALUE : at + 1;
  }

  private static double share(List<String> found, Set<String> answers, int first) {
    var hits = answers.stream().filter(answer -> rank(found, answer) <= first).count();
    return (double) hits / answers.size();
  }

  /// Each text counts once, however many questions it answers.
  private double perAnswer() {
    return byAnswer.values().stream()
        .mapToDouble(all -> all.stream().mapToDouble(one -> one).average().orElse(0))
        .average()
        .orElse(0);
  }

  String line(String name) {
    return "%-14s %5d questions  MRR@10 %.3f  recall@10 %.3f  recall@20 %.3f  per text %.3f"
        .formatted(
            name,
            questions,
            reciprocal / questions,
            amongTen / questions,
            amongTwenty / questions,
            perAnswer());
  }
}
