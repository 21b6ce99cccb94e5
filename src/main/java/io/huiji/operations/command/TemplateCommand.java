package io.huiji.operations.command;

import io.huiji.document.OfficeTemplates;
import io.huiji.operations.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code template check}: whether a template fits what fills it, without a data folder; and {@code
/// template install}.
@Command(
    name = "template",
    description = "检查、安装文书模板",
    mixinStandardHelpOptions = true,
    subcommands = {TemplateCommand.Check.class, InstallTemplate.class})
final class TemplateCommand {

  @Command(name = "check", description = "模板的占位符是否齐全、认得", mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "模板（docx）")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--kind", paramLabel = "KIND", description = "模板种类，如 会议纪要")
    private @Nullable String kind;

    @Option(names = "--example", paramLabel = "OUT", description = "用示例内容填一份出来看（docx），已有的文件不覆盖")
    private @Nullable Path example;

    private final CommandContext context;

    Check(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var templates = OfficeTemplates.shipped();
      if (kind == null || !templates.kinds().contains(kind)) {
        throw new Misuse("请用 --kind 写明模板种类：" + String.join("、", templates.kinds()));
      }
      var docx = content();
      var check = templates.check(docx, kind);
      context.console().out().println(check.fits() ? "模板可以使用。" : check.summary());
      if (check.fits() && example != null) {
        write(templates.example(docx, kind), context.console().resolve(example));
      }
      return check.fits() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }

    private void write(byte[] filled, Path out) {
      if (Files.exists(out)) {
        throw new Misuse("已经有这个文件，不覆盖：" + example);
      }
      WrittenFile.write(out, filled);
      context.console().out().println("已用示例内容填好：" + example);
    }

    private byte[] content() {
      try {
        return Files.readAllBytes(context.console().resolve(file));
      } catch (IOException _) {
        throw new Misuse("读不到模板文件：" + file);
      }
    }
  }
}
