package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKeeping;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Holds (保全), which nothing else passes by, and longer retention.
@Component
final class HoldActs {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final RecordKeeping keeping;

  HoldActs(KeepingDesk desk, KeepingTable table, RecordKeeping keeping) {
    this.desk = desk;
    this.table = table;
    this.keeping = keeping;
  }

  Done place(Act act) {
    desk.entitled(act, "place-hold");
    var reason = act.fields().text("reason");
    keeping.lock();
    var records = desk.records(act);
    ActRefused.unlessEmpty(gone(records));
    var number =
        ScatteredNumber.of(
            KeepingKind.HOLD_PLACED, records, table.numbers(KeepingKind.HOLD_PLACED));
    var detail = KeepingDesk.detail(KeepingKind.HOLD_PLACED, number, reason);
    records.forEach(record -> desk.mark(act, record, KeepingKind.HOLD_PLACED, detail));
    return Done.to("第" + number + "号保全，" + records.size() + "件")
        .request(number)
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  /// Of all records under the hold, or of those that are named.
  Done lift(Act act) {
    desk.entitled(act, "lift-hold");
    var reason = act.fields().text("reason");
    var number = act.fields().integer("hold");
    keeping.lock();
    var held = desk.known(held(number), act.actor(), act.at());
    var meant = act.fields().texts("records").isEmpty() ? held : desk.records(act);
    var strangers = meant.stream().filter(record -> !held.contains(record)).toList();
    if (meant.isEmpty() || !strangers.isEmpty()) {
      throw ActRefused.because(
          KeepingDesk.finding("第" + number + "号保全")
              .observed(
                  meant.isEmpty()
                      ? "没有第" + number + "号保全，或者已经解除"
                      : strangers.getFirst().spokenName() + "不在第" + number + "号保全之下")
              .allowed("尚未解除的保全")
              .fix("请核对保全编号（archive due 可看）"));
    }
    var detail = KeepingDesk.detail(KeepingKind.HOLD_LIFTED, number, reason);
    meant.forEach(record -> desk.mark(act, record, KeepingKind.HOLD_LIFTED, detail));
    return Done.to("解除第" + number + "号保全，" + meant.size() + "件")
        .reason(reason)
        .concerning(KeepingDesk.concern(meant));
  }

  private List<RecordEntry> held(int number) {
    return table.marked(KeepingKind.HOLD_PLACED).stream()
        .map(desk::entry)
        .filter(record -> desk.standing(record).holds().contains(number))
        .toList();
  }

  /// What is worth keeping beyond its term (鉴定后继续保存): until the end of a year, or for ever.
  Done extend(Act act) {
    desk.entitled(act, "extend-retention");
    var reason = act.fields().text("reason");
    var until = act.fields().text("until");
    var forEver = until.equals("永久");
    if (!forEver && !(until.matches("\\d{4}") && later(until, act.at().toLocalDate()))) {
      throw new UnfitField("until", "“until”应为今年以后的年份，或者“永久”，现为“" + until + "”");
    }
    keeping.lock();
    var records = desk.records(act);
    ActRefused.unlessEmpty(gone(records));
    Map<String, String> detail = new TreeMap<>(Map.of(KeepingKind.REASON, reason));
    detail.put(KeepingKind.UNTIL, forEver ? "" : until);
    for (var record : records) {
      desk.mark(act, record, KeepingKind.RETENTION_EXTENDED, detail);
    }
    return Done.to("延长保管期限至" + until + "，" + records.size() + "件")
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  private static boolean later(String year, LocalDate today) {
    return Integer.parseInt(year) >= today.getYear();
  }

  private List<Finding> gone(List<RecordEntry> records) {
    var findings = new ArrayList<Finding>();
    for (var record : records) {
      var standing = desk.standing(record);
      if (standing.gone() || standing.transferred().isPresent()) {
        findings.add(
            KeepingDesk.finding(record.spokenName())
                .observed(standing.gone() ? "这一件已经销毁" : "这一件已经移交档案馆")
                .allowed("由本机关保管的归档文件")
                .fix(standing.gone() ? "请核对编号" : "请向档案馆提出"));
      }
    }
    return findings;
  }
}
