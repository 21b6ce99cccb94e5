package io.huiji.intake;

import io.huiji.access.Unit;
import io.huiji.document.Reading;
import io.huiji.intake.read.SubmissionReader;
import io.huiji.intake.read.SubmittedFile;
import io.huiji.intake.rule.Facts;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.JudgedSubmission;
import io.huiji.intake.rule.PaperContent;
import io.huiji.intake.rule.Units;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.WorkingCalendar;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A submission without a fault, to be spoilt in one place by a test.
public final class Sample {
  public static final List<Unit> UNITS =
      List.of(
          new Unit("civil-affairs", "区民政局"),
          new Unit("finance", "区财政局"),
          new Unit("audit", "区审计局"),
          new Unit("reform", "区发展和改革局"),
          new Unit("justice", "区司法局"));

  public static final String CARD =
      """
      meeting: 2026-12-03
      unit: 区民政局
      topic:
        title: 关于提高城乡低保标准的汇报
        category: 五（三）
        type: deliberation
        source: office
        urgency: 平
        major: false
        major-decision: false
        fiscal: true
        legal-review: true
        presenter: 区民政局/主要负责人
        groundwork: {调查研究: "done: 调研.txt", 征求意见: "done: 调研.txt", 咨询论证: "not-needed: 沿用省定标准", 内部审查: "done: 调研.txt"}
        consulted: [{unit: 区财政局, reply: 一致}]
        objections: []
      materials:
        - {file: 情况说明.txt, kind: 情况说明, mark: 会后收回}
        - {file: 实施方案.txt, kind: 审议文本, mark: 会后收回}
        - {file: 合法性审查意见.txt, kind: 合法性审查意见, mark: 内部}
        - {file: 财政意见.txt, kind: 财政意见, mark: 内部}
        - {file: 审计意见.txt, kind: 审计意见, mark: 内部}
      observers: [区发展和改革局, 区财政局, 区审计局]
      """;

  public static final String STATEMENT =
      """
      会后收回
      关于提高城乡低保标准的情况说明
      一、起草过程
      我局组织专班调研起草。
      二、主要内容
      标准拟提高百分之五。
      三、法律政策依据
      依据上级文件。
      四、合理性和可行性
      财力可以承受。
      五、征求意见情况
      各单位无不同意见。
      六、合法性审查情况
      已经审查通过。
      """;

  private String card = CARD;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private LocalDateTime received = LocalDateTime.of(2026, 11, 30, 23, 0);
  private Facts facts = Facts.NONE;
  private RuleProfile profile = RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 11, 30));
  private final List<Map<MaterialKind, Set<String>>> earlier = new ArrayList<>();

  public Sample() {
    file("情况说明.txt", STATEMENT);
    file("实施方案.txt", "会后收回\n城乡低保标准调整实施方案\n第一条 提高标准。\n");
    file("合法性审查意见.txt", "内部\n合法性审查意见\n经审查，合法。\n2026年11月20日\n");
    file("财政意见.txt", "内部\n财政意见\n同意。\n");
    file("审计意见.txt", "内部\n审计意见\n同意。\n");
    file("调研.txt", "调研报告\n");
  }

  public Sample card(String old, String now) {
    if (!card.contains(old)) {
      throw new IllegalArgumentException("not in the card: " + old);
    }
    card = card.replace(old, now);
    return this;
  }

  public Sample wholeCard(String text) {
    card = text;
    return this;
  }

  public Sample file(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Sample without(String name) {
    files.remove(name);
    return this;
  }

  /// The paper has this reading, whatever its bytes.
  public Sample reading(String name, Reading reading) {
    readings.put(name, reading);
    return this;
  }

  public Sample received(String time) {
    received = LocalDateTime.parse(time);
    return this;
  }

  public Sample facts(Facts added) {
    facts = added;
    return this;
  }

  public Sample profile(RuleProfile other) {
    profile = other;
    return this;
  }

  public Sample earlier(Map<MaterialKind, Set<String>> papers) {
    earlier.add(papers);
    return this;
  }

  public JudgedSubmission submission() {
    var given = new ArrayList<SubmittedFile>();
    if (!card.isEmpty()) {
      given.add(SubmittedFile.of("submission.yaml", card.getBytes(StandardCharsets.UTF_8)));
    }
    files.forEach((name, content) -> given.add(SubmittedFile.of(name, content)));
    var read = new SubmissionReader(new TextReader(), profile).read(given);
    var papers = read.papers().stream().map(this::reread).toList();
    var meeting = read.card().flatMap(submitted -> submitted.meeting());
    return new JudgedSubmission(
        read.cardRead(),
        papers,
        received,
        meeting,
        meeting.flatMap(day -> Precheck.lastDay(day, profile, WorkingCalendar.shipped())),
        new Units(UNITS),
        facts,
        earlier,
        profile);
  }

  public Judgement judgement() {
    return Judgement.ofSubmission(submission());
  }

  public Verdict verdict() {
    return judgement().verdict();
  }

  public List<Finding> findings() {
    return judgement().findings();
  }

  public List<String> rules() {
    return findings().stream().map(Finding::rule).toList();
  }

  public Finding finding(Code code) {
    return findings().stream()
        .filter(finding -> finding.rule().equals(code.rule()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code.rule() + " not in " + findings()));
  }

  private JudgedPaper reread(JudgedPaper paper) {
    return Optional.ofNullable(readings.get(paper.name()))
        .map(
            reading ->
                new JudgedPaper(
                    paper.name(),
                    paper.digest(),
                    paper.size(),
                    paper.declared(),
                    paper.named(),
                    new PaperContent.Read(reading)))
        .orElse(paper);
  }
}
