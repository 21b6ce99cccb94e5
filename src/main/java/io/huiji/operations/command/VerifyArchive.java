package io.huiji.operations.command;

import io.huiji.archive.Fixity;
import io.huiji.operations.ExitCode;
import io.huiji.operations.OutFolderCheck;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// {@code archive verify}: every file of the store against its hash, every record's row against its
/// sidecar, and what is recorded of {@code out/} against its files.
@Command(name = "verify", description = "逐件核对归档文件、附签、数据库和 out/；中断后再运行即接着核对")
final class VerifyArchive extends DataCommand {

  private static final double MEGABYTE = 1e6;

  @Option(names = "--sm3", description = "除 SHA-256 外也核对 SM3（慢一半左右；夜间抽查总是两种都核对）")
  private boolean sm3;

  @Mixin private final ToldHeadway headway = new ToldHeadway();

  VerifyArchive(CommandContext context) {
    super(context);
  }

  @Override
  int perform(Installation installation) {
    var begun = System.nanoTime();
    var outcome = headway.during(console(), () -> installation.part(Fixity.class).verify(sm3));
    var seconds = (System.nanoTime() - begun) / 1e9;
    var out = console().out();
    if (outcome.resumed()) {
      out.println("接着上次中断的地方核对。");
    }
    outcome
        .frozen()
        .forEach(
            each ->
                out.println(
                    "已冻结："
                        + each.name()
                        + "（"
                        + each.since().toLocalDate()
                        + "起）："
                        + each.faults()));
    outcome.strays().forEach(each -> out.println("不属于任何一件的文件已损坏：" + each));
    out.println(
        String.format(
            Locale.ROOT,
            "核对归档 %d 件、文件 %d 个、%d 字节；不符 %d 处；用时 %.1f 秒，%.0f MB/s。",
            outcome.records(),
            outcome.files(),
            outcome.bytes(),
            outcome.frozen().size() + outcome.strays().size(),
            seconds,
            outcome.bytes() / MEGABYTE / seconds));
    if (!outcome.whole()) {
      out.println("冻结的件不能查阅、复制、借出。请从备份恢复原来的文件，再由档案员办理 release-freeze。");
    }
    var readable =
        readable(headway.during(console(), () -> installation.part(OutFolderCheck.class).look()));
    return outcome.whole() && readable ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private boolean readable(OutFolderCheck.Outcome outcome) {
    var out = console().out();
    outcome.faults().forEach(fault -> out.println("out/ 不符：" + fault));
    out.println(
        "核对 out/ 中登记的文件 %d 个、%d 字节；不符 %d 处。只核对，没有改动。"
            .formatted(outcome.files(), outcome.bytes(), outcome.faults().size()));
    if (!outcome.faults().isEmpty()) {
      out.println("不见了的，夜间作业按登记的内容补上；与登记不符的，请先查明原因，确认不需保留后删除，再由夜间作业补上。");
    }
    return outcome.faults().isEmpty();
  }
}
