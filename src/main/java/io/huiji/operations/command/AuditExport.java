package io.huiji.operations.command;

import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.audit.Extract;
import io.huiji.audit.Logged;
import io.huiji.operations.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code audit export}: what one person did, or what was done with one record. The export itself
/// is in the log.
@Command(name = "export", description = "导出一个人或者一件归档文件的操作记录")
final class AuditExport extends DataCommand {

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Which which;

  @Option(names = "--json", description = "以 JSON 打印；不写的打印 CSV")
  private boolean json;

  AuditExport(CommandContext context) {
    super(context);
  }

  @Override
  int perform(Installation installation) {
    var log = installation.part(AuditLog.class);
    var lines = new ArrayList<Line>();
    log.read(extract(installation), logged -> lines.add(Line.of(logged)));
    installation
        .part(TransactionOperations.class)
        .executeWithoutResult(_ -> log.append(entry(installation)));
    if (json) {
      Json.print(console(), new Output(lines));
    } else {
      console().out().println(Line.HEADER);
      lines.forEach(line -> console().out().println(line.csv()));
    }
    return ExitCode.DONE;
  }

  private AuditEntry entry(Installation installation) {
    var named = which.person == null ? "归档文件 " + which.record : "人员 " + which.person;
    var touched =
        which.person == null
            ? Concern.record(record(installation).id())
            : Concern.NONE.person(which.person);
    return AuditEntry.done("system", "audit-export", named).basis("命令行").concerning(touched);
  }

  private Extract extract(Installation installation) {
    if (which.person != null) {
      return new Extract.OfPerson(person(which.person, installation));
    }
    var record = record(installation);
    return new Extract.OfRecord(record.id().toString(), record.names());
  }

  private static String person(String name, Installation installation) {
    return installation
        .part(Organisation.class)
        .user(name)
        .orElseThrow(() -> new Misuse("没有用户“" + name + "”"))
        .name();
  }

  private RecordEntry record(Installation installation) {
    return installation
        .part(Archive.class)
        .find(String.valueOf(which.record))
        .orElseThrow(() -> new Misuse("没有“" + which.record + "”这一件归档文件"));
  }

  /// One of the two.
  static final class Which {

    @Option(names = "--person", paramLabel = "USER", description = "用户名")
    private @Nullable String person;

    @Option(names = "--record", paramLabel = "RECORD", description = "编号、档号、文件号")
    private @Nullable String record;
  }

  record Output(List<Line> entries) {

    Output {
      entries = List.copyOf(entries);
    }
  }

  /// @param time of the office, {@code machineTime} that of the machine in UTC
  record Line(
      long number,
      String time,
      String machineTime,
      String actor,
      String act,
      String object,
      String outcome,
      String reason,
      String basis,
      String record,
      String person,
      String hash) {

    static final String HEADER =
        "number,time,machineTime,actor,act,object,outcome,reason,basis,record,person,hash";

    static Line of(Logged logged) {
      var entry = logged.entry();
      return new Line(
          logged.number(),
          logged.officeTime().toString(),
          logged.machineTime().toString(),
          entry.actor(),
          entry.act(),
          entry.object(),
          entry.outcome(),
          entry.reason(),
          entry.basis(),
          String.join(" ", entry.concern().records()),
          entry.concern().person(),
          logged.hash());
    }

    /// RFC 4180; what a spreadsheet would take for a formula is made plain text.
    String csv() {
      return Stream.of(
              String.valueOf(number),
              time,
              machineTime,
              actor,
              act,
              object,
              outcome,
              reason,
              basis,
              record,
              person,
              hash)
          .map(Line::field)
          .collect(Collectors.joining(","));
    }

    private static String field(String text) {
      var plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
      return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
  }
}
