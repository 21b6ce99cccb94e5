package io.huiji.minutes.text;

import io.huiji.minutes.Comparison.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts a paragraph into the words that are compared: a date, a number, a unit's name and a word of
/// decision are each one, so that a change in them is seen whole; everything else is single
/// characters.
final class Words {

  private static final String DATE =
      "\\d{4}年(\\d{1,2}月(\\d{1,2}日)?)?|\\d{1,2}月(\\d{1,2}日|底|末|上旬|中旬|下旬)?"
          + "|\\d{1,2}日|年底前?|月底前?|季度末|\\d{4}-\\d{1,2}-\\d{1,2}";
  private static final String NUMBER =
      "\\d[\\d,.，．]*(万亿|亿|万|千|百)?(元|%|％|个|人|次|件|项|亩|公里|平方米|户|倍)?"
          + "|百分之[一二三四五六七八九十百零〇两点]+|[一二三四五六七八九十百千万零〇两]{2,}(元|个|人|次|件|项|亩|户)?";
  private static final String DECISION = "原则通过|原则同意|不予通过|暂不作出决定|不通过|不同意|通过|同意|其他决定|缓议|撤销|废止";

  private final Pattern pattern;

  /// @param units full names
  Words(Collection<String> units) {
    var names =
        units.stream()
            .filter(name -> !name.isBlank())
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    pattern =
        Pattern.compile(
            Stream.of(
                    names.isEmpty() ? "" : "(?<unit>" + names + ")",
                    "(?<date>" + DATE + ")",
                    "(?<number>" + NUMBER + ")",
                    "(?<decision>" + DECISION + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|")));
  }

  /// @param weight empty for what binds nobody
  record Word(String text, Optional<Weight> weight) {}

  List<Word> of(String paragraph) {
    var words = new ArrayList<Word>();
    var matcher = pattern.matcher(paragraph);
    var from = 0;
    while (matcher.find()) {
      single(paragraph.substring(from, matcher.start()), words);
      words.add(new Word(matcher.group(), Optional.of(weight(matcher))));
      from = matcher.end();
    }
    single(paragraph.substring(from), words);
    return words;
  }

  private static void single(String text, List<Word> words) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> words.add(new Word(character, Optional.empty())));
  }

  private static Weight weight(java.util.regex.Matcher matcher) {
    if (matcher.group("date") != null) {
      return Weight.DATE;
    }
    if (matcher.group("number") != null) {
      return Weight.NUMBER;
    }
    return matcher.group("decision") == null ? Weight.UNIT : Weight.DECISION;
  }
}
