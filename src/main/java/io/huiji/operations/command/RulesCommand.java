package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.administration.Administration;
import io.huiji.administration.Administration.Listed;
import io.huiji.administration.RulePreview;
import io.huiji.calendar.OfficeClock;
import io.huiji.operations.ExitCode;
import io.huiji.profile.UnfitRules;
import io.huiji.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code rules}: which versions of the rules there are, and what a new one would change.
@Command(
    name = "rules",
    description = "规则文件的各个版本，新版本的预览",
    mixinStandardHelpOptions = true,
    subcommands = {RulesCommand.Versions.class, RulesCommand.Preview.class})
final class RulesCommand {

  @Command(name = "list", description = "现有的版本：施行中、将施行、待定、已撤回")
  static final class Versions extends DataCommand {

    @Option(names = "--json", description = "以 JSON 打印结果")
    private boolean json;

    Versions(CommandContext context) {
      super(context);
    }

    @Override
    int perform(Installation installation) {
      var today = installation.part(OfficeClock.class).today();
      var lines =
          installation.part(Administration.class).ruleVersions(today).stream()
              .map(Line::of)
              .toList();
      if (json) {
        Json.print(console(), new Versioned(lines));
      } else {
        lines.forEach(line -> console().out().println(line.sentence()));
      }
      return ExitCode.DONE;
    }

    record Versioned(List<Line> versions) {}

    /// @param until empty while it has no end
    record Line(
        String profile,
        String version,
        LocalDate from,
        String until,
        String state,
        String origin,
        String sha256) {

      static Line of(Listed listed) {
        return new Line(
            listed.profile(),
            listed.version(),
            listed.from(),
            listed.until().map(LocalDate::toString).orElse(""),
            listed.state(),
            listed.origin(),
            listed.sha256());
      }

      String sentence() {
        return "%s 第%s版  %s起%s  %s（%s）"
            .formatted(profile, version, from, until.isEmpty() ? "" : "至" + until, state, origin);
      }
    }
  }

  @Command(name = "preview", description = "新版本会改变哪些值、哪些待办议题的结论；什么也不写入")
  static final class Preview extends ActingCommand {

    @Parameters(paramLabel = "FILE.yaml", description = "规则文件")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--json", description = "以 JSON 打印结果")
    private boolean json;

    Preview(CommandContext context) {
      super(context);
    }

    @Override
    int performAs(Actor actor, Installation installation) {
      var administration = installation.part(Administration.class);
      var today = clock(installation).today();
      var may =
          Stream.of("install-profile", "draft-profile")
              .flatMap(power -> administration.may(power, today).stream())
              .anyMatch(actor::holds);
      if (!may) {
        console().err().println("规则的预览由规则文件 administration.may 所列职务查看。");
        return ExitCode.NOT_IN_ORDER;
      }
      try {
        return shown(administration.preview(name(), content(), actor, today));
      } catch (UnfitRules unfit) {
        return faulty(unfit.faults());
      }
    }

    private int shown(RulePreview preview) {
      if (json) {
        Json.print(console(), Output.of(preview));
      } else {
        print(preview);
      }
      return preview.faults().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }

    private int faulty(List<String> faults) {
      if (json) {
        Json.print(console(), new Faulty(faults));
      } else {
        faults.forEach(console().out()::println);
      }
      return ExitCode.NOT_IN_ORDER;
    }

    private void print(RulePreview preview) {
      var out = console().out();
      out.println(
          "%s 第%s版，%s起施行；与%s相比，%d个值不同。"
              .formatted(
                  preview.profile(),
                  preview.version(),
                  preview.inForceFrom(),
                  preview.against(),
                  preview.values().size()));
      preview.faults().forEach(fault -> out.println("  不能装入：" + FindingText.of(fault)));
      preview
          .values()
          .forEach(
              value ->
                  out.println("  " + value.path() + "：" + value.before() + " → " + value.after()));
      out.println("待办议题%d个，其中%d个的意见会不同：".formatted(preview.pending(), preview.topics().size()));
      preview.topics().forEach(change -> out.println(sentence(change)));
    }

    private static String sentence(RulePreview.Change change) {
      var text = new StringBuilder("  ");
      text.append(change.meeting().map(day -> day + " ").orElse("")).append(change.topic());
      text.append("：").append(change.before()).append(" → ").append(change.after());
      text.append(change.keeps() ? "（施行前已收到，重新报送时才按新规则）" : "");
      change.added().forEach(found -> text.append("\n    增 ").append(FindingText.of(found)));
      change.gone().forEach(found -> text.append("\n    减 ").append(FindingText.of(found)));
      return text.toString();
    }

    private String name() {
      return String.valueOf(file.getFileName());
    }

    private byte[] content() {
      try {
        return Files.readAllBytes(console().resolve(file));
      } catch (IOException _) {
        throw new Misuse("读不到规则文件：" + file);
      }
    }

    record Faulty(List<String> faults) {}

    record Value(String path, String before, String after) {}

    record Topic(
        String topic,
        String unit,
        String meeting,
        String before,
        String after,
        List<Finding> added,
        List<Finding> gone,
        boolean keeps) {}

    record Output(
        String profile,
        String version,
        LocalDate from,
        List<Finding> faults,
        List<Value> values,
        int pending,
        List<Topic> topics) {

      static Output of(RulePreview preview) {
        return new Output(
            preview.profile(),
            preview.version(),
            preview.inForceFrom(),
            preview.faults(),
            preview.values().stream()
                .map(value -> new Value(value.path(), value.before(), value.after()))
                .toList(),
            preview.pending(),
            preview.topics().stream()
                .map(
                    change ->
                        new Topic(
                            change.topic(),
                            change.unit(),
                            change.meeting().map(LocalDate::toString).orElse(""),
                            change.before(),
                            change.after(),
                            change.added(),
                            change.gone(),
                            change.keeps()))
                .toList());
      }
    }
  }
}
