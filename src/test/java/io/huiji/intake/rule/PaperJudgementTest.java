package io.huiji.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.intake.Sample;
import io.huiji.intake.TextReader;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperJudgementTest {
  private static final String PROGRESS_CARD =
      """
      meeting: 2026-12-03
      unit: 区民政局
      topic:
        title: 关于重点工作进展情况的汇报
        category: 五（二）
        type: progress
        presenter: 区民政局/主要负责人
        groundwork: {调查研究: "not-needed: 例行汇报", 征求意见: "not-needed: 例行汇报", 咨询论证: "not-needed: 例行汇报", 内部审查: "not-needed: 例行汇报"}
      materials:
        - {file: 情况汇报.txt, kind: 情况汇报, mark: 内部}
      observers: [区财政局]
      """;

  private final Sample sample = new Sample();

  @ParameterizedTest
  @CsvSource({"1499,ACCEPTED", "1500,ACCEPTED", "1501,RETURNED"})
  void aStatementHasAtMostFifteenHundredWords(int words, Verdict verdict) {
    var text = padded(words);
    assertThat(CharacterCounter.count(text).words()).isEqualTo(words);

    sample.file("情况说明.txt", text);

    assertThat(sample.verdict()).isEqualTo(verdict);
    assertThat(sample.rules().contains("R10.3-LEN")).isEqualTo(verdict == Verdict.RETURNED);
  }

  @Test
  void theOverrunIsToldWithBothNumbersAndItsFirstParagraph() {
    sample.file("情况说明.txt", padded(1500) + "这一段超出了限度。\n");

    var finding = sample.finding(Code.LENGTH);

    assertThat(finding.observed()).contains("字数1509", "不计空白的字符数1509");
    assertThat(finding.where()).contains("这一段超出了限度。", "第16段");
    assertThat(finding.allowed()).contains("1500");
    assertThat(finding.article()).isEqualTo("十（四）");
    assertThat(finding.file()).isEqualTo("情况说明.txt");
  }

  @Test
  void measuresOnBothSidesOfTheLimitAreTold() {
    sample.file("情况说明.txt", padded(1490) + "abcdefghijklmnopqrstuvwxyz\n");

    assertThat(sample.rules()).containsExactly("R10.3-BORDERLINE");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void theLimitBindsNoOtherPaper() {
    sample.file("实施方案.txt", "会后收回\n" + "长".repeat(40_000) + "\n");

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void aLongProgressReportIsOnlyTold() {
    sample.wholeCard(PROGRESS_CARD).file("情况汇报.txt", "内部\n" + "长".repeat(1600) + "\n");

    assertThat(sample.finding(Code.LENGTH).severity()).isEqualTo(Severity.WARN);
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aCountFromALayoutSaysSo() {
    var text = padded(1501);
    sample.reading("情况说明.txt", changed(TextReader.reading(text), 0, 0, true));

    assertThat(sample.finding(Code.LENGTH).observed()).contains("版式文件");
  }

  @Test
  void hiddenTextAndManyPicturesAreTold() {
    sample.reading("情况说明.txt", changed(TextReader.reading(Sample.STATEMENT), 12, 9, false));

    assertThat(sample.rules()).containsExactly("R10.3-HIDDEN", "R10.3-IMAGES");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void whatAStatementLeavesOutIsTold() {
    sample.file("情况说明.txt", Sample.STATEMENT.replace("六、合法性审查情况\n", "六、其他\n"));

    assertThat(sample.rules()).containsExactly("R10.2");
    assertThat(sample.finding(Code.STATEMENT_TOPIC).severity()).isEqualTo(Severity.WARN);
    assertThat(sample.finding(Code.STATEMENT_TOPIC).observed()).contains("合法性审查情况");
  }

  @Test
  void aStatementThatCoversNothingIsReturned() {
    sample.file("情况说明.txt", "会后收回\n关于某事的说明\n天气很好，一切正常。\n");

    assertThat(sample.rules()).containsExactly("R10.2");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（一）起草背景及过程", "一是起草情况。我局牵头", "1.文件起草过程：", "　　起草经过　　"})
  void aTopicIsFoundUnderManyHeadings(String heading) {
    sample.file("情况说明.txt", Sample.STATEMENT.replace("一、起草过程", heading));

    assertThat(sample.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"情况说明.txt,情况说明", "实施方案.txt,审议文本"})
  void aDeliberationNeedsStatementAndText(String file, String kind) {
    sample.card("  - {file: " + file + ", kind: " + kind + ", mark: 会后收回}\n", "").without(file);

    assertThat(sample.rules()).containsExactly("R10.1");
    assertThat(sample.finding(Code.KIND_MISSING).observed()).contains(kind);
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void aProgressTopicNeedsItsReportAndNothingElse() {
    sample.wholeCard(PROGRESS_CARD).file("情况汇报.txt", "内部\n工作进展顺利。\n");
    for (var name :
        List.of("情况说明.txt", "实施方案.txt", "合法性审查意见.txt", "财政意见.txt", "审计意见.txt", "调研.txt")) {
      sample.without(name);
    }

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void otherPapersOfAProgressTopicAreNotNeeded() {
    sample
        .wholeCard(
            PROGRESS_CARD.replace(
                "mark: 内部}\n", "mark: 内部}\n  - {file: 实施方案.txt, kind: 审议文本, mark: 会后收回}\n"))
        .file("情况汇报.txt", "内部\n工作进展顺利。\n");

    assertThat(sample.rules()).contains("R10.6-EXTRA");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aProgressTopicWithoutItsReportIsReturned() {
    sample.wholeCard(PROGRESS_CARD.replace("kind: 情况汇报", "kind: 参考")).file("情况汇报.txt", "内部\n好。\n");

    assertThat(sample.rules()).contains("R10.6");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void anUnknownKindIsOnlyTold() {
    sample
        .card("materials:\n", "materials:\n  - {file: 附图.txt, kind: 附图, mark: 内部}\n")
        .file("附图.txt", "内部\n图\n");

    assertThat(sample.rules()).containsExactly("R10.1-KIND");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aFileThatTheCardDoesNotListIsOnlyTold() {
    sample.file("草稿.txt", "草稿\n");

    assertThat(sample.rules()).containsExactly("R10.1-UNLISTED");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aFileListedTwiceIsTold() {
    sample.card("materials:\n", "materials:\n  - {file: 实施方案.txt, kind: 参考, mark: 会后收回}\n");

    assertThat(sample.rules()).containsExactly("R10.1-TWICE");
  }

  @Test
  void aLimitInPagesCountsPages() {
    var profile = inPages(2);

    assertThat(ofPages(profile, 2).findings()).isEmpty();
    assertThat(ofPages(profile, 3).rules()).containsExactly("R10.3-LEN");
    assertThat(ofPages(profile, 0).rules()).containsExactly("R10.3-UNKNOWN");
  }

  private static Sample ofPages(RuleProfile profile, int pages) {
    var reading = TextReader.reading(Sample.STATEMENT);
    return new Sample()
        .profile(profile)
        .reading(
            "情况说明.txt",
            new Reading(
                reading.format(),
                reading.faults(),
                reading.text(),
                reading.lines(),
                reading.fields(),
                reading.tables(),
                reading.count(),
                0,
                0,
                pages,
                false));
  }

  private static RuleProfile inPages(int limit) {
    var shipped = RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 11, 30));
    return new RuleProfile(
        shipped.id(),
        shipped.version(),
        shipped.inForceFrom(),
        shipped.inForceUntil(),
        shipped.timeZone(),
        shipped.organ(),
        new RuleProfile.Length(
            limit, RuleProfile.LengthUnit.PAGES, shipped.length().binds(), true, 1, 6),
        shipped.custody(),
        shipped.secrecy(),
        shipped.statementTopics(),
        shipped.deadline(),
        shipped.minutes(),
        shipped.quorum(),
        shipped.standingObservers(),
        shipped.categories(),
        shipped.groundwork(),
        shipped.fiscal(),
        shipped.presenter(),
        shipped.lending(),
        shipped.archive(),
        shipped.distribution(),
        shipped.copies(),
        shipped.keeping(),
        shipped.administration(),
        shipped.opinionsBy());
  }

  @Test
  void aFileThatIsNotThereIsReturned() {
    sample.without("实施方案.txt");

    assertThat(sample.rules()).containsExactly("R11.1", "R10.1-MISSING");
    assertThat(sample.finding(Code.FILE_MISSING).file()).isEqualTo("实施方案.txt");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MISSING", "MACROS", "EXTERNAL", "WRONG_EXTENSION"})
  void whatCannotBeReadIsReturnedByItsOwnCode(Fault.Code fault) {
    sample.file("情况说明.txt", "FAULT:" + fault);

    assertThat(sample.rules()).containsExactly(Code.of(fault).rule());
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(sample.submission().of(io.huiji.kernel.MaterialKind.STATEMENT).getFirst().reading())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Code.class,
      names = {"MACROS", "EXTERNAL", "WRONG_EXTENSION"})
  void aHarmfulPaperIsReturnedAndJudgedAllTheSame(Fault.Code fault) {
    var reading = TextReader.reading("没有标注\n" + Sample.STATEMENT.replace("会后收回\n", ""));
    sample.reading(
        "情况说明.txt",
        new Reading(
            Format.DOCM,
            List.of(new Fault(fault, "")),
            reading.text(),
            reading.lines(),
            Map.of(),
            List.of(),
            reading.count(),
            0,
            0,
            1,
            false));

    assertThat(sample.rules()).containsExactly(Code.of(fault).rule(), "R10.4-MISSING");
  }

  @Test
  void aScannedLeaveIsProofEnough() {
    sample
        .card(
            "presenter: 区民政局/主要负责人",
            "presenter: 区民政局/分管负责人\n  presenter-leave: {reason: 出差, file: 请假单.jpg}")
        .file("请假单.jpg", "FAULT:UNSUPPORTED");

    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(sample.finding(Code.UNSUPPORTED).severity()).isEqualTo(Severity.WARN);
  }

  private static String padded(int words) {
    var text = Sample.STATEMENT;
    return text + "实".repeat(words - CharacterCounter.count(text).words()) + "\n";
  }

  private static Reading changed(Reading reading, int hidden, int images, boolean layout) {
    return new Reading(
        reading.format(),
        reading.faults(),
        reading.text(),
        reading.lines(),
        reading.fields(),
        reading.tables(),
        reading.count(),
        hidden,
        images,
        reading.pages(),
        layout);
  }
}
