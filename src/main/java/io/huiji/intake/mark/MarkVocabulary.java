package io.huiji.intake.mark;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads marks out of words: a text is a mark only when nothing but marks, copy number and urgency
/// stands in it, so that a sentence that speaks of secrets is none.
public final class MarkVocabulary {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\u3000\\u00A0\\u200B\\uFEFF、，,；;·|/()\\[\\]【】〔〕「」『』<>《》:\\-—_\"“”'‘’]+");
  private static final Pattern LABEL = Pattern.compile("^(?:保管要求|保密要求|密级和保密期限|密级|秘密等级)(?=.)");
  private static final Pattern ASIDE =
      Pattern.compile("^(?:(?:份号|编号|[Nn][Oo]\\.?)?\\d{6}(?!\\d)|特提|特急|加急|平急|急件|急)");
  private static final Pattern LEVEL =
      Pattern.compile(
          "^(绝密|机密|秘密)(?:[★☆*✩✭]([^。；！？]{0,16}?)"
              + "|((?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日)|长期))?$");
  private static final Pattern STAR_TERM =
      Pattern.compile("^[★☆*✩✭](?:\\d{1,3}|[一二三四五六七八九十]{1,3})?(?:年|个月|月|天|日|长期)?");
  private static final List<String> NOT_IN_A_MARK =
      List.of(
          "关于", "情况", "汇报", "办法", "方案", "说明", "通知", "意见", "报告", "协议", "规定", "制度", "细则", "第", "，",
          "。");
  private static final int LONGEST_UNKNOWN = 12;

  private final List<Wording> wordings;
  private final List<String> hints;

  public MarkVocabulary(RuleProfile.Custody custody) {
    this.wordings =
        custody.marks().stream()
            .flatMap(
                mark ->
                    Stream.concat(Stream.of(mark.mark()), mark.aliases().stream())
                        .map(written -> new Wording(compact(written), mark.mark())))
            .sorted(
                Comparator.comparing((Wording wording) -> wording.written().length()).reversed())
            .toList();
    this.hints = custody.hints();
  }

  /// The marks that a text consists of, if it consists of nothing else.
  public Optional<Marking> marks(String text) {
    var rest = LABEL.matcher(compact(text)).replaceFirst("");
    var custody = new ArrayList<String>();
    var marking = Marking.NONE;
    while (!rest.isEmpty()) {
      var aside = ASIDE.matcher(rest);
      if (aside.find()) {
        rest = rest.substring(aside.end());
        continue;
      }
      var wording = startOf(rest);
      if (wording.isPresent()) {
        custody.add(wording.get().mark());
        rest = STAR_TERM.matcher(rest.substring(wording.get().written().length())).replaceFirst("");
        continue;
      }
      var level = level(rest);
      if (level.isEmpty() || marking.level().classified()) {
        return Optional.empty();
      }
      marking = level.get().marking();
      rest = level.get().rest();
    }
    var found =
        new Marking(
            String.join(" ", custody.stream().distinct().toList()),
            marking.level(),
            marking.term());
    return found.equals(Marking.NONE) ? Optional.empty() : Optional.of(found);
  }

  /// Whether a line is only a copy number, a level or an urgency, which the lines from the top do
  /// not count.
  public boolean aside(String text) {
    var rest = LABEL.matcher(compact(text)).replaceFirst("");
    while (ASIDE.matcher(rest).find()) {
      rest = ASIDE.matcher(rest).replaceFirst("");
    }
    return rest.isEmpty() || level(rest).map(level -> level.rest().isEmpty()).orElse(false);
  }

  /// Whether a short text reads like a custody mark whose wording is not in the list.
  public boolean looksLikeMark(String text) {
    var compact = compact(text);
    return compact.codePointCount(0, compact.length()) <= LONGEST_UNKNOWN
        && hints.stream().anyMatch(compact::contains)
        && NOT_IN_A_MARK.stream().noneMatch(text::contains);
  }

  /// Whether the words of a mark stand somewhere in a text, such as a file name.
  public boolean mentioned(String text) {
    var compact = compact(text);
    return wordings.stream().anyMatch(wording -> compact.contains(wording.written()))
        || Stream.of("绝密", "机密", "秘密").anyMatch(level -> compact.contains(level + "★"));
  }

  /// The marks as one lists them in a finding.
  public String listed() {
    return String.join("、", wordings.stream().map(Wording::mark).distinct().sorted().toList());
  }

  static String compact(String text) {
    return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private Optional<Wording> startOf(String rest) {
    return wordings.stream().filter(wording -> rest.startsWith(wording.written())).findFirst();
  }

  /// The longest stretch from the start that is a level with its term; what follows it must be a
  /// custody mark or an urgency, which the caller sees to.
  private Optional<Level> level(String rest) {
    for (var end = rest.length(); end >= 2; end--) {
      var match = LEVEL.matcher(rest.substring(0, end));
      if (match.matches() && followedByMark(rest.substring(end))) {
        var named = SecrecyLevel.named(match.group(1)).orElseThrow();
        var term =
            match.group(2) != null ? match.group(2) : match.group(3) != null ? match.group(3) : "";
        return cut(term, named, rest.substring(end));
      }
    }
    return Optional.empty();
  }

  /// A custody mark written directly after the term is no part of the term.
  private Optional<Level> cut(String term, SecrecyLevel level, String rest) {
    for (var wording : wordings) {
      if (term.endsWith(wording.written())) {
        var shorter = term.substring(0, term.length() - wording.written().length());
        return cut(shorter, level, wording.written() + rest);
      }
    }
    for (var urgency : List.of("特急", "加急", "平急", "急件")) {
      if (term.endsWith(urgency)) {
        return cut(term.substring(0, term.length() - urgency.length()), level, urgency + rest);
      }
    }
    return Optional.of(new Level(new Marking("", level, term), rest));
  }

  private boolean followedByMark(String rest) {
    return rest.isEmpty() || startOf(rest).isPresent() || ASIDE.matcher(rest).find();
  }

  private record Wording(String written, String mark) {}

  private record Level(Marking marking, String rest) {}
}
