package io.huiji.operations.unskippable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.act.ActDescription;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.audit.Logged;
import io.huiji.document.Converter;
import io.huiji.operations.Runs;
import io.huiji.testkit.Office;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.yaml.snakeyaml.Yaml;

/// A house whose log can be made to take nothing. Whatever is tried then has to fail and to leave
/// every table and every file as it was.
final class FullLog implements AutoCloseable {

  private static final String FULL = "the log takes nothing";

  /// Folders that hold no more than what the database says or what may be deleted.
  private static final Set<String> NOT_LOOKED_AT =
      Set.of("database", "store", "cache", "index", "logs");

  private final AtomicBoolean full = new AtomicBoolean();
  private final Set<String> tried = new TreeSet<>();
  private final Path data;
  private final Office office;
  private final PretendNight night = new PretendNight();

  FullLog(TestDatabase database, Path data) {
    this.data = data;
    this.office =
        Office.sample(
            database,
            data,
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("plantedLog", BeanPostProcessor.class, this::planting);
              beans.registerBean(
                  "pretendNight",
                  Runs.class,
                  () -> night,
                  definition -> definition.setPrimary(true));
              beans.registerBean(
                  "pretendConverter",
                  Converter.class,
                  PretendConverter::new,
                  definition -> definition.setPrimary(true));
            });
  }

  Office office() {
    return office;
  }

  Actor actor(String user) {
    return office.bean(Organisation.class).actor(user, LocalDate.parse("2026-12-05")).orElseThrow();
  }

  /// Tried in vain first, then done.
  ///
  /// @return the number that it got; 0 for none
  int does(String user, String at, String yaml, Object... with) {
    var act = yaml.formatted(with);
    cannot(user, at, act);
    return office.does(user, at, act).request().orElse(0);
  }

  /// Tried in vain alone.
  void cannot(String user, String at, String act) {
    tried.add(described(act));
    fails(act, () -> office.act(user, at, act));
  }

  /// As {@link #does}, on a page.
  void doesSignedIn(String user, String at, String act) {
    cannotSignedIn(user, at, act);
    assertThat(office.signedIn(user, at, act, Map.of())).isInstanceOf(ActResult.Done.class);
  }

  /// The night of this house, which nobody lets run.
  PretendNight night() {
    return night;
  }

  void cannotSignedIn(String user, String at, String act) {
    tried.add(described(act));
    fails(act, () -> office.signedIn(user, at, act, Map.of()));
  }

  void fails(String what, ThrowingCallable work) {
    var before = contents();
    var nights = night.toString();
    full.set(true);
    try {
      assertThatThrownBy(work).as(what).hasStackTraceContaining(FULL);
    } finally {
      full.set(false);
    }
    assertThat(contents()).as(what).isEqualTo(before);
    assertThat(night.toString()).as(what).isEqualTo(nights);
  }

  private String described(String act) {
    Map<String, Object> fields = new HashMap<>(new Yaml().load(act));
    var name = fields.remove("act");
    return office.bean(Acts.class).descriptions().stream()
        .filter(each -> each.name().equals(name))
        .filter(each -> each.fields().containsAll(fields.keySet()))
        .map(FullLog::name)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no act " + act));
  }

  private static String name(ActDescription act) {
    return act.name() + " " + new TreeSet<>(act.fields());
  }

  /// Acts of the catalogue that nobody has tried.
  Set<String> untried() {
    return office.bean(Acts.class).descriptions().stream()
        .map(FullLog::name)
        .filter(name -> !tried.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Object> contents() {
    var contents = new TreeMap<String, Object>();
    var jdbc = office.database().jdbc();
    jdbc.sql(
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                contents.put(
                    "table " + table,
                    jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
    assertThat(contents).as("tables that are looked at").hasSizeGreaterThan(50);
    contents.put("files", files());
    return contents;
  }

  private List<String> files() {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .map(data::relativize)
          .filter(file -> !NOT_LOOKED_AT.contains(file.getName(0).toString()))
          .map(file -> file + " " + data.resolve(file).toFile().length())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BeanPostProcessor planting() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof AuditLog log ? new Planted(log, full) : bean;
      }
    };
  }

  private record Planted(AuditLog log, AtomicBoolean full) implements AuditLog {

    @Override
    public void append(AuditEntry entry) {
      if (full.get()) {
        throw new IllegalStateException(FULL);
      }
      log.append(entry);
    }

    @Override
    public Head head() {
      return log.head();
    }

    @Override
    public ChainCheck verify(List<Head> printed) {
      return log.verify(printed);
    }

    @Override
    public void read(Extract extract, Consumer<Logged> to) {
      log.read(extract, to);
    }
  }

  @Override
  public void close() {
    office.close();
  }
}
