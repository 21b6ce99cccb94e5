package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.operations.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code archive show}: what a record is and how it hangs together with others, as far as the user
/// may know it; exit 1 for one that is not there or that he may not know.
@Command(name = "show", description = "一件归档文件的著录和关联文件")
final class ShowCommand extends ActingCommand {

  @Parameters(paramLabel = "RECORD", description = "编号、档号或文件号")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String record;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  ShowCommand(CommandContext context) {
    super(context);
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var archive = installation.part(Archive.class);
    var now = clock(installation).now();
    var found = archive.look(record, "著录", actor, now);
    if (found.isEmpty()) {
      console().err().println("没有“" + record + "”这一件归档文件，或者您无权查阅。");
      return ExitCode.NOT_IN_ORDER;
    }
    var entry = found.get();
    var shown = Shown.of(entry, archive.related(entry.id(), actor, now));
    if (json) {
      Json.print(console(), shown);
    } else {
      print(shown);
    }
    return ExitCode.DONE;
  }

  private void print(Shown shown) {
    console().out().println(shown.name() + "  " + shown.title());
    line("文件号", shown.electronicNumber());
    line("档号", shown.code());
    line("种类", shown.kind());
    line("责任者", shown.author());
    line("日期", shown.date() + "（会议 " + shown.meeting() + "）");
    line("保管要求", shown.mark());
    line("保管期限", shown.retention());
    line("议定结果", shown.decision());
    shown.files().forEach(file -> line("文件", file.name() + "，" + file.bytes() + "字节"));
    shown.related().forEach(other -> line(other.relation(), other.name() + "  " + other.title()));
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      console().out().println("  " + name + "：" + value);
    }
  }

  /// Empty text where there is nothing to say.
  record Shown(
      String record,
      String name,
      String title,
      String electronicNumber,
      String code,
      String kind,
      String author,
      String date,
      String meeting,
      String mark,
      String retention,
      String decision,
      List<File> files,
      List<Other> related) {

    Shown {
      files = List.copyOf(files);
      related = List.copyOf(related);
    }

    static Shown of(RecordEntry entry, List<Archive.Related> related) {
      var filing = entry.filing();
      return new Shown(
          entry.id().toString(),
          entry.spokenName(),
          filing.title(),
          entry.electronicNumber(),
          entry.code().orElse(""),
          filing.kind().chinese(),
          filing.author(),
          filing.documentDate().toString(),
          filing.meeting().toString(),
          filing.marking().toString(),
          entry.retention().map(Retention::chinese).orElse(""),
          entry.decision(),
          filing.files().stream().map(File::of).toList(),
          related.stream().map(Other::of).toList());
    }
  }

  record File(String name, String mediaType, long bytes, String sha256) {

    static File of(Filing.FiledFile file) {
      return new File(file.name(), file.mediaType(), file.size(), file.content().hex());
    }
  }

  /// @param relation in Chinese, as it is said of the record that is shown
  record Other(String relation, String record, String name, String title) {

    static Other of(Archive.Related related) {
      var other = related.other();
      return new Other(
          related.from() ? related.type().chinese() : related.type().inverse(),
          other.id().toString(),
          other.spokenName(),
          other.filing().title());
    }
  }
}
