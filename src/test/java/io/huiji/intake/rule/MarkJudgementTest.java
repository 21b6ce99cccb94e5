package io.huiji.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.intake.Code;
import io.huiji.intake.Sample;
import io.huiji.intake.TextReader;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkJudgementTest {
  private static final String PLAN = "城乡低保标准调整实施方案\n第一条 提高标准。\n";

  private final Sample sample = new Sample();

  @Test
  void aPaperWithoutAMarkIsReturned() {
    sample.file("实施方案.txt", PLAN);

    assertThat(sample.rules()).containsExactly("R10.4-MISSING");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @ParameterizedTest
  @CsvSource({"1,CENTRE,BODY", "1,RIGHT,BODY", "2,LEFT,BODY", "1,LEFT,FOOTER", "1,RIGHT,HEADER"})
  void aMarkAtTheWrongPlaceIsReturnedWithTheReason(int page, Side side, Region region) {
    var text = "会后收回\n" + PLAN;
    sample.reading(
        "实施方案.txt",
        TextReader.reading(
            text,
            List.of(
                new Line("会后收回", page, 1, side, region, 1),
                new Line("城乡低保标准调整实施方案", 1, 2, Side.LEFT, Region.BODY, 2))));

    assertThat(sample.rules()).containsExactly("R10.4-PLACE");
    assertThat(sample.finding(Code.MARK_PLACE).where()).contains("第" + page + "页");
  }

  @Test
  void aMarkInTheFileNameOnlyIsReturned() {
    sample
        .card("file: 实施方案.txt", "file: 实施方案（会后收回）.txt")
        .without("实施方案.txt")
        .file("实施方案（会后收回）.txt", PLAN);

    assertThat(sample.rules()).containsExactly("R10.4-PLACE");
    assertThat(sample.finding(Code.MARK_PLACE).where()).isEqualTo("文件名");
  }

  @Test
  void anUnknownWordingIsOnlyTold() {
    sample.file("实施方案.txt", "会议结束后交回\n" + PLAN);

    assertThat(sample.rules()).containsExactly("R10.4-UNKNOWN");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "会后收回,会后收回,''",
    "会后收回,内部 会后收回,''",
    "会后收回,内部,R10.4-DIFFERS",
    "内部,会后收回,R10.4-DIFFERS",
    "内部,内部资料 注意保存,''",
    "内部资料 注意保存,内部,''",
    "'',会后收回,''"
  })
  void theMarkOnThePageIsTheOneDeclared(String declared, String marked, String rule) {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: '" + declared + "'")
        .file("实施方案.txt", marked + "\n" + PLAN);

    assertThat(sample.rules()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "秘密★1年,秘密★1年,R10.5-PAPER,HELD",
    "秘密★1年 会后收回,秘密★1年,R10.5-PAPER,HELD",
    "机密★20年,机密★20年,R10.5-PAPER,HELD",
    "会后收回,秘密★1年,R10.5-UNDECLARED,RETURNED",
    "秘密★1年,会后收回,R10.5-UNMARKED,RETURNED",
    "秘密★1年,机密★1年,R10.5-LEVEL,RETURNED",
    "秘密★11年,秘密★11年,R10.5-TERM,RETURNED",
    "机密★21年,机密★21年,R10.5-TERM,RETURNED",
    "绝密★31年,绝密★31年,R10.5-TERM,RETURNED",
    "绝密★30年,绝密★30年,R10.5-PAPER,HELD",
    "秘密★十年,秘密★十年,R10.5-PAPER,HELD",
    "秘密★十一年,秘密★十一年,R10.5-TERM,RETURNED"
  })
  void aClassifiedPaperIsDeclaredAndMarkedAlikeAndComesOnPaper(
      String declared, String marked, String rule, Verdict verdict) {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: " + declared)
        .file("实施方案.txt", marked + "\n" + PLAN);

    assertThat(sample.rules()).contains(rule);
    assertThat(sample.verdict()).isEqualTo(verdict);
    assertThat(sample.findings()).noneMatch(finding -> finding.toString().contains("提高标准。"));
  }

  @Test
  void aClassifiedPaperThatTheOfficeHasOnPaperIsOnlyTold() {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: 秘密★1年 会后收回")
        .file("实施方案.txt", "秘密★1年\n" + PLAN);
    var digest = sample.submission().of(MaterialKind.TEXT_FOR_REVIEW).getFirst().digest();

    sample.facts(taken("实施方案.txt", digest));
    assertThat(sample.finding(Code.SECRECY_PAPER).severity()).isEqualTo(Severity.WARN);
    assertThat(sample.finding(Code.SECRECY_PAPER).observed()).contains("12份", "登记收到");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);

    sample.facts(taken("别的.txt", digest));
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
    sample.facts(taken("实施方案.txt", digest)).file("实施方案.txt", "秘密★1年\n另一稿\n" + PLAN);
    assertThat(sample.finding(Code.SECRECY_PAPER).severity()).isEqualTo(Severity.HOLD);
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
  }

  @Test
  void havingItOnPaperExcusesNoWrongMark() {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: 秘密★1年")
        .file("实施方案.txt", "机密★1年\n" + PLAN);
    var digest = sample.submission().of(MaterialKind.TEXT_FOR_REVIEW).getFirst().digest();

    sample.facts(taken("实施方案.txt", digest));

    assertThat(sample.rules()).contains("R10.5-LEVEL").doesNotContain("R10.5-PAPER");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  private static Facts taken(String file, String digest) {
    var paper = new Facts.TakenOnPaper(file, digest, 12);
    return new Facts(false, List.of(), Map.of(), Set.of(), List.of(paper));
  }

  @Test
  void ofAClassifiedPaperOnlyTheMarkIsKept() {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: 秘密★1年")
        .file("实施方案.txt", "秘密★泄露内容ABC\n" + PLAN);

    var paper = sample.submission().of(MaterialKind.TEXT_FOR_REVIEW).getFirst();

    assertThat(paper.content()).isInstanceOf(PaperContent.Classified.class);
    assertThat(paper.toString()).doesNotContain("泄露").doesNotContain("提高标准");
  }

  @Test
  void aSecrecyMarkAtTheWrongPlaceIsReturned() {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: 秘密★1年")
        .file("实施方案.txt", "第一行\n第二行\n第三行\n第四行\n秘密★1年\n" + PLAN);

    assertThat(sample.rules()).contains("R10.5-PLACE");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void anUnlistedFileMayNotBeClassifiedEither() {
    sample.file("附件.txt", "机密★1年\n内容\n");

    assertThat(sample.rules()).contains("R10.5-UNDECLARED");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void aClassifiedPaperNeedsNoCustodyMarkBesideItsLevel() {
    sample
        .card("kind: 审议文本, mark: 会后收回", "kind: 审议文本, mark: 秘密★1年")
        .file("实施方案.txt", "秘密★1年\n" + PLAN);

    assertThat(sample.finding(Code.MARK_MISSING).severity()).isEqualTo(Severity.WARN);
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
  }
}
