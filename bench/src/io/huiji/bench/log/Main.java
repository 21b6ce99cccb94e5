package io.huiji.bench.log;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.audit.LogFilter;
import io.huiji.bench.House;
import io.huiji.bench.Machine;
import io.huiji.view.operations.LogView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The log's page as the director sees it, who may not know every record: of a long log, the first
/// time, again, and after something was written.
///
/// {@code bench/run log [--entries N] [--records N]}: what was made stays in {@code target/bench/log}.
public final class Main {

  private static final int SIZE = 50;
  private static final int TOGETHER = 1_000;

  private final House house;
  private final Actor director;

  private Main(House house) {
    this.house = house;
    this.director = house.actor("director");
  }

  public static void main(String... arguments) throws Exception {
    var entries = option(arguments, "--entries", 200_000);
    var records = option(arguments, "--records", 20_000);
    System.out.println(Machine.line());
    try (var house = new House(Path.of(System.getProperty("bench.work")).resolve("log"))) {
      var bench = new Main(house);
      bench.make(entries, records);
      bench.measure();
    }
    System.exit(0);
  }

  private static int option(String[] arguments, String name, int otherwise) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
  }

  /// A hundredth of the records only the mayor may know.
  private void make(int entries, int records) {
    var log = house.part(AuditLog.class);
    if (log.head().entries() >= entries) {
      return;
    }
    var ids = new ArrayList<String>();
    for (var from = 0; from < records; from += TOGETHER) {
      ids.addAll(filed(from, Math.min(records, from + TOGETHER)));
    }
    for (var from = 0; from < entries; from += TOGETHER) {
      var written = new ArrayList<AuditEntry>();
      for (var number = from; number < from + TOGETHER; number++) {
        written.add(viewed(number, ids.get((int) (number * 7919L % ids.size()))));
      }
      house.together(() -> log.append(written));
    }
  }

  private List<String> filed(int from, int until) {
    var ids = new ArrayList<String>();
    for (var hidden : List.of(true, false)) {
      var titles = new ArrayList<String>();
      for (var number = from; number < until; number++) {
        if (hidden == (number % 100 == 0)) {
          titles.add("第" + number + "号事项");
        }
      }
      ids.addAll(house.file(titles, titles, hidden ? Post.MAYOR : Post.DIRECTOR));
    }
    return ids;
  }

  private static AuditEntry viewed(int number, String record) {
    return AuditEntry.done("archivist", "view", "〔2026〕" + number + "号")
        .basis("履行职责需要")
        .concerning(Concern.record(record));
  }

  private void measure() {
    System.out.println("| the director's page | ms |\n|---|---|");
    page("the first, the first time", 1);
    page("the first, again", 1);
    page("the tenth", 10);
    page("the thousandth", 1000);
    for (var time = 0; time < 3; time++) {
      house.together(() -> house.part(AuditLog.class).append(viewed(time(), "none")));
      page("the first, an entry later", 1);
    }
    System.out.println();
  }

  private static int time() {
    return (int) (System.nanoTime() % 1000);
  }

  private void page(String name, int page) {
    var view = house.part(LogView.class);
    var began = System.nanoTime();
    var found = view.page(LogFilter.ALL, "", page, SIZE, director).orElseThrow();
    System.out.printf(
        "| %s (%,d entries told) | %.0f |%n", name, found.total(), (System.nanoTime() - began) / 1e6);
  }
}
