package io.huiji.intake.rule;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfile.LengthUnit;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import io.huiji.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// R10.3: papers of the kinds that the limit binds keep within it; ways around it are told.
final class LengthWithinLimit implements Rule<JudgedSubmission> {
  private static final int QUOTED = 20;

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.papers().stream()
        .flatMap(
            paper ->
                paper.reading().filter(PapersAreSound::judgeable).stream()
                    .flatMap(reading -> check(paper, reading, submission.profile())));
  }

  private static Stream<Finding> check(JudgedPaper paper, Reading reading, RuleProfile profile) {
    var severity =
        paper.kind().flatMap(kind -> Optional.ofNullable(profile.length().binds().get(kind)));
    if (severity.isEmpty()) {
      return Stream.empty();
    }
    var findings = new ArrayList<Finding>();
    findings.addAll(
        profile.length().unit() == LengthUnit.PAGES
            ? pages(reading, profile.length().limit(), severity.get())
            : words(reading, profile.length(), severity.get()));
    findings.addAll(evasions(reading, profile.length()));
    return findings.stream().map(finding -> finding.file(paper.name()));
  }

  private static List<Finding> words(
      Reading reading, RuleProfile.Length length, Severity severity) {
    var text = length.countTitle() ? reading.text() : withoutTitle(reading.text());
    var count = length.countTitle() ? reading.count() : CharacterCounter.count(text);
    var both = "字数" + count.words() + "，不计空白的字符数" + count.visible() + layout(reading);
    if (count.words() > length.limit()) {
      return List.of(
          Code.LENGTH
              .finding(severity)
              .observed(both)
              .allowed("字数不超过" + length.limit())
              .where(overrun(text, length.limit()))
              .fix(
                  "请精简"
                      + (count.words() - length.limit())
                      + "字以上，控制在"
                      + length.limit()
                      + "字以内；详细内容可以放入审议文本或参考材料"));
    }
    return count.visible() > length.limit()
        ? List.of(
            Code.LENGTH_BORDERLINE
                .warn()
                .observed(both)
                .allowed("字数不超过" + length.limit())
                .where("全文")
                .fix("按字数计没有超过；两种算法分在限度两边，请留意"))
        : List.of();
  }

  private static String layout(Reading reading) {
    return reading.countedFromLayout() ? "（从版式文件的页面上数出，可能略有出入）" : "";
  }

  private static List<Finding> pages(Reading reading, int limit, Severity severity) {
    if (reading.pages() == 0) {
      return List.of(
          Code.LENGTH_UNKNOWN
              .hold()
              .observed("这种文件看不出页数")
              .allowed("不超过" + limit + "页")
              .fix("请改报 PDF，或由办公室人工核对页数"));
    }
    return reading.pages() > limit
        ? List.of(
            Code.LENGTH
                .finding(severity)
                .observed("共" + reading.pages() + "页")
                .allowed("不超过" + limit + "页")
                .where("第" + (limit + 1) + "页起")
                .fix("请精简到" + limit + "页以内"))
        : List.of();
  }

  /// The first paragraph in which the limit is passed.
  static String overrun(String text, int limit) {
    var sum = 0;
    var number = 0;
    for (var paragraph : text.lines().toList()) {
      number += paragraph.isBlank() ? 0 : 1;
      sum += CharacterCounter.count(paragraph).words();
      if (sum > limit) {
        var begin = paragraph.strip();
        var end =
            begin.offsetByCodePoints(0, Math.min(QUOTED, begin.codePointCount(0, begin.length())));
        return "第"
            + number
            + "段起超出：“"
            + begin.substring(0, end)
            + (end < begin.length() ? "…" : "")
            + "”";
      }
    }
    return "全文";
  }

  /// The mark lines and the title are the paragraphs before the first that ends like a sentence.
  private static String withoutTitle(String text) {
    var paragraphs = new ArrayList<>(text.lines().toList());
    while (!paragraphs.isEmpty()
        && !paragraphs.getFirst().strip().matches(".*[。；：！？]$")
        && paragraphs.getFirst().length() < 60) {
      paragraphs.removeFirst();
    }
    return paragraphs.isEmpty() ? text : String.join("\n", paragraphs);
  }

  private static List<Finding> evasions(Reading reading, RuleProfile.Length length) {
    var findings = new ArrayList<Finding>();
    if (reading.hiddenCharacters() >= length.hiddenCharacters()) {
      findings.add(
          Code.HIDDEN_TEXT
              .warn()
              .observed("有" + reading.hiddenCharacters() + "个隐藏的字符，没有计入字数")
              .allowed("没有隐藏文字")
              .fix("请删去隐藏文字；需要保留的，取消隐藏并计入字数"));
    }
    if (reading.images() >= length.images()) {
      findings.add(
          Code.PICTURES
              .warn()
              .observed("有" + reading.images() + "张图片，图片中的文字没有计入字数")
              .allowed("正文用文字表述")
              .fix("请核对是否以图片代替文字；图片可以移入参考材料"));
    }
    return findings;
  }
}
