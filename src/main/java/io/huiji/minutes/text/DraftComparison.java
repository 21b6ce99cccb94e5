package io.huiji.minutes.text;

import io.huiji.minutes.Comparison;
import io.huiji.minutes.Comparison.Change;
import io.huiji.minutes.Comparison.Kind;
import io.huiji.minutes.Comparison.Paragraph;
import io.huiji.minutes.Comparison.Piece;
import io.huiji.minutes.Comparison.Weight;
import io.huiji.minutes.text.Sequences.Pair;
import io.huiji.minutes.text.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Compares two drafts: paragraphs first, then the words of those that belong together.
public final class DraftComparison {

  /// From this share of common words on, two paragraphs are one that was changed.
  private static final double ALIKE = 0.4;

  /// Pairs of paragraphs up to which it is looked for what belongs together.
  private static final int MOST = 10_000;

  private final Words words;
  private final Map<String, Map<Word, Integer>> counts = new HashMap<>();

  private DraftComparison(Words words) {
    this.words = words;
  }

  /// @param former text with one paragraph a line; {@code later} the same
  /// @param units full names of all units
  public static Comparison of(String former, String later, Collection<String> units) {
    return new DraftComparison(new Words(units)).compare(paragraphs(former), paragraphs(later));
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Comparison compare(List<String> former, List<String> later) {
    var result = new ArrayList<Paragraph>();
    var gone = new ArrayList<String>();
    var come = new ArrayList<String>();
    for (var pair : Sequences.align(former, later, Sequences.MOST, String::equals)) {
      if (pair.both()) {
        between(gone, come, result);
        result.add(same(later.get(pair.later())));
      } else if (pair.former() >= 0) {
        gone.add(former.get(pair.former()));
      } else {
        come.add(later.get(pair.later()));
      }
    }
    between(gone, come, result);
    return new Comparison(Moves.found(result));
  }

  /// What stands between two paragraphs that are the same; empties both lists.
  private void between(List<String> gone, List<String> come, List<Paragraph> result) {
    for (var pair : Sequences.align(List.copyOf(gone), List.copyOf(come), MOST, this::alike)) {
      if (pair.both()) {
        result.add(changed(gone.get(pair.former()), come.get(pair.later())));
      } else if (pair.former() >= 0) {
        result.add(whole(Kind.REMOVED, Change.REMOVED, gone.get(pair.former())));
      } else {
        result.add(whole(Kind.ADDED, Change.ADDED, come.get(pair.later())));
      }
    }
    gone.clear();
    come.clear();
  }

  /// By the words that both have, in whatever order: quick, also on hostile papers.
  private boolean alike(String former, String later) {
    var a = counted(former);
    var b = counted(later);
    var common = 0;
    for (var entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common >= ALIKE * Math.max(sum(a), sum(b));
  }

  private Map<Word, Integer> counted(String paragraph) {
    return counts.computeIfAbsent(
        paragraph,
        text -> {
          var count = new HashMap<Word, Integer>();
          words.of(text).forEach(word -> count.merge(word, 1, Integer::sum));
          return count;
        });
  }

  private static int sum(Map<Word, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Pair> align(List<Word> former, List<Word> later) {
    return Sequences.align(former, later, Sequences.MOST, Objects::equals);
  }

  private static Paragraph same(String text) {
    return new Paragraph(0, Kind.SAME, List.of(new Piece(Change.KEPT, text)), Set.of());
  }

  private Paragraph whole(Kind kind, Change change, String text) {
    var touched = EnumSet.noneOf(Weight.class);
    words.of(text).forEach(word -> word.weight().ifPresent(touched::add));
    return new Paragraph(0, kind, List.of(new Piece(change, text)), touched);
  }

  private Paragraph changed(String former, String later) {
    var a = words.of(former);
    var b = words.of(later);
    var touched = EnumSet.noneOf(Weight.class);
    var pieces = new Pieces();
    for (var pair : align(a, b)) {
      var word = pair.later() >= 0 ? b.get(pair.later()) : a.get(pair.former());
      if (!pair.both()) {
        word.weight().ifPresent(touched::add);
      }
      pieces.add(change(pair), word.text());
    }
    return new Paragraph(0, Kind.CHANGED, pieces.list(), touched);
  }

  private static Change change(Pair pair) {
    if (pair.both()) {
      return Change.KEPT;
    }
    return pair.former() >= 0 ? Change.REMOVED : Change.ADDED;
  }
}
