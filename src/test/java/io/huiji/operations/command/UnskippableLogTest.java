package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.audit.Logged;
import io.huiji.lending.Lending;
import io.huiji.operations.backup.Backup;
import io.huiji.search.Indexer;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// An act whose entry cannot be written does not happen: each is tried first with a log that takes
/// nothing, and leaves every table as it was.
@OnBothDatabases
class UnskippableLogTest {

  private static final String FULL = "the log takes nothing";
  private static final String BEFORE = "2026-12-01T09:00";
  private static final String ON_THE_DAY = "2026-12-03T09:00";
  private static final String AFTER = "2026-12-07T09:00";
  private static final String TOPIC = "关于提高城乡低保标准的汇报";

  private final AtomicBoolean full = new AtomicBoolean();
  @TempDir Path folder;
  private Office office;

  @Test
  void anActWhoseEntryCannotBeWrittenDoesNotHappen(TestDatabase database) {
    try (var opened = Office.sample(database, folder.resolve("data"), this::plant)) {
      office = opened;
      office.handsIn("civil-affairs", "2026-12-03", TOPIC);
      meet();
      var minutes =
          new FiledMinutes(
              office.bean(Archive.class),
              office.bean(ContentStore.class),
              office.bean(AuditLog.class),
              office.bean(TransactionOperations.class));
      minutes.file(1);
      minutes.file(2);
      office.bean(Indexer.class).catchUp();
      look();
      lend();
    }
  }

  private void meet() {
    for (var step :
        List.of("clerk office", "director director", "vice.civil vice", "mayor mayor")) {
      var words = step.split(" ");
      does(
          words[0],
          BEFORE,
          "{act: approve-topic, topic: %s, step: %s, verdict: agree}".formatted(TOPIC, words[1]));
    }
    does("clerk", BEFORE, "{act: draft-agenda, meeting: 2026-12-03, topics: [" + TOPIC + "]}");
    does("director", BEFORE, "{act: review-agenda, meeting: 2026-12-03}");
    does(
        "mayor",
        BEFORE,
        "{act: fix-agenda, meeting: 2026-12-03, time: \"09:00\", place: 三楼会议室, topics: ["
            + TOPIC
            + "]}");
    does("clerk", BEFORE, "{act: ask-leave, meeting: 2026-12-03, who: vice.urban, reason: 因公外出}");
    does("mayor", BEFORE, "{act: grant-leave, meeting: 2026-12-03, who: vice.urban}");
    does(
        "clerk",
        ON_THE_DAY,
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil, vice.executive], observers: [finance]}");
    does("mayor", ON_THE_DAY, "{act: hold-meeting, meeting: 2026-12-03}");
    does("clerk", ON_THE_DAY, "{act: record-view, topic: " + TOPIC + ", unit: 区财政局, text: 同意}");
    does(
        "mayor",
        ON_THE_DAY,
        "{act: decide, meeting: 2026-12-03, topic: "
            + TOPIC
            + ", decision: 通过, items: [{text: 组织实施, lead: 区民政局, due: 2026-12-31}]}");
  }

  /// What is shown is in the log, or is not shown.
  private void look() {
    var finance =
        office.bean(Organisation.class).actor("finance", LocalDate.of(2026, 12, 7)).orElseThrow();
    var at = LocalDateTime.parse(AFTER);
    fails(() -> office.bean(SearchIndex.class).search(Query.of("低保标准"), finance, at));
    fails(() -> office.bean(SearchIndex.class).suggest("低", 5, finance, at));
    fails(() -> office.bean(Lending.class).desk(finance, at));
    fails(() -> office.bean(Backup.class).make(folder.resolve("backup")));
    assertThat(folder.resolve("backup/backup.json")).doesNotExist();
    assertThat(office.bean(SearchIndex.class).search(Query.of("低保标准"), finance, at).hits())
        .hasSize(2)
        .allSatisfy(hit -> assertThat(acts(hit.record().toString())).contains("search"));
  }

  private List<String> acts(String record) {
    var acts = new ArrayList<String>();
    office
        .bean(AuditLog.class)
        .read(new Extract.OfRecord(record, List.of()), each -> acts.add(each.entry().act()));
    return acts;
  }

  private void lend() {
    does("finance", AFTER, "{act: request-copy, record: 〔2026〕1号, purpose: 起草细则}");
    does("director", AFTER, "{act: consent, request: 1, verdict: agree}");
    var copy = folder.resolve("copy.pdf");
    var issue = "{act: issue-copy, request: 1, to: " + copy + "}";
    fails(() -> office.act("archivist", AFTER, issue));
    assertThat(copy).doesNotExist();
    office.does("archivist", AFTER, issue);
    assertThat(copy).exists();
    does("archivist", AFTER, "{act: return-copy, request: 1}");
    does("finance", AFTER, "{act: request-loan, record: 〔2026〕2号, purpose: 起草细则}");
    does("director", AFTER, "{act: consent, request: 2, verdict: agree}");
    does("archivist", AFTER, "{act: lend, request: 2, pages: 1}");
    does("finance", AFTER, "{act: renew, request: 2}");
    does("director", AFTER, "{act: revoke-consent, request: 2, reason: 收回}");
    does("archivist", AFTER, "{act: return-loan, request: 2, pages: 1}");
    does("finance", AFTER, "{act: request-copy, record: 〔2026〕1号, purpose: 起草细则}");
    does("director", AFTER, "{act: consent, request: 3, verdict: refuse, reason: 用途不明}");
    does("custodian", AFTER, "{act: hand-over, to: archivist, holdings: 2}");
  }

  private void does(String user, String at, String yaml) {
    fails(() -> office.act(user, at, yaml));
    office.does(user, at, yaml);
  }

  private void fails(ThrowingCallable act) {
    var before = contents();
    full.set(true);
    try {
      assertThatThrownBy(act).hasStackTraceContaining(FULL);
    } finally {
      full.set(false);
    }
    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, List<String>> contents() {
    var jdbc = office.database().jdbc();
    var contents = new TreeMap<String, List<String>>();
    jdbc.sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                contents.put(
                    table,
                    jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
    return contents;
  }

  private void plant(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context)
        .registerBean(
            "plantedLog",
            BeanPostProcessor.class,
            () ->
                new BeanPostProcessor() {
                  @Override
                  public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof AuditLog log ? new Planted(log, full) : bean;
                  }
                });
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
}
