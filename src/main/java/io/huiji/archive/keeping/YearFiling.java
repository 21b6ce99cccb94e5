package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordKeeping;
import io.huiji.audit.Concern;
import io.huiji.calendar.Written;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Files a year (归档): its catalogue is made once everything is in order, and again when something
/// has come after it. In order is what the one who files may know: what he may not know is for him
/// a number that is missing, and is filed by somebody who may.
@Component
final class YearFiling {

  private static final int SHOWN = 30;

  private final KeepingDesk desk;
  private final RecordKeeping keeping;
  private final Years years;
  private final YearCatalogue catalogue;

  YearFiling(KeepingDesk desk, RecordKeeping keeping, Years years, YearCatalogue catalogue) {
    this.desk = desk;
    this.keeping = keeping;
    this.years = years;
    this.catalogue = catalogue;
  }

  Done file(Act act) {
    desk.entitled(act, "file-year");
    var year = act.fields().integer("year");
    var day = act.at().toLocalDate();
    if (day.getYear() <= year) {
      throw new UnfitField("year", year + "年度尚未结束，次年1月1日以后归档");
    }
    keeping.lock();
    var known = years.of(year, record -> desk.knows(record, act.actor(), act.at()));
    var order = known.order(explanations(act));
    ActRefused.unlessEmpty(faults(year, order));
    if (known.records().isEmpty()) {
      throw ActRefused.because(
          KeepingDesk.finding(year + "年度")
              .observed("没有" + year + "年度的归档文件")
              .allowed("有归档文件的年度")
              .fix("请核对年度"));
    }
    var made = catalogue.make(known, order, act);
    return Done.to(year + "年度归档目录，" + known.records().size() + "件：" + made.spokenName())
        .reason(act.fields().optionalText("note").orElse(""))
        .concerning(Concern.record(made.id()))
        .notes(late(act, year));
  }

  private static Map<String, String> explanations(Act act) {
    var explanations = new TreeMap<String, String>();
    act.fields()
        .blocks("gaps")
        .forEach(gap -> explanations.put(Years.number(gap.text("number")), gap.text("reason")));
    return explanations;
  }

  private static List<Finding> faults(int year, YearOrder order) {
    return Stream.of(
            order.gaps().stream()
                .map(
                    gap ->
                        fault(
                            gap,
                            "缺号，或者不在您可以查阅的范围内",
                            "号码连续，作废的写明原因",
                            "找到这一件，或者请可以查阅的人归档；确属作废的，在 gaps 里写明 number 和 reason")),
            order.uncoded().stream()
                .map(
                    piece ->
                        fault(
                            piece, "没有档号", year + "年底以前的都有档号", "议题尚未决定的先作出决定；年底未决定的由夜间作业定期限、编档号")),
            order.idle().stream()
                .map(number -> fault(number, "说明了原因，但这个号并不缺", "确实缺少的号码", "请核对 gaps")))
        .flatMap(each -> each)
        .limit(SHOWN)
        .toList();
  }

  private static Finding fault(String where, String observed, String allowed, String fix) {
    return KeepingDesk.finding(where).observed(observed).allowed(allowed).fix(fix);
  }

  private List<Finding> late(Act act, int year) {
    var last = years.fileBy(year);
    var notes = new ArrayList<Finding>();
    if (act.at().toLocalDate().isAfter(last)) {
      notes.add(
          KeepingDesk.warning(year + "年度")
              .observed("归档迟于" + Written.day(last))
              .allowed("次年" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日以前")
              .fix("已照办；请说明原因"));
    }
    return notes;
  }
}
