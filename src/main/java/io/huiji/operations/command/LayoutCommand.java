package io.huiji.operations.command;

import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutAnswer;
import io.huiji.document.layout.LayoutAnswer.Checked;
import io.huiji.document.layout.LayoutAnswer.Unreadable;
import io.huiji.document.layout.LayoutAnswer.WrongType;
import io.huiji.document.layout.LayoutCheck;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.LayoutReport;
import io.huiji.operations.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code layout check}: a docx or PDF against GB/T 9704—2012. Needs no data folder.
@Command(
    name = "layout",
    description = "按 GB/T 9704—2012 检查版面",
    mixinStandardHelpOptions = true,
    subcommands = LayoutCommand.Check.class)
final class LayoutCommand {

  @Command(name = "check", description = "逐条列出与标准不符之处", mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "docx 或 PDF")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--kind", paramLabel = "KIND", description = "公文、纪要或信函；不写则只查认得出的要素")
    private @Nullable String kind;

    @Option(names = "--json", description = "以 JSON 打印结果")
    private boolean json;

    private final CommandContext context;

    Check(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() throws IOException {
      System.setProperty("logback.configurationFile", "logback-quiet.xml");
      var wanted = Optional.ofNullable(kind).map(Check::kind);
      return switch (answer(content(), wanted)) {
        case Checked(var report) -> print(report);
        case WrongType(var reason) -> throw new Misuse(reason);
        case Unreadable(var reason) -> throw new Failure("没有检查：" + reason);
      };
    }

    private static LayoutKind kind(String written) {
      return LayoutKind.named(written)
          .orElseThrow(
              () ->
                  new Misuse(
                      "没有种类“%s”：--kind 应为 %s"
                          .formatted(
                              written,
                              Stream.of(LayoutKind.values())
                                  .map(LayoutKind::chinese)
                                  .collect(Collectors.joining("、")))));
    }

    private byte[] content() {
      try {
        return Files.readAllBytes(context.console().resolve(file));
      } catch (IOException _) {
        throw new Misuse("读不到文件：" + file);
      }
    }

    /// The office program works in a folder of its own, which is gone afterwards.
    private static LayoutAnswer answer(byte[] content, Optional<LayoutKind> kind)
        throws IOException {
      var folder = Files.createTempDirectory("huiji-layout");
      try (var converter =
          Converters.office(
              folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
        return new LayoutCheck(converter).check(content, kind);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    }

    private int print(LayoutReport report) {
      if (json) {
        Json.print(context.console(), Answer.of(file, report));
      } else {
        text(report);
      }
      return report.inOrder() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }

    private void text(LayoutReport report) {
      var out = context.console().out();
      out.println(
          report.inOrder()
              ? "没有违反规定之处%s。".formatted(count(report.warnings(), "提醒"))
              : "有违反规定之处%s%s："
                  .formatted(count(report.errors(), "错误"), count(report.warnings(), "提醒")));
      report.errors().forEach(deviation -> out.println("  " + deviation.sentence()));
      report.warnings().forEach(deviation -> out.println("  " + deviation.sentence()));
      report.notes().forEach(out::println);
    }

    private static String count(List<Deviation> deviations, String what) {
      return deviations.isEmpty() ? "" : "，%s %d 条".formatted(what, deviations.size());
    }
  }

  record Answer(
      String file,
      boolean inOrder,
      int pages,
      int errors,
      int warnings,
      List<Line> deviations,
      List<String> notes) {

    /// @param strength 规定, or 一般／推荐
    record Line(
        String clause,
        String strength,
        String severity,
        int page,
        String element,
        String quote,
        String expected,
        String found,
        String fix) {

      static Line of(Deviation deviation) {
        return new Line(
            deviation.clause(),
            deviation.strength().chinese(),
            deviation.strength().severity(),
            deviation.page(),
            deviation.element(),
            deviation.quote(),
            deviation.expected(),
            deviation.found(),
            deviation.fix());
      }
    }

    static Answer of(Path file, LayoutReport report) {
      return new Answer(
          file.toString(),
          report.inOrder(),
          report.pages(),
          report.errors().size(),
          report.warnings().size(),
          report.deviations().stream().map(Line::of).toList(),
          report.notes());
    }
  }
}
