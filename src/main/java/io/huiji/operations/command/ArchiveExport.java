package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.archive.Packages;
import io.huiji.archive.Packages.Exported;
import io.huiji.archive.Packages.Seal;
import io.huiji.operations.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// {@code archive export}: writes the package of an export order to which the director consented.
@Command(name = "export", description = "按主任同意的导出申请写出档案包（BagIt，内含 DA/T 48 封装包和四性检测报告）")
final class ArchiveExport extends ActingCommand {

  @Option(
      names = "--order",
      required = true,
      paramLabel = "N",
      description = "导出申请的编号（事项 request-export）")
  private int order;

  @Option(names = "--to", required = true, paramLabel = "PATH", description = "还没有的文件夹，或者 .zip 文件")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path target;

  @Option(names = "--keystore", paramLabel = "FILE", description = "签章密钥库（PKCS#12，SM2）；不写的不签")
  private @Nullable Path keystore;

  @Option(names = "--password-file", paramLabel = "FILE", description = "密钥库口令所在的文件，取第一行")
  private @Nullable Path passwordFile;

  @Option(names = "--password-env", paramLabel = "NAME", description = "密钥库口令所在的环境变量")
  private @Nullable String passwordVariable;

  @Option(names = "--alias", paramLabel = "NAME", description = "密钥库里的密钥名；只有一个密钥的可以不写")
  private String alias = "";

  @Mixin private final ToldHeadway headway = new ToldHeadway();

  ArchiveExport(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    super.check();
    if (keystore != null && (passwordFile == null) == (passwordVariable == null)) {
      throw new Misuse("签章要用 --password-file 或 --password-env 中的一个给出密钥库口令");
    }
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var exported =
        headway.during(
            console(),
            () ->
                installation
                    .part(Packages.class)
                    .export(
                        actor,
                        order,
                        clock(installation).now(),
                        console().resolve(target),
                        seal()));
    return switch (exported) {
      case Exported.Written written -> {
        console().out().println(words(written));
        yield ExitCode.DONE;
      }
      case Exported.Refused(var findings) -> {
        console().out().println("没有导出：");
        findings.forEach(each -> console().out().println(FindingText.of(each)));
        yield ExitCode.NOT_IN_ORDER;
      }
    };
  }

  private String words(Exported.Written written) {
    return "已写出 %s：%d 件，%d 字节，%s；四性检测%s。"
        .formatted(
            target,
            written.records(),
            written.bytes(),
            written.sealed() ? "已签章" : "没有签章",
            written.failed() == 0
                ? "没有不通过的项目"
                : "有 " + written.failed() + " 项不通过，见包内 metadata/四性检测报告.html");
  }

  private Optional<Seal> seal() {
    return Optional.ofNullable(keystore)
        .map(file -> new Seal(console().resolve(file), password(), alias));
  }

  private char[] password() {
    if (passwordVariable != null) {
      var value = System.getenv(passwordVariable);
      if (value == null) {
        throw new Misuse("没有环境变量 " + passwordVariable);
      }
      return value.toCharArray();
    }
    return firstLine(console().resolve(java.util.Objects.requireNonNull(passwordFile)));
  }

  private static char[] firstLine(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException | java.io.UncheckedIOException _) {
      throw new Misuse("读不到口令文件：" + file);
    }
  }
}
