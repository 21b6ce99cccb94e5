package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.archive.Packages;
import io.huiji.archive.Packages.Imported;
import io.huiji.operations.ExitCode;
import io.huiji.search.Indexer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// {@code archive import}: takes the records of a package of ours in, and makes the index anew.
@Command(name = "import", description = "接收本系统写出的档案包；有一处不符就一件也不收")
final class ArchiveImport extends ActingCommand {

  @Parameters(paramLabel = "PACKAGE", description = "档案包（文件夹或 .zip）")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path packaged;

  @Mixin private final ToldHeadway headway = new ToldHeadway();

  ArchiveImport(CommandContext context) {
    super(context);
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    return headway.during(console(), () -> take(actor, installation));
  }

  private int take(Actor actor, Installation installation) {
    var imported =
        installation
            .part(Packages.class)
            .take(actor, console().resolve(packaged), clock(installation).now());
    return switch (imported) {
      case Imported.Taken(var taken, var there) -> {
        if (taken > 0 || !installation.part(Indexer.class).health().equal()) {
          installation.part(Indexer.class).rebuild().troubles().forEach(console().err()::println);
        }
        console().out().println("已接收 " + taken + " 件；原来就有的 " + there + " 件没有改动。");
        yield ExitCode.DONE;
      }
      case Imported.Refused(var faults) -> {
        console().out().println("没有接收：");
        faults.forEach(console().out()::println);
        yield ExitCode.NOT_IN_ORDER;
      }
    };
  }
}
