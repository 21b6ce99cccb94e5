package io.huiji.administration;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.administration.CalendarTable.Imported;
import io.huiji.calendar.Written;
import io.huiji.profile.CalendarFile;
import io.huiji.profile.CalendarYear;
import io.huiji.profile.WorkingCalendar;
import io.huiji.rules.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Years of the calendar (R17.1), each from the notice that it stands in. Only whole years whose
/// days off and make-up days balance; an amended notice is a further version, and earlier ones
/// stay.
@Component
final class CalendarYears {

  static final String IMPORT = "import-calendar";

  private static final int LARGEST = 100_000;

  private final CalendarTable table;
  private final RulesFolder folder;
  private final Powers powers;
  private final WorkingCalendar calendar;

  CalendarYears(CalendarTable table, RulesFolder folder, Powers powers, WorkingCalendar calendar) {
    this.table = table;
    this.folder = folder;
    this.powers = powers;
    this.calendar = calendar;
  }

  Done importYear(Act act) {
    powers.entitled(act, IMPORT, AdministrationCode.CALENDAR);
    var file = given(act);
    var notice = act.fields().optionalText("notice").orElse(file.notice());
    var issued = act.fields().optionalDate("issued").or(file::issued);
    var findings = new ArrayList<>(findings(act, file, notice, issued));
    ActRefused.unlessEmpty(findings);
    var versions = table.of(file.year());
    var year =
        new CalendarYear(
            file.year(), next(file.year(), versions), notice, issued.orElseThrow(), file.days());
    same(year, versions).ifPresent(ActRefused::throwIt);
    table.insert(year, act.actor().name(), act.at());
    folder.afterCommit();
    return Done.to("%d年工作日历第%d版，%s".formatted(year.year(), year.version(), notice))
        .reason(act.fields().optionalText("reason").orElse(""));
  }

  /// After a rebuilt catalogue the files know more than the rows.
  private int next(int year, List<Imported> versions) {
    var last = versions.isEmpty() ? 0 : versions.getLast().version();
    return 1 + Math.max(last, calendar.version(year));
  }

  private static List<Finding> findings(
      Act act, CalendarFile file, String notice, Optional<LocalDate> issued) {
    var findings = new ArrayList<Finding>();
    for (var fault : file.faults()) {
      findings.add(
          fault(file.year())
              .observed(fault)
              .allowed("一个完整的年份：七个节日都有放假日，调休上班都在周末，放假与上班相抵后等于法定放假天数")
              .fix("请对照国务院办公厅通知改正；放假办法修改过的，在 days-off 写明全年法定放假天数"));
    }
    if (!notice.matches(".*〔\\d{4}〕.*号.*")) {
      findings.add(
          fault(file.year())
              .where("notice")
              .observed(notice.isEmpty() ? "没有写明通知文号" : "通知文号写为“" + notice + "”")
              .allowed("国务院办公厅通知的文号，如 国办发明电〔2026〕9号")
              .fix("请写明 notice"));
    }
    if (issued.isEmpty() || issued.get().isAfter(act.at().toLocalDate())) {
      findings.add(
          fault(file.year())
              .where("issued")
              .observed(issued.map(day -> "通知日期" + Written.day(day) + "晚于今天").orElse("没有写明通知日期"))
              .allowed("通知的印发日期，不晚于今天")
              .fix("请写明 issued，如 2026-11-04"));
    }
    return findings;
  }

  private static Optional<Finding> same(CalendarYear year, List<Imported> versions) {
    return versions.isEmpty() || !versions.getLast().content().equals(year.text())
        ? Optional.empty()
        : Optional.of(
            fault(year.year())
                .observed("与现在的第" + versions.getLast().version() + "版完全相同")
                .allowed("新的年份，或者有改动的年份")
                .fix("不必再导入"));
  }

  private static CalendarFile given(Act act) {
    var name = act.fields().text("file");
    var content =
        act.caller()
            .files()
            .read(name, LARGEST)
            .orElseThrow(() -> new UnfitField("file", "文件“" + name + "”不存在、无法读取或者过大"));
    var daysOff = act.fields().optionalText("days-off").map(_ -> act.fields().integer("days-off"));
    return CalendarFile.read(new String(content, StandardCharsets.UTF_8)).checked(daysOff);
  }

  private static Finding fault(int year) {
    return AdministrationCode.CALENDAR.reject().where(year == 0 ? "file" : year + "年工作日历");
  }
}
