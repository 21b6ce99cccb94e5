package io.huiji.bench.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What is asked; the same numbers are the same queries.
final class Asks {

  static final List<String> SHAPES = List.of("one term", "two terms", "phrase");

  /// Somebody who may know every paper.
  static final List<String> ALL =
      IntStream.range(0, Papers.UNITS).mapToObj(unit -> "unit:u" + unit).toList();

  private static final int OWN = 9;
  private static final int USERS = 20;

  private final Vocabulary vocabulary;
  private final Papers papers;
  private final int count;

  Asks(Vocabulary vocabulary, Papers papers, int count) {
    this.vocabulary = vocabulary;
    this.papers = papers;
    this.count = count;
  }

  /// Without permission, range, facets and highlighting.
  Ask plain(String shape, int number) {
    return new Ask(words(shape, number), List.of(), null, null, false);
  }

  /// The same by somebody who may know everything, with the filter on.
  Ask filtered(String shape, int number) {
    return new Ask(words(shape, number), ALL, null, null, false);
  }

  /// With everything: nine of eighty units, a range of ten years, facets, highlighting.
  Ask full(String shape, int number) {
    return full(shape, number, user(number % USERS));
  }

  private Ask full(String shape, int number, List<String> tokens) {
    var from = LocalDate.of(2006 + number % 10, 1 + number % 12, 1);
    return new Ask(words(shape, number), tokens, from, from.plusYears(10), true);
  }

  /// The full query without permission filter: for Huiji by somebody who may know everything.
  Ask open(String shape, int number) {
    return full(shape, number, List.of());
  }

  /// The same by somebody who may know all but about one in seven hundred: the filter is at work, and
  /// what is found is the same.
  Ask closed(String shape, int number) {
    return full(shape, number, ALL.subList(0, ALL.size() - 1));
  }

  private static List<String> user(int number) {
    var random = new SplittableRandom(number + 100L);
    return random.ints(0, Papers.UNITS).distinct().limit(OWN).mapToObj(unit -> "unit:u" + unit).toList();
  }

  private List<String> words(String shape, int number) {
    var random = new SplittableRandom(number * 31L + shape.hashCode());
    return switch (shape) {
      case "one term" -> List.of(vocabulary.ranked(random.nextInt(250)));
      case "two terms" -> pair(random);
      default -> List.of(phrase(random));
    };
  }

  private List<String> pair(SplittableRandom random) {
    var words = new ArrayList<String>();
    while (words.size() < 2) {
      var word = vocabulary.ranked(random.nextInt(250));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /// Four to eight Chinese characters that stand somewhere.
  private String phrase(SplittableRandom random) {
    while (true) {
      var text = papers.paper(random.nextInt(count)).text();
      var length = 4 + random.nextInt(5);
      var at = random.nextInt(text.length() - length);
      var phrase = text.substring(at, at + length);
      if (phrase.codePoints().allMatch(Character::isIdeographic)
          && phrase.chars().noneMatch(c -> "一二三四五六七八九十年月日".indexOf(c) >= 0)) {
        return phrase;
      }
    }
  }
}
