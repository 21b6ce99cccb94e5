package io.huiji.view.operations;

import io.huiji.access.Actor;
import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.calendar.WorkingDays;
import io.huiji.document.Converter;
import io.huiji.kernel.DataFolder;
import io.huiji.notice.Mails;
import io.huiji.operations.Schedules.Standing;
import io.huiji.search.IndexHealth;
import io.huiji.search.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether the house is well, judged above all by the age of the last success.
@Component
public class HealthView {

  private static final long LITTLE = 2L << 30;
  private static final long GIGABYTE = 1L << 30;
  private static final int NEW_YEAR_AHEAD = 11;
  private static final Duration OLD = Duration.ofHours(36);

  private final OperationsView operations;
  private final Archive archive;
  private final Fixity fixity;
  private final Indexer indexer;
  private final Converter converter;
  private final WorkingDays calendar;
  private final DataFolder folder;
  private final Mails mails;
  private volatile Optional<Looked> index = Optional.empty();

  HealthView(
      OperationsView operations,
      Archive archive,
      Fixity fixity,
      Indexer indexer,
      Converter converter,
      WorkingDays calendar,
      DataFolder folder,
      Mails mails) {
    this.operations = operations;
    this.archive = archive;
    this.fixity = fixity;
    this.indexer = indexer;
    this.converter = converter;
    this.calendar = calendar;
    this.folder = folder;
    this.mails = mails;
  }

  /// What can be told at once; empty for those whose business it is not.
  public List<Line> lines(Actor actor, LocalDateTime at) {
    return operations
        .jobs(actor)
        .map(jobs -> lines(jobs, operations.schedules(actor), at))
        .orElse(List.of());
  }

  /// Reads every byte of the index and compares it with the database: may take minutes.
  public void lookAtIndex(Actor actor, LocalDateTime at) {
    if (OperationsView.concerns(actor)) {
      index = Optional.of(new Looked(at, indexer.health()));
    }
  }

  private List<Line> lines(OperationsView.Jobs jobs, List<Standing> schedules, LocalDateTime at) {
    var lines = new ArrayList<Line>();
    lines.add(night(jobs, at));
    lines.add(schedules(schedules));
    lines.add(new Line("database", true, "可以读写，归档文件" + archive.counts().records() + "件", ""));
    lines.add(index());
    lines.add(frozen());
    lines.add(post());
    lines.add(disk());
    lines.add(office());
    lines.add(year(at));
    return lines;
  }

  private static Line night(OperationsView.Jobs jobs, LocalDateTime at) {
    var last = jobs.lastSuccess();
    if (last.isEmpty()) {
      return new Line("nightly", false, "还没有成功运行过", "请在“运行”页现在运行一次，或者按计划安排夜间作业");
    }
    var age = Duration.between(last.get(), at);
    return new Line(
        "nightly",
        age.compareTo(OLD) <= 0,
        age.toHours() < 1 ? "上次成功在1小时以内" : "上次成功在" + age.toHours() + "小时以前",
        age.compareTo(OLD) <= 0 ? "" : "请看最近一次运行的报告，排除后再运行");
  }

  /// What failed or was missed at its set time, by name.
  private static Line schedules(List<Standing> schedules) {
    var unwell = schedules.stream().filter(each -> !each.well()).toList();
    if (unwell.isEmpty()) {
      var kept = schedules.stream().filter(each -> each.next().isPresent()).count();
      return new Line("schedules", true, kept + "项定时工作，最近一次都没有失败或者错过", "");
    }
    return new Line(
        "schedules",
        false,
        unwell.size() + "项定时工作失败或者错过，最近：" + unwell.getFirst().trouble(),
        "请在“运行”页看“定时工作”；系统按规则重试或补办，次日仍不成的请看日志");
  }

  private Line index() {
    return index
        .map(
            each ->
                new Line(
                    "index",
                    each.health().equal(),
                    each.health().equal()
                        ? "与数据库一致，共" + each.health().indexed() + "件"
                        : each.health().trouble(),
                    each.health().equal() ? "" : "请在命令行运行 archive rebuild-index"))
        .orElse(new Line("index", true, "本次启动以来没有全面核对", "需要的，按下面的“核对索引”"));
  }

  private Line frozen() {
    var frozen = fixity.frozen().size();
    return new Line(
        "fixity",
        frozen == 0,
        frozen == 0 ? "没有被封存的归档文件" : frozen + "件与归档时不符，已封存",
        frozen == 0 ? "" : "请从备份恢复，再由档案员解封");
  }

  private Line post() {
    var counts = mails.counts();
    var well = counts.stuck() == 0;
    var todo = well ? "" : "请在“运行”页看“邮件”，改正后再发，或者另行送达";
    return mails.on()
        ? new Line(
            "mail", well, "待发" + counts.waiting() + "封，发不出去或不确定" + counts.stuck() + "封", todo)
        : new Line("mail", well, "没有设置邮件服务器，通知只在页面上", todo);
  }

  private Line disk() {
    try {
      var free = Files.getFileStore(folder.root()).getUsableSpace();
      return new Line(
          "disk",
          free > LITTLE,
          "剩余" + free / GIGABYTE + "GB",
          free > LITTLE ? "" : "请清理或者扩大磁盘；磁盘写满时不能收件和归档");
    } catch (IOException _) {
      return new Line("disk", false, "看不到剩余空间", "请检查数据文件夹所在的磁盘");
    }
  }

  private Line office() {
    return converter.available()
        ? new Line("office", true, "可以把 Word 文件转成 PDF", "")
        : new Line("office", false, "没有找到 LibreOffice，Word 文件不能转成 PDF", "请安装 LibreOffice");
  }

  private Line year(LocalDateTime at) {
    var needed = at.getMonthValue() >= NEW_YEAR_AHEAD ? at.getYear() + 1 : at.getYear();
    var there = calendar.years().contains(needed);
    return new Line(
        "calendar",
        there,
        needed + "年的放假安排" + (there ? "已导入" : "还没有导入"),
        there ? "" : "请导入国务院办公厅的放假通知，否则跨年的时限算不出来");
  }

  /// @param key of its name's words
  public record Line(String key, boolean well, String state, String todo) {}

  record Looked(LocalDateTime at, IndexHealth health) {}
}
