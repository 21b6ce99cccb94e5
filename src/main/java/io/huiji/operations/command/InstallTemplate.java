package io.huiji.operations.command;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.Templates;
import io.huiji.document.Templates.Installed;
import io.huiji.operations.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code template install}: keeps a template as the office's next version of its kind, or says
/// everything that is wrong with it.
@Command(name = "install", description = "检查模板，合格的装入本单位的模板，从某日起使用")
final class InstallTemplate extends DataCommand {

  @Parameters(paramLabel = "FILE", description = "模板（docx）")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(names = "--kind", required = true, paramLabel = "KIND", description = "模板种类，如 会议纪要")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String kind;

  @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "从哪天起使用，缺省为今天")
  private @Nullable String from;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  InstallTemplate(CommandContext context) {
    super(context);
  }

  /// As JSON shows it.
  record Answer(boolean installed, String version, List<Problem> problems) {}

  @Override
  void check() {
    if (from != null) {
      try {
        LocalDate.parse(from);
      } catch (DateTimeParseException _) {
        throw new Misuse("--from 要写成 2026-12-01 这样的日期：" + from);
      }
    }
  }

  @Override
  int perform(Installation installation) {
    var templates = installation.part(Templates.class);
    if (!templates.kinds().contains(kind)) {
      throw new Misuse("请用 --kind 写明模板种类：" + String.join("、", templates.kinds()));
    }
    var day = from == null ? installation.part(OfficeClock.class).today() : LocalDate.parse(from);
    var installed = templates.install(content(), kind, day);
    log(installation, installed, day);
    print(installed, day);
    return installed.check().fits() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private void log(Installation installation, Installed installed, LocalDate day) {
    var object = kind + " " + installed.version();
    var entry =
        installed.check().fits()
            ? AuditEntry.done("system", "install-template", object).reason("从" + day + "起使用")
            : AuditEntry.refused("system", "install-template", kind, installed.check().summary());
    new TransactionTemplate(installation.part(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> installation.part(AuditLog.class).append(entry));
  }

  private void print(Installed installed, LocalDate day) {
    var fits = installed.check().fits();
    if (json) {
      Json.print(console(), new Answer(fits, installed.version(), installed.check().problems()));
    } else if (fits) {
      console().out().println("模板已装入（%s），从%s起使用。".formatted(installed.version(), day));
    } else {
      console().out().println("模板没有装入，请先改好：");
      console().out().println(installed.check().summary());
    }
  }

  private byte[] content() {
    try {
      return Files.readAllBytes(console().resolve(file));
    } catch (IOException _) {
      throw new Misuse("读不到模板文件：" + file);
    }
  }
}
