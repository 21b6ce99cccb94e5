package io.huiji.view.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.AuditLogs;
import io.huiji.audit.Concern;
import io.huiji.audit.LogFilter;
import io.huiji.audit.LogPages;
import io.huiji.audit.Logged;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.Seed;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ToldEntriesTest {

  private static final int SIZE = 50;

  private final TestDatabase database;
  private final AuditLog log;
  private final Counting pages;
  private final ToldEntries entries;
  private final RandomGenerator random = Seed.random();

  ToldEntriesTest(TestDatabase database) {
    var clock = SettableClock.at("2026-12-01T09:00:00").office();
    this.database = database;
    this.log = AuditLogs.of(database, clock);
    this.pages = new Counting(AuditLogs.pages(database, clock), new AtomicLong());
    this.entries = new ToldEntries(pages);
  }

  @BeforeEach
  void fill() {
    write(1_000);
  }

  @Test
  void areThoseThatTouchNothingHiddenHoweverTheLogGoesOn() {
    for (var hidden : List.of(Set.of("r1"), Set.of("r1"), Set.of("r2", "r3"), Set.of("r1"))) {
      write(random.nextInt(1, 30));
      for (var filter : List.of(LogFilter.ALL, LogFilter.ALL, of("clerk"))) {
        var told = new Told("director", hidden);
        var all = all(filter, told);
        var end = log.head().entries();

        assertThat(entries.count(filter, told, end)).isEqualTo(all.size());
        for (var skip : List.of(0, 50, all.size() / 2, all.size() - 3, all.size())) {
          assertThat(entries.page(filter, told, end, skip, SIZE))
              .isEqualTo(all.subList(skip, Math.min(all.size(), skip + SIZE)));
        }
      }
    }
  }

  @Test
  void costNoMoreThanThePageOnceTheyWereCounted() {
    var told = new Told("director", Set.of("r1"));
    entries.count(LogFilter.ALL, told, log.head().entries());
    write(5);
    pages.read.set(0);

    var end = log.head().entries();
    entries.count(LogFilter.ALL, told, end);
    entries.page(LogFilter.ALL, told, end, 0, SIZE);

    assertThat(pages.read.get()).isLessThanOrEqualTo(205);
  }

  private static LogFilter of(String person) {
    var any = LogFilter.ALL;
    return new LogFilter(person, "", "", "", any.from(), any.until());
  }

  private List<Logged> all(LogFilter filter, Told told) {
    return pages.before(Long.MAX_VALUE, filter, 1_000_000).stream()
        .filter(logged -> told.tells(logged.entry()))
        .toList();
  }

  private void write(int many) {
    var written = new ArrayList<AuditEntry>();
    for (var number = 0; number < many; number++) {
      var actor = List.of("director", "clerk", "archivist").get(random.nextInt(3));
      var touched =
          IntStream.range(0, random.nextInt(3)).mapToObj(_ -> "r" + random.nextInt(6)).toList();
      written.add(AuditEntry.done(actor, "view", "某件").concerning(Concern.records(touched)));
    }
    database.inTransaction(() -> log.append(written));
  }

  /// How many entries were read.
  private record Counting(LogPages pages, AtomicLong read) implements LogPages {

    @Override
    public List<Logged> page(LogFilter filter, long skip, int most) {
      return counted(pages.page(filter, skip, most));
    }

    @Override
    public long count(LogFilter filter) {
      return pages.count(filter);
    }

    @Override
    public List<Logged> before(long number, LogFilter filter, int most) {
      return counted(pages.before(number, filter, most));
    }

    @Override
    public void touched(LogFilter filter, long above, long upTo, Consumer<Touched> to) {
      pages.touched(filter, above, upTo, to.andThen(_ -> read.incrementAndGet()));
    }

    @Override
    public List<Logged> done(String actor, LocalDate day, int most) {
      return counted(pages.done(actor, day, most));
    }

    private List<Logged> counted(List<Logged> logged) {
      read.addAndGet(logged.size());
      return logged;
    }
  }
}
