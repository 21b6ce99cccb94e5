package io.huiji.operations;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActFiles;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.archive.ArchiveRule;
import io.huiji.calendar.OfficeClock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Taking a part of the log out of the house, and beginning a night by hand: both are in the log
/// with who did it.
@Configuration(proxyBeanMethods = false)
class LogActs {

  private static final List<String> FILTERS =
      List.of("person", "record", "object", "action", "basis", "from", "until");

  @Bean
  ActSet logAndRuns(@Lazy Runs runs, OfficeClock clock) {
    return ActSet.of(
        ActDescription.named(
                "export-log",
                "reason",
                "person",
                "record",
                "object",
                "action",
                "basis",
                "from",
                "until")
            .under("R17.5", "十七")
            .by("区政府办公室主任、系统管理员", Post.DIRECTOR, Post.OPERATOR)
            .needs("写明 reason（用途）；其余各项限定导出的范围，可以不写。导出的内容在办理之后下载，本次导出也是日志的一条")
            .refusedFor("没有理由、他人办理")
            .does(LogActs::export),
        ActDescription.named("run-nightly")
            .under("R17.5", "十七")
            .by("区政府办公室主任、系统管理员", Post.DIRECTOR, Post.OPERATOR)
            .needs("在网页服务中办理；运行当日的夜间作业，收件文件夹是数据文件夹中的 inbox")
            .refusedFor("命令行办理（请用 nightly 命令）、他人办理")
            .does(act -> run(act, runs, clock)),
        ActDescription.named("stop-nightly", "reason")
            .under("R17.5", "十七")
            .by("区政府办公室主任、系统管理员", Post.DIRECTOR, Post.OPERATOR)
            .needs("夜间作业正在本服务中运行；写明理由。做完手上的一件就停，再运行同一天的即接着做")
            .refusedFor("没有在运行、没有理由、他人办理")
            .does(act -> stop(act, runs)));
  }

  private static Done export(Act act) {
    var reason = act.fields().text("reason");
    var part =
        FILTERS.stream()
            .flatMap(
                field -> act.fields().optionalText(field).map(text -> field + "=" + text).stream())
            .collect(Collectors.joining("，"));
    return Done.to("操作日志" + (part.isEmpty() ? "（全部）" : "（" + part + "）")).reason(reason);
  }

  private static Done stop(Act act, Runs runs) {
    var reason = act.fields().text("reason");
    if (!runs.stoppable()) {
      throw ActRefused.because(
          ArchiveRule.KEEPING
              .reject()
              .observed("夜间作业没有在本服务中运行")
              .allowed("正在运行的夜间作业")
              .fix("请在“运行”页核对；在另一台服务上运行的，请到那一台办理"));
    }
    afterCommit(runs::stop);
    return Done.to("夜间作业").reason(reason);
  }

  private static Done run(Act act, Runs runs, OfficeClock clock) {
    if (act.caller().files() instanceof ActFiles.Folder) {
      throw ActRefused.because(
          ArchiveRule.KEEPING
              .reject()
              .observed("在命令行办理")
              .allowed("在网页服务中办理")
              .fix("命令行请用 ./huiji nightly"));
    }
    var today = clock.today();
    afterCommit(() -> runs.begin(today));
    return Done.to("夜间作业 " + today);
  }

  /// What is not in the log does not happen.
  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
