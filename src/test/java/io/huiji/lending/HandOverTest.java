package io.huiji.lending;

import static io.huiji.lending.Counter.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.act.ActResult;
import io.huiji.archive.Archive;
import io.huiji.archive.Sidecars;
import io.huiji.rules.Finding;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exactly one custodian for each record at every instant (R17.4).
@OnBothDatabases
class HandOverTest {

  private static final String TAKE = "{act: hand-over, to: archivist, holdings: 3}";

  private final TestDatabase database;
  @TempDir Path folder;
  private Counter counter;

  HandOverTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    counter = new Counter(database, folder);
    counter.office.at(
        "2026-12-04T10:00",
        () -> {
          counter.minutes(1);
          counter.minutes(2);
          return counter.minutes(3);
        });
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void changesHandsWithTheCountAndBothNames() {
    counter.office.does("custodian", NOW, TAKE);

    assertThat(custodians()).containsOnly("archivist");
    assertThat(stretches())
        .hasSize(6)
        .contains(
            "1 custodian 2026-12-04T10:00 2026-12-07T09:00", "2 archivist 2026-12-07T09:00 -");
    assertThat(
            database
                .jdbc()
                .sql("select from_user, to_user, holdings from archive_handovers")
                .query((row, _) -> row.getString(1) + row.getString(2) + row.getInt(3))
                .list())
        .containsExactly("custodianarchivist3");
    assertThat(
            database
                .jdbc()
                .sql("select object from audit_entries where act = 'hand-over'")
                .query(String.class)
                .list())
        .containsExactly("移交3件：辛专管员→庚档案员");
  }

  @Test
  void whatIsFiledAfterwardsIsTheSuccessorsToo() {
    counter.office.does("custodian", NOW, TAKE);
    counter.office.at("2026-12-08T10:00", () -> counter.minutes(4));

    assertThat(custodians()).containsOnly("archivist");
    counter.office.does(
        "archivist", "2026-12-09T09:00", "{act: hand-over, to: custodian, holdings: 4}");
    assertThat(custodians()).containsOnly("custodian");
  }

  @Test
  void standsInTheSidecarsAndInTheChangeFeed() throws Exception {
    var sidecars = counter.office.bean(Sidecars.class);
    sidecars.writeMissing();
    var before = counter.office.bean(Archive.class).counts().lastPosition();
    counter.office.does("custodian", NOW, TAKE);

    assertThat(counter.office.bean(Archive.class).counts().lastPosition()).isEqualTo(before + 3);
    assertThat(counter.office.bean(Archive.class).changesAfter(before, 10)).hasSize(3);
    assertThat(sidecars.writeMissing()).isEqualTo(3);
    try (var files = Files.walk(folder.resolve("data/store/records"))) {
      assertThat(files.filter(file -> file.toString().endsWith("0002.json")))
          .hasSize(3)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .contains("\"custodian\" : \"archivist\"", "HANDED_OVER"));
    }
  }

  @Test
  void isRefusedWhenTheCountDiffers() {
    for (var count : new int[] {2, 4, 0}) {
      assertThat(
              counter.office.refused(
                  "custodian", NOW, "{act: hand-over, to: archivist, holdings: " + count + "}"))
          .extracting(Finding::rule)
          .containsExactly("R17.4");
    }
    counter.office.refused("archivist", NOW, "{act: hand-over, to: custodian, holdings: 0}");
    assertThat(custodians()).containsOnly("custodian");
  }

  @Test
  void isRefusedToWhoDoesNotKeepRecordsAndByWhoDoesNot() {
    for (var to : new String[] {"clerk", "nobody", "custodian"}) {
      counter.office.refused(
          "custodian", NOW, "{act: hand-over, to: %s, holdings: 3}".formatted(to));
    }
    counter.office.refused("mayor", NOW, TAKE);
    counter.office.refused("clerk", NOW, TAKE);
    counter.office.refused(
        "archivist", NOW, "{act: hand-over, from: custodian, to: archivist, holdings: 3}");
    counter.office.does(
        "director", NOW, "{act: hand-over, from: custodian, to: archivist, holdings: 3}");
  }

  @Test
  void isRefusedBeforeTheLastOfItCame() {
    assertThat(counter.said("custodian", "2026-12-04T09:59:59", TAKE))
        .anyMatch(text -> text.contains("早于接收时间"));
  }

  @Test
  void isRefusedToALeaverWithSomethingBorrowed() {
    counter.agreed("custodian", "request-loan", "〔2026〕1号");
    counter.office.does("archivist", NOW, "{act: lend, request: 1}");

    assertThat(counter.said("custodian", NOW, TAKE)).anyMatch(text -> text.contains("第1号申请"));
    counter.office.does("archivist", NOW, "{act: return-loan, request: 1}");
    counter.office.does("custodian", NOW, TAKE);
  }

  @Test
  void happensOnceWhenTwoDoItAtOnce() {
    var results = new ConcurrentLinkedQueue<ActResult>();

    Concurrently.run(4, _ -> results.add(counter.office.act("custodian", NOW, TAKE)));

    assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
    assertThat(stretches()).hasSize(6);
  }

  @Test
  void noRecordCanHaveTwoPresentCustodians() {
    assertThatThrownBy(
            () ->
                database
                    .jdbc()
                    .sql(
                        """
                        insert into archive_holdings (record_id, position, custodian, from_time, present)
                        select record_id, 9, 'archivist', from_time, true from archive_holdings
                        """)
                    .update())
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  private java.util.List<String> custodians() {
    return database
        .jdbc()
        .sql("select custodian from archive_holdings where present")
        .query(String.class)
        .list();
  }

  private java.util.List<String> stretches() {
    return database
        .jdbc()
        .sql("select position, custodian, from_time, until_time from archive_holdings order by 1")
        .query(
            (row, _) ->
                row.getInt(1)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getObject(3, java.time.LocalDateTime.class)
                    + " "
                    + java.util.Objects.requireNonNullElse(
                        row.getObject(4, java.time.LocalDateTime.class), "-"))
        .list();
  }
}
