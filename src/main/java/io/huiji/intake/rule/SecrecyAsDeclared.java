package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.mark.MarkReader;
import io.huiji.intake.mark.SeenMark;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R10.5: a classified paper is declared and marked alike, at the right place, within the longest
/// term; where its bytes may not be kept, the office takes it on paper, and until it has, the
/// submission is held. Nothing of it is quoted.
final class SecrecyAsDeclared implements Rule<JudgedSubmission> {
  private static final Pattern YEARS = Pattern.compile("(\\d{1,3}|[一二三四五六七八九十]{1,3})年");
  private static final String NUMERALS = "一二三四五六七八九";

  private final MarkReader marks;
  private final RuleProfile.Secrecy secrecy;

  SecrecyAsDeclared(RuleProfile profile) {
    this.marks = new MarkReader(profile.custody());
    this.secrecy = profile.secrecy();
  }

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.papers().stream()
        .flatMap(
            paper ->
                seen(paper).stream()
                    .flatMap(seen -> check(paper, seen, submission.facts()).stream()));
  }

  private Optional<Seen> seen(JudgedPaper paper) {
    return switch (paper.content()) {
      case PaperContent.Classified(var marked, var inPlace) ->
          Optional.of(new Seen(marked, inPlace));
      case PaperContent.Read(var reading) -> {
        var read = marks.read(reading.lines(), paper.declaredMark());
        var inPlace =
            read.secrecy().map(mark -> mark.place() == SeenMark.Place.TOP_LEFT).orElse(true);
        yield Optional.of(new Seen(read.marking(), inPlace));
      }
      case PaperContent.Unreadable _, PaperContent.Absent _ -> Optional.empty();
    };
  }

  private List<Finding> check(JudgedPaper paper, Seen seen, Facts facts) {
    var declared = marks.vocabulary().marks(paper.declaredMark()).orElse(Marking.NONE);
    var marked = seen.marking();
    if (!declared.level().classified() && !marked.level().classified()) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    if (!declared.level().classified()) {
      findings.add(undeclared());
    } else if (!marked.level().classified()) {
      findings.add(unmarked());
    } else if (declared.level() != marked.level()) {
      findings.add(levels());
    }
    if (marked.level().classified() && !seen.inPlace()) {
      findings.add(misplaced());
    }
    term(declared, marked).ifPresent(findings::add);
    if (findings.isEmpty() && declared.level().compareTo(secrecy.maxStoredLevel()) > 0) {
      findings.add(onPaper(paper, facts));
    }
    return findings.stream().map(finding -> finding.file(paper.name())).toList();
  }

  private static Finding undeclared() {
    return Code.SECRECY_UNDECLARED
        .reject()
        .observed("页面上标有密级，阅办卡没有申报；内容未保存")
        .allowed("密级由阅办卡申报，与页面标注一致；不属于国家秘密的不得标注密级")
        .where("第1页")
        .fix("确属涉密的，请在阅办卡中申报密级并改报纸质件；不涉密的，去掉密级标注。请把电子文件移出本机");
  }

  private static Finding unmarked() {
    return Code.SECRECY_UNMARKED
        .reject()
        .observed("阅办卡申报为涉密，页面上没有标注密级；内容未保存")
        .allowed("涉密材料在首页左上角标注密级和保密期限")
        .where("第1页")
        .fix("确属涉密的，请在首页左上角标注密级和期限，改报纸质件；不涉密的，改正阅办卡。请把电子文件移出本机");
  }

  private static Finding levels() {
    return Code.SECRECY_LEVEL
        .reject()
        .observed("阅办卡申报的密级与页面标注的不同；内容未保存")
        .allowed("申报的密级与页面标注一致")
        .where("第1页")
        .fix("请核对定密结果，把阅办卡和材料改为一致，改报纸质件。请把电子文件移出本机");
  }

  private static Finding misplaced() {
    return Code.SECRECY_PLACE
        .reject()
        .observed("密级没有标在首页左上角；内容未保存")
        .allowed("首页左上角")
        .where("第1页")
        .fix("请把密级和期限标在首页左上角，改报纸质件。请把电子文件移出本机");
  }

  private static Finding onPaper(JudgedPaper paper, Facts facts) {
    return facts.onPaper().stream()
        .filter(taken -> taken.is(paper))
        .findFirst()
        .map(SecrecyAsDeclared::taken)
        .orElseGet(SecrecyAsDeclared::awaited);
  }

  private static Finding taken(Facts.TakenOnPaper taken) {
    return Code.SECRECY_PAPER
        .warn()
        .observed("涉密材料，纸质件%d份已由区政府办公室登记收到；电子文件未保存".formatted(taken.copies()))
        .allowed("涉密材料以纸质件报送")
        .fix("纸质件由区政府办公室另行发放、会后收回；请把电子文件移出本机");
  }

  private static Finding awaited() {
    return Code.SECRECY_PAPER
        .hold()
        .observed("涉密材料，本系统不得保存；内容未保存，只作登记")
        .allowed("涉密材料以纸质件报送")
        .fix("请把纸质件送区政府办公室登记，并把电子文件移出本机");
  }

  private Optional<Finding> term(Marking declared, Marking marked) {
    return Stream.of(marked, declared)
        .filter(marking -> tooLong(marking.level(), marking.term()))
        .findFirst()
        .map(
            marking ->
                Code.SECRECY_TERM
                    .reject()
                    .observed("保密期限超过这一密级的最长期限；内容未保存")
                    .allowed(marking.level().chinese() + "不超过" + longest(marking.level()) + "年")
                    .where("第1页")
                    .fix("请按定密结果改正保密期限，改报纸质件。请把电子文件移出本机"));
  }

  private boolean tooLong(SecrecyLevel level, String term) {
    var years = YEARS.matcher(term);
    return level.classified() && years.matches() && number(years.group(1)) > longest(level);
  }

  private int longest(SecrecyLevel level) {
    return secrecy.longestTerms().getOrDefault(level, level.longestTermYears());
  }

  private static int number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    var ten = written.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(written.charAt(written.length() - 1)) + 1;
    }
    var tens = ten == 0 ? 1 : NUMERALS.indexOf(written.charAt(ten - 1)) + 1;
    var ones = ten == written.length() - 1 ? 0 : NUMERALS.indexOf(written.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }

  private record Seen(Marking marking, boolean inPlace) {}
}
