package io.huiji.view.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.ActResult;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.archive.TransferPackage;
import io.huiji.document.Converter;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.Seed;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is not search: lists, numbers and acts of keeping and of exports, asked by people who may
/// know some of the records. Each is told, and has in the log, to the last character what he would
/// have if the others were not there. What the log notes beside, which record a refused request was
/// about, is for extracts of that record. Numbers of holds, lists and transfers are scattered and
/// left out here; those of requests and orders are known to who asked and to who sees all of them.
@OnBothDatabases
class UnknownRecordsTest {

  private static final String FILED = "2026-12-04T10:00";
  private static final String NEXT_YEAR = "2027-03-02T09:00";
  private static final String LATER = "2037-03-02T09:00";
  private static final int RECORDS = 10;
  private static final List<String> PEOPLE =
      List.of("archivist", "custodian", "director", "finance");
  private static final List<Reader> READERS =
      List.of(
          Reader.post(Post.ARCHIVIST),
          Reader.post(Post.CUSTODIAN),
          Reader.post(Post.DIRECTOR),
          Reader.unit("finance"));

  private final TestDatabase database;
  private final Random random = Seed.random();
  private final List<RecordId> records = new ArrayList<>();
  private final List<Integer> holds = new ArrayList<>();
  private final List<Integer> disposals = new ArrayList<>();
  private final List<Integer> transfers = new ArrayList<>();
  @TempDir Path folder;
  private Office office;
  private List<String> names;
  private int told;

  UnknownRecordsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office =
        Office.sample(database, folder, context -> replaced((GenericApplicationContext) context));
    for (var number = 0; number < RECORDS; number++) {
      records.add(file(number));
    }
    names = records.stream().map(this::entry).map(RecordEntry::spokenName).toList();
    burden();
  }

  private static void replaced(GenericApplicationContext context) {
    context.registerBean(
        "otherConverter", Converter.class, PretendConverter::new, bean -> bean.setPrimary(true));
    context.registerBean(
        "packer",
        TransferPackage.class,
        () ->
            (name, packed, into, _) ->
                new TransferPackage.Packed(
                    into.resolve(name), Digest.of(new byte[0]), packed.size(), 0, true),
        bean -> bean.setPrimary(true));
  }

  /// Minutes, papers that were decided, and papers that nobody has decided, each for some of them.
  private RecordId file(int number) {
    var readers = READERS.stream().filter(_ -> random.nextInt(3) > 0).toList();
    var topic = TopicId.random();
    var draft =
        (number % 4 == 0 ? Draft.minutes(number / 4 + 1) : Draft.paper("事项" + number).of(topic))
            .readers(readers);
    draft.contents().forEach(office.bean(ContentStore.class)::put);
    var archive = office.bean(Archive.class);
    return office.at(
        FILED,
        () ->
            transactions()
                .execute(
                    _ -> {
                      var record = archive.file(draft.filing());
                      if (number % 4 != 3) {
                        archive.conclude(topic, Retention.values()[number % 3], "已定");
                      }
                      return record;
                    }));
  }

  /// Holds, lists of disposal and a transfer, each over whatever its maker knows.
  private void burden() {
    for (var name : names) {
      holds.addAll(
          number("director", NEXT_YEAR, "{act: place-hold, records: [%s], reason: 诉讼}", name));
    }
    for (var hold : holds) {
      if (random.nextInt(4) > 0) {
        office.act("director", LATER, "{act: lift-hold, hold: %d, reason: 结案}".formatted(hold));
      }
    }
    for (var name : names) {
      if (random.nextBoolean()) {
        disposals.addAll(
            number("archivist", LATER, "{act: propose-disposal, records: [%s], reason: 期满}", name));
      }
    }
    for (var number = 0; number < 3 * RECORDS; number++) {
      office.act(
          PEOPLE.get(number % 2),
          LATER,
          relation("relate-records", number, random.nextInt(RECORDS)));
    }
    transfers.addAll(number("custodian", LATER, "{act: prepare-transfer, year: %s}", "2026"));
  }

  /// The number that it got, if it was done.
  private List<Integer> number(String user, String at, String act, String what) {
    return office.act(user, at, act.formatted(what)) instanceof ActResult.Done done
        ? done.request().stream().toList()
        : List.of();
  }

  private String relation(String act, int number, int other) {
    return "{act: %s, record: %s, relation: %s, to: %s, reason: 补正}"
        .formatted(
            act,
            names.get(number % RECORDS),
            List.of("attachment-of", "replaces", "excerpt-of", "decided-in").get(other % 4),
            names.get(other));
  }

  private RecordEntry entry(RecordId record) {
    return office.bean(Archive.class).entry(record).orElseThrow();
  }

  @Test
  void areForHimWhoMayNotKnowThemAsIfTheyWereNotThere() {
    for (var user : PEOPLE) {
      var hidden =
          records.stream()
              .filter(
                  record ->
                      office
                          .bean(Archive.class)
                          .known(List.of(record), actor(user), at(LATER))
                          .isEmpty())
              .toList();
      var there = rolledBack(() -> told(user));
      var gone =
          rolledBack(
              () -> {
                hidden.forEach(this::remove);
                return told(user);
              });
      assertThat(there).as(user + " does not know " + hidden.size()).isEqualTo(gone);
    }
    assertThat(told).isGreaterThan(2 * PEOPLE.size() * RECORDS * 7);
  }

  /// Everything that he is told and that is written about it.
  private String told(String user) {
    var lines = new ArrayList<String>();
    var keeping = office.bean(Keeping.class);
    var views = office.bean(ArchiveView.class);
    lines.add(office.at(LATER, () -> keeping.due(at(LATER).toLocalDate(), actor(user))).toString());
    lines.add(office.at(LATER, () -> keeping.year(2026, actor(user))).toString());
    for (var name : names) {
      lines.add(views.record(name, actor(user), at(LATER)).toString());
      lines.add(views.history(name, actor(user), at(LATER)).toString());
      for (var act :
          List.of(
              "{act: request-export, records: [%s], purpose: 备查}",
              "{act: place-hold, records: [%s], reason: 诉讼}",
              "{act: extend-retention, records: [%s], until: 2050, reason: 有用}",
              "{act: propose-disposal, records: [%s], reason: 期满}",
              "{act: request-copy, record: %s, purpose: 备查}",
              "{act: request-loan, record: %s, purpose: 备查}")) {
        lines.add(tried(user, act.formatted(name)));
      }
    }
    for (var number = 0; number < RECORDS * RECORDS; number += 7) {
      var other = number / RECORDS;
      lines.add(tried(user, relation("relate-records", number, other)));
      lines.add(tried(user, relation("separate-records", number, other)));
    }
    lines.add(tried(user, "{act: file-year, year: 2026}"));
    lines.add(tried(user, "{act: prepare-transfer, year: 2026}"));
    for (var number : with(transfers)) {
      lines.add(
          tried(user, "{act: confirm-transfer, transfer: %d, receipt: 收到}".formatted(number)));
      lines.add(tried(user, "{act: cancel-transfer, transfer: %d, reason: 退回}".formatted(number)));
    }
    for (var number : with(holds)) {
      lines.add(tried(user, "{act: lift-hold, hold: %d, reason: 结案}".formatted(number)));
    }
    for (var number : with(disposals)) {
      lines.add(
          tried(user, "{act: approve-disposal, disposal: %d, verdict: agree}".formatted(number)));
    }
    told += lines.size();
    return String.join("\n", lines);
  }

  /// And one that nobody has.
  private static List<Integer> with(List<Integer> numbers) {
    return Stream.concat(numbers.stream(), Stream.of(1)).toList();
  }

  /// The answer and the lines of the log, and nothing of it stays.
  private String tried(String user, String act) {
    return transactions()
        .execute(
            status -> {
              var before = status.createSavepoint();
              var last =
                  jdbc().sql("select max(number) from audit_entries").query(Long.class).single();
              var answer = answer(office.act(user, LATER, act));
              var log = log(last);
              status.rollbackToSavepoint(before);
              status.releaseSavepoint(before);
              return unnumbered(act + "\n  " + answer + "\n  " + log);
            });
  }

  private static String answer(ActResult result) {
    return switch (result) {
      case ActResult.Done done -> done.object() + " " + done.reason() + " " + done.notes();
      case ActResult.Refused refused -> refused.findings().toString();
    };
  }

  private String log(long last) {
    return jdbc()
        .sql(
            """
            select actor, act, object, outcome, reason, basis from audit_entries
            where number > ? order by number
            """)
        .param(last)
        .query()
        .listOfRows()
        .toString();
  }

  private static String unnumbered(String text) {
    return text.replaceAll("第\\d+号(保全|销毁清册|导出申请|申请)", "第N号$1").replaceAll("第\\d+次", "第N次");
  }

  private void remove(RecordId record) {
    for (var table :
        List.of(
            "archive_files",
            "archive_readers",
            "archive_holdings",
            "archive_changes",
            "archive_events",
            "archive_relations")) {
      jdbc().sql("delete from " + table + " where record_id = ?").param(record.value()).update();
    }
    jdbc().sql("delete from archive_records where id = ?").param(record.value()).update();
  }

  private String rolledBack(Supplier<String> asked) {
    return transactions()
        .execute(
            status -> {
              status.setRollbackOnly();
              return asked.get();
            });
  }

  private JdbcClient jdbc() {
    return office.bean(JdbcClient.class);
  }

  private TransactionTemplate transactions() {
    return new TransactionTemplate(office.bean(PlatformTransactionManager.class));
  }

  private Actor actor(String user) {
    return office.bean(Organisation.class).actor(user, at(LATER).toLocalDate()).orElseThrow();
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }
}
