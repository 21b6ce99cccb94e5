package io.huiji.operations.command;

import io.huiji.batch.PowerCut;
import io.huiji.batch.RunLock;
import io.huiji.kernel.DataFolder;
import io.huiji.operations.ExitCode;
import io.huiji.operations.backup.DamagedBackup;
import io.huiji.operations.backup.Restore;
import io.huiji.operations.backup.RestoreProof;
import io.huiji.operations.backup.Summary;
import io.huiji.operations.backup.TargetDatabase;
import io.huiji.operations.backup.UnfitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code restore}: a data folder out of a backup, which proves itself before it is in place.
@Command(name = "restore", description = "从备份恢复出一个数据文件夹，恢复时自行验证", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "新的或空的文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  @Option(names = "--from", required = true, paramLabel = "DIR", description = "备份文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path from;

  private final CommandContext context;

  RestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var root = context.console().resolve(data);
    var backup = context.console().resolve(from);
    if (!Files.isDirectory(backup)) {
      throw new Misuse("没有备份文件夹“" + from + "”");
    }
    quieten();
    try (var _ = RunLock.hold(new DataFolder(root))) {
      return restore(new Restore(backup, root, TargetDatabase.ofEnvironment()));
    } catch (UnfitFolder unfit) {
      throw new Misuse(String.valueOf(unfit.getMessage()));
    } catch (DamagedBackup damaged) {
      damaged.findings().forEach(context.console().out()::println);
      say("备份不完整，没有恢复（共 " + damaged.findings().size() + " 处）。");
      return ExitCode.NOT_IN_ORDER;
    }
  }

  /// The rows are read before Spring sets up the log; until then nothing may be printed but what
  /// this command says.
  private static void quieten() {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    LoggerFactory.getILoggerFactory();
    System.clearProperty("logback.configurationFile");
  }

  private int restore(Restore restore) {
    if (restore.isThrough()) {
      say("上次的恢复已经全部就位，只差收尾，现已收尾：" + data);
      return ExitCode.DONE;
    }
    var summary = restore.checked();
    say(
        "备份完好：第 %d 次，%s 做成，归档 %d 件，文件 %d 个。"
            .formatted(
                summary.number(),
                summary.made().replace('T', ' '),
                summary.records(),
                summary.files().count()));
    var differing = restore.load(summary);
    if (!differing.isEmpty()) {
      differing.forEach(this::say);
      return notRestored();
    }
    say(
        "数据库已恢复：%d 张表共 %d 行，逐表与备份相符。"
            .formatted(
                summary.tables().size(),
                summary.tables().stream().mapToLong(Summary.TableCopy::rows).sum()));
    var proven =
        context
            .installations()
            .withNew(restore.staging().root(), installation -> prove(summary, installation));
    if (proven != ExitCode.DONE) {
      return notRestored();
    }
    PowerCut.at("restore.proven");
    restore.moveIn();
    return ended(summary);
  }

  private int prove(Summary summary, Installation installation) {
    var proof = installation.part(RestoreProof.class);
    var proven = proof.prove(summary);
    proven.said().forEach(this::say);
    proven.faults().forEach(this::say);
    if (!proven.faults().isEmpty()) {
      return ExitCode.NOT_IN_ORDER;
    }
    var lapsed = proof.setBack(summary);
    say("恢复到的是备份那一刻，其后的事都不在其中。尚可使用的同意和借阅共 " + lapsed.size() + " 项已失效并记入日志；机器令牌全部失效。");
    lapsed.forEach(each -> say("  已失效：" + each));
    say("各编号用到（备份之后若又编过号，请先核对，以免重号）：");
    proof.numbers().forEach(each -> say("  " + each));
    return ExitCode.DONE;
  }

  private int notRestored() {
    say("恢复后验证不符，没有就位；排除后可以再恢复一次。");
    return ExitCode.NOT_IN_ORDER;
  }

  private int ended(Summary summary) {
    summary.damaged().forEach(each -> say("备份时就已损坏、没有恢复的：" + each.path() + "：" + each.what()));
    say("恢复完毕：" + data);
    return summary.damaged().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private void say(String line) {
    context.console().out().println(line);
  }
}
