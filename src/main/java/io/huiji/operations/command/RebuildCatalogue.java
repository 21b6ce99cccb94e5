package io.huiji.operations.command;

import io.huiji.archive.CatalogueRebuild;
import io.huiji.operations.ExitCode;
import io.huiji.operations.FirstOffice;
import io.huiji.search.Indexer;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// {@code archive rebuild-catalogue}: the catalogue from the sidecars beside the bytes, also where
/// there is no database at all any more.
@Command(name = "rebuild-catalogue", description = "数据库丢失后，按归档文件旁的附签恢复目录")
final class RebuildCatalogue extends DataCommand {

  @Mixin private final ToldHeadway headway = new ToldHeadway();

  RebuildCatalogue(CommandContext context) {
    super(context);
  }

  @Override
  boolean isDataFolder(Path root) {
    return Files.isDirectory(root.resolve("store"));
  }

  @Override
  int perform(Installation installation) {
    var out = console().out();
    var outcome =
        headway.during(console(), () -> installation.part(CatalogueRebuild.class).rebuild());
    var passwords = installation.part(FirstOffice.class).moveBackIn();
    outcome.faults().forEach(each -> out.println("附签有问题：" + each));
    out.println("目录已恢复 " + outcome.restored() + " 件，原已在目录中 " + outcome.present() + " 件。");
    passwords.ifPresent(
        file -> out.println("单位、人员、职务按 organisation.yaml（新建时的）恢复，此后的变动须重新办理；各用户的新的首次密码：" + file));
    out.println("附签里没有、因而没有恢复的：议题和会议的办理过程、复制与借阅的申请、通知、督办、操作日志；这些只在数据库的备份里。");
    var indexer = installation.part(Indexer.class);
    headway.during(console(), indexer::rebuild).troubles().forEach(console().err()::println);
    var health = indexer.health();
    out.println(
        "索引已重建：归档 " + health.stored() + " 件，索引 " + health.indexed() + " 件。请接着运行 archive verify。");
    return outcome.faults().isEmpty() && health.equal() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }
}
