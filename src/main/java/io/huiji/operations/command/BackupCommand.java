package io.huiji.operations.command;

import io.huiji.operations.ExitCode;
import io.huiji.operations.backup.Backup;
import io.huiji.operations.backup.UnfitFolder;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code backup}: a consistent copy of the data folder and its database, while everybody works on.
@Command(name = "backup", description = "备份数据文件夹和数据库（可以在服务运行、办理事项时进行）")
final class BackupCommand extends DataCommand {

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "备份文件夹：新的、空的，或以前备份用的（只复制新增的）")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path to;

  BackupCommand(CommandContext context) {
    super(context);
  }

  @Override
  int perform(Installation installation) {
    try {
      return said(installation.part(Backup.class).make(console().resolve(to)));
    } catch (UnfitFolder unfit) {
      throw new Misuse(String.valueOf(unfit.getMessage()));
    }
  }

  private int said(Backup.Made made) {
    var summary = made.summary();
    var out = console().out();
    out.printf(
        "第 %d 次备份完成：归档 %d 件，数据库 %d 张表，文件 %d 个；新复制 %d 个（%d 字节），清除已不在的 %d 个。%n",
        made.number(),
        summary.records(),
        summary.tables().size(),
        summary.files().count(),
        made.copied(),
        made.copiedBytes(),
        made.removed());
    out.println("日志链头（请抄录或打印，与备份分开保存）：" + summary.log());
    out.println("backup.json 的校验值：" + made.digest());
    summary.damaged().forEach(each -> out.println("没有备份完整：" + each.path() + "：" + each.what()));
    return summary.damaged().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }
}
