package io.huiji.operations.command;

import io.huiji.operations.ExitCode;
import io.huiji.search.Indexer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// {@code archive}: {@code rebuild-index} makes the index anew from database and store, {@code
/// desk} shows requests and loans.
@Command(
    name = "archive",
    description = "归档的维护与借阅复制台账",
    mixinStandardHelpOptions = true,
    subcommands = {
      VerifyArchive.class,
      ArchiveCommand.RebuildIndex.class,
      RebuildCatalogue.class,
      DeskCommand.class,
      DueCommand.class,
      YearCommand.class,
      ShowCommand.class,
      ArchiveExport.class,
      ArchiveCheckPackage.class,
      ArchiveImport.class
    })
final class ArchiveCommand {

  @Command(name = "rebuild-index", description = "按数据库和归档内容重建检索索引")
  static final class RebuildIndex extends DataCommand {

    @Mixin private final ToldHeadway headway = new ToldHeadway();

    RebuildIndex(CommandContext context) {
      super(context);
    }

    @Override
    int perform(Installation installation) {
      var indexer = installation.part(Indexer.class);
      headway.during(console(), indexer::rebuild).troubles().forEach(console().err()::println);
      var health = indexer.health();
      console().out().println("索引已重建：归档 " + health.stored() + " 件，索引 " + health.indexed() + " 件。");
      if (!health.equal()) {
        console().out().println("两者不一致：" + health.trouble());
      }
      return health.equal() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }
  }
}
