package io.huiji.operations.command;

import io.huiji.access.Unit;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.PaperReaders;
import io.huiji.intake.Judgement;
import io.huiji.intake.Precheck;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.MaterialKind;
import io.huiji.operations.ExitCode;
import io.huiji.operations.OfficeFile;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.WorkingCalendar;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code check}: the judgement of the night before handing in, of papers or of a whole submission.
/// Needs no data folder, starts no Spring and writes nothing.
@Command(name = "check", description = "报送前自查：与夜间作业同一套规则", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER|ZIP", description = "材料，或者整份报送的文件夹、压缩包")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<Path> files;

  @Option(names = "--kind", paramLabel = "KIND", description = "材料种类：情况说明、审议文本……")
  private @Nullable String kind;

  @Option(names = "--mark", paramLabel = "MARK", description = "阅办卡上所填的保管要求或密级")
  private String mark = "";

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "按哪一天报送来审核（缺省今天）")
  private @Nullable String date;

  @Option(names = "--data", paramLabel = "DIR", description = "用该数据文件夹的规则和单位")
  private @Nullable Path data;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  private final CommandContext context;

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    var judgement = judgement();
    if (json) {
      Json.print(context.console(), Answer.of(judgement));
    } else {
      print(judgement);
    }
    return judgement.verdict() == Verdict.RETURNED ? ExitCode.NOT_IN_ORDER : ExitCode.DONE;
  }

  private Judgement judgement() throws IOException {
    var paths = files.stream().map(context.console()::resolve).toList();
    paths.forEach(CheckCommand::mustExist);
    var profiles = folder() == null ? RuleProfiles.shipped() : RuleProfiles.of(folder());
    var at = time(profiles);
    try (var reader = PaperReaders.inProcess()) {
      var calendar = folder() == null ? WorkingCalendar.shipped() : WorkingCalendar.of(folder());
      var precheck = new Precheck(reader, profiles, calendar, units(at));
      return kind == null
          ? precheck.submission(submission(paths), at)
          : precheck.papers(paths, materialKind(kind), mark, at);
    }
  }

  private @Nullable DataFolder folder() {
    return data == null ? null : new DataFolder(context.console().resolve(data));
  }

  private LocalDateTime time(RuleProfiles profiles) {
    return date == null
        ? OfficeClock.system(profiles.timeZone()).now()
        : OfficeTime.ofRun(OfficeTime.date(date));
  }

  private List<Unit> units(LocalDateTime at) {
    var folder = folder();
    var office = folder == null ? OfficeFile.sample() : OfficeFile.of(folder);
    return office.units(at.toLocalDate());
  }

  private static void mustExist(Path path) {
    if (!Files.exists(path)) {
      throw new Misuse("没有这个文件：" + path);
    }
  }

  private static Path submission(List<Path> paths) {
    var path = paths.getFirst();
    var whole =
        Files.isDirectory(path) || path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (paths.size() > 1 || !whole) {
      throw new Misuse("检查单个材料请加 --kind 材料种类（" + kinds() + "）；检查整份报送请给一个文件夹或压缩包");
    }
    return path;
  }

  private static MaterialKind materialKind(String written) {
    return MaterialKind.named(written)
        .orElseThrow(() -> new Misuse("没有材料种类“" + written + "”：应为 " + kinds()));
  }

  private static String kinds() {
    return Stream.of(MaterialKind.values())
        .map(MaterialKind::chinese)
        .collect(Collectors.joining("、"));
  }

  private void print(Judgement judgement) {
    var out = context.console().out();
    out.println(
        switch (judgement.verdict()) {
          case ACCEPTED -> "可以报送。";
          case RETURNED -> "报送后会被退回，请先改正：";
          case HELD -> "可以报送，但有事项须待办：";
          case LATE -> "已过报送期限：";
        });
    judgement.findings().forEach(finding -> out.println("  " + FindingText.of(finding)));
  }

  record Answer(String verdict, List<Finding> findings, Profile profile) {

    record Profile(String id, String version) {}

    static Answer of(Judgement judgement) {
      return new Answer(
          judgement.verdict().word(),
          judgement.findings(),
          new Profile(judgement.profile(), judgement.profileVersion()));
    }
  }
}
