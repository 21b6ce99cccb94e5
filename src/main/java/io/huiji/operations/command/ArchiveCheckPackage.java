package io.huiji.operations.command;

import io.huiji.archive.Packages;
import io.huiji.calendar.OfficeClock;
import io.huiji.operations.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code archive check-package}: holds a package against itself and verifies its seals.
@Command(name = "check-package", description = "检测档案包：清单、内容、电子签名、四性")
final class ArchiveCheckPackage extends DataCommand {

  @Parameters(paramLabel = "PACKAGE", description = "档案包（文件夹或 .zip）")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path packaged;

  @Option(names = "--trust", paramLabel = "FILE", description = "签章应由这个证书作出，或由它签发（DER、PEM）")
  private @Nullable Path trust;

  @Option(names = "--json", description = "以 JSON 打印四性检测报告")
  private boolean json;

  @Option(names = "--report", paramLabel = "FILE", description = "四性检测报告写到这个文件（.html）")
  private @Nullable Path report;

  ArchiveCheckPackage(CommandContext context) {
    super(context);
  }

  @Override
  int perform(Installation installation) {
    var inspected =
        installation
            .part(Packages.class)
            .inspect(
                console().resolve(packaged),
                Optional.ofNullable(trust).map(console()::resolve),
                installation.part(OfficeClock.class).now());
    if (report != null) {
      WrittenFile.write(
          console().resolve(report), inspected.page().getBytes(StandardCharsets.UTF_8));
    }
    if (json) {
      console().out().print(inspected.json());
    } else if (inspected.faults().isEmpty()) {
      console().out().println("档案包完好：共 " + inspected.records() + " 件，没有不通过的项目。");
    } else {
      console().out().println("档案包有不通过的项目：");
      inspected.faults().forEach(console().out()::println);
    }
    return inspected.faults().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }
}
