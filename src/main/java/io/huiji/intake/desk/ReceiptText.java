package io.huiji.intake.desk;

import io.huiji.calendar.Written;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The words of a receipt (回执): what came when, what became of it, what to do until when.
final class ReceiptText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private ReceiptText() {}

  static String of(
      String name,
      SubmissionRow row,
      List<PaperRow> papers,
      Optional<LocalDate> meeting,
      Optional<LocalDate> lastDay) {
    var text = new StringBuilder();
    line(text, "会议材料报送回执");
    line(text, "");
    line(text, "报送：" + name);
    line(text, "议题：" + (row.title().isEmpty() ? "（阅办卡读不出来）" : row.title()));
    line(text, "会议日期：" + meeting.map(LocalDate::toString).orElse("（未知）"));
    line(text, "收到时间：" + row.received().format(TIME) + "（以区政府办公室系统时间为准）");
    line(
        text,
        "处理结果："
            + VerdictWords.of(row.judgement().verdict())
            + (row.replaced() ? "（已被后来报送的替换）" : ""));
    line(text, "审核依据：" + row.judgement().profile() + " 第" + row.judgement().profileVersion() + "版");
    line(text, "");
    line(text, "收到的文件：");
    papers.forEach(paper -> line(text, paper(paper)));
    line(text, "");
    var findings = row.judgement().findings();
    line(text, findings.isEmpty() ? "审核没有发现问题。" : "审核发现的问题（" + findings.size() + "条）：");
    var number = 1;
    for (var finding : findings) {
      finding(text, number++, finding);
    }
    line(text, "");
    line(text, "下一步：" + next(row, lastDay));
    return text.toString();
  }

  private static String paper(PaperRow paper) {
    var kind =
        paper
            .declared()
            .map(DeclaredMaterial::kind)
            .filter(k -> !k.isEmpty())
            .map(k -> "（" + k + "）")
            .orElse("");
    return "  " + paper.position() + ". " + paper.name() + kind + "：" + state(paper);
  }

  private static String state(PaperRow paper) {
    var known = paper.size() + "字节，SHA-256 " + paper.digest();
    return switch (paper.content()) {
      case READ -> "已保存，" + known;
      case UNREADABLE -> (paper.named() ? "未保存，" : "未列入阅办卡，未采用，") + known;
      case CLASSIFIED -> "未接收";
      case ABSENT -> "没有报来";
    };
  }

  private static void finding(StringBuilder text, int number, Finding finding) {
    var file = finding.file().isEmpty() ? "" : finding.file() + "：";
    line(
        text,
        "  "
            + number
            + ". ["
            + word(finding.severity())
            + "] "
            + finding.rule()
            + "（第"
            + finding.article()
            + "项）"
            + file
            + finding.observed());
    line(text, "     要求：" + finding.allowed());
    if (!finding.where().isEmpty()) {
      line(text, "     位置：" + finding.where());
    }
    line(text, "     办法：" + finding.fix());
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case REJECT -> "须改正";
      case HOLD -> "待补";
      case WARN -> "提示";
    };
  }

  private static String next(SubmissionRow row, Optional<LocalDate> lastDay) {
    var until = lastDay.map(day -> "请于" + Written.day(day) + "24时前").orElse("请尽快");
    return switch (row.judgement().verdict()) {
      case ACCEPTED -> "不必再报。需要更换材料的，" + until + "重新报送。";
      case RETURNED -> until + "改正后，放回同一文件夹或以同名压缩包重新报送。";
      case HELD -> until + "补齐上列“待补”各项；由其他单位答复或出具意见的，不必重报。";
      case LATE -> "已列入迟报。确需上会的，请报区长同意。";
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
