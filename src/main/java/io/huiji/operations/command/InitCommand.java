package io.huiji.operations.command;

import io.huiji.access.UnfitOrganisation;
import io.huiji.operations.ExitCode;
import io.huiji.operations.FirstOffice;
import io.huiji.operations.OfficeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code init}: a new data folder without any record.
@Command(name = "init", description = "新建数据文件夹", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "新的或空的文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  @Option(names = "--organisation", paramLabel = "FILE", description = "单位、人员、职务与用户；缺省为示例单位")
  private @Nullable Path organisation;

  private final CommandContext context;

  InitCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var office = organisation == null ? OfficeFile.sample() : read(organisation);
    var folder = NewInstallation.foldersIn(context.console().resolve(data));
    return context
        .installations()
        .withNew(folder.root(), installation -> moveIn(office, installation));
  }

  private int moveIn(OfficeFile office, Installation installation) {
    var first = installation.part(FirstOffice.class);
    if (first.occupied()) {
      throw new Misuse("数据库里已有单位和用户：要增加一台服务，直接用 serve（见 docs/operations.md）；要新建，请用空的数据库");
    }
    var passwords = first.moveIn(office);
    var out = context.console().out();
    out.println("数据文件夹已建好：" + installation.folder().root());
    out.println("各用户的首次密码（只有本机所有者可读）：" + passwords);
    return ExitCode.DONE;
  }

  private OfficeFile read(Path file) {
    try {
      return OfficeFile.parse(Files.readString(context.console().resolve(file)));
    } catch (IOException _) {
      throw new Misuse("读不到机构人员文件：" + file + "（须为 UTF-8 编码的 YAML）");
    } catch (UnfitOrganisation e) {
      throw new Misuse("机构人员文件不能用：" + String.join("；", e.faults()));
    }
  }
}
