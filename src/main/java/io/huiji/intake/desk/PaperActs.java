package io.huiji.intake.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.intake.Code;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// What the office receives by hand because it may not be stored (R10.5).
@Component
class PaperActs {
  private final TopicDesk desk;
  private final StoredPapers papers;

  PaperActs(TopicDesk desk, StoredPapers papers) {
    this.desk = desk;
    this.papers = papers;
  }

  Done takeOnPaper(Act act) {
    var file = act.fields().text("file");
    var copies = act.fields().integer("copies");
    if (copies < 1) {
      throw refused(file, "收到的份数为" + copies, "1份以上", "请写明实际收到的份数");
    }
    var row = desk.submission(act);
    var paper = held(row, file);
    var note = act.fields().optionalText("note");
    desk.add(act, row, List.of(new Fact.TakenOnPaper(file, paper.digest(), copies, note)));
    return Done.to(row.title())
        .reason("收到纸质件：" + file + "，" + copies + "份" + note.map(text -> "；" + text).orElse(""));
  }

  private PaperRow held(SubmissionRow row, String file) {
    if (told(row, file, finding -> finding.severity() == Severity.WARN)) {
      throw refused(file, "这份材料的纸质件已经登记收到", "每份材料登记一次", "不必再办；材料换过的，重新报送后再登记");
    }
    return papers.rows(row.id()).stream()
        .filter(paper -> paper.name().equals(file))
        .filter(_ -> told(row, file, finding -> finding.severity() == Severity.HOLD))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    file,
                    "这个议题没有等待纸质件的这份材料",
                    "申报与标注一致、本系统不得保存而待补的涉密材料，文件名与阅办卡一字不差",
                    "请核对文件名；密级申报、标注有误的，先由报送单位改正后重新报送"));
  }

  private static boolean told(SubmissionRow row, String file, Predicate<Finding> weight) {
    return row.judgement().findings().stream()
        .filter(finding -> finding.rule().equals(Code.SECRECY_PAPER.rule()))
        .filter(finding -> finding.file().equals(file))
        .anyMatch(weight);
  }

  private static ActRefused refused(String file, String observed, String allowed, String fix) {
    return ActRefused.because(
        DeskCode.PAPER.reject().file(file).observed(observed).allowed(allowed).fix(fix));
  }
}
