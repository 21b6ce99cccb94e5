package io.huiji.operations.unskippable;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.archive.Packages;
import io.huiji.archive.Sidecars;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.lending.Handout;
import io.huiji.lending.Lending;
import io.huiji.operations.backup.Backup;
import io.huiji.search.Indexer;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.view.archive.ReadingRoom;
import io.huiji.view.lending.LendingView;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/// Copies and loans, and every way of looking at a record.
record LendingStory(FullLog log, Path folder) {

  private static final String NOW = "2026-12-07T09:00";
  private static final LocalDateTime AT = LocalDateTime.parse(NOW);

  void tell() {
    var office = log.office();
    var minutes =
        new FiledMinutes(
            office.bean(Archive.class),
            office.bean(ContentStore.class),
            office.bean(AuditLog.class),
            office.bean(TransactionOperations.class));
    minutes.file(61);
    minutes.file(62);
    office.bean(Sidecars.class).writeMissing();
    office.bean(Indexer.class).catchUp();
    looks();
    copies();
    loans();
    leaves();
  }

  /// What is shown is in the log, or is not shown.
  private void looks() {
    var finance = log.office().bean(Organisation.class).actor("finance", AT.toLocalDate());
    var reader = finance.orElseThrow();
    var keeper =
        log.office().bean(Organisation.class).actor("archivist", AT.toLocalDate()).orElseThrow();
    var index = log.office().bean(SearchIndex.class);
    var room = log.office().bean(ReadingRoom.class);
    log.fails("search", () -> index.search(Query.of("低保标准"), reader, AT));
    log.fails("suggest", () -> index.suggest("低", 5, reader, AT));
    log.fails("desk", () -> log.office().bean(Lending.class).desk(reader, AT));
    log.fails("desk page", () -> log.office().bean(LendingView.class).desk(keeper, AT));
    for (var page : List.of(1, 2)) {
      log.fails("page " + page, () -> room.page("〔2026〕61号", page, reader, AT));
    }
    log.fails("text", () -> room.text("〔2026〕61号", reader, AT));
    assertThat(index.search(Query.of("低保标准"), reader, AT).hits())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(hit -> assertThat(acts(hit.record().toString())).contains("search"));
  }

  private List<String> acts(String record) {
    var acts = new ArrayList<String>();
    log.office()
        .bean(AuditLog.class)
        .read(new Extract.OfRecord(record, List.of()), each -> acts.add(each.entry().act()));
    return acts;
  }

  private void copies() {
    var request = asked("copy", "agree");
    var copy = folder.resolve("copy.pdf");
    var issue = "{act: issue-copy, request: " + request + ", to: '" + copy + "'}";
    log.cannot("archivist", NOW, issue);
    assertThat(copy).doesNotExist();
    log.office().does("archivist", NOW, issue);
    assertThat(copy).exists();
    log.does("archivist", NOW, "{act: return-copy, request: %d}", request);

    var waiting = asked("copy", "agree");
    var here = "{act: issue-copy, request: " + waiting + "}";
    log.cannotSignedIn("archivist", NOW, here);
    log.office().signedIn("archivist", NOW, here, Map.of());
    var keeper =
        log.office().bean(Organisation.class).actor("archivist", AT.toLocalDate()).orElseThrow();
    log.fails("fetch", () -> log.office().bean(Handout.class).fetch(waiting, keeper, AT));
    assertThat(log.office().bean(Handout.class).fetch(waiting, keeper, AT)).isPresent();
    asked("copy", "refuse, reason: 用途不明");
  }

  private void loans() {
    var request = asked("loan", "agree");
    log.does("archivist", NOW, "{act: lend, request: %d, pages: 1}", request);
    log.does("finance", NOW, "{act: renew, request: %d}", request);
    log.does("director", NOW, "{act: revoke-consent, request: %d, reason: 收回}", request);
    log.does("archivist", NOW, "{act: return-loan, request: %d, pages: 1}", request);
    var lost = asked("loan", "agree");
    log.office().does("archivist", NOW, "{act: lend, request: %d, pages: 1}".formatted(lost));
    log.does("director", NOW, "{act: declare-lost, request: %d, report: 区保密7}", lost);
  }

  private int asked(String kind, String verdict) {
    var request =
        log.does("finance", NOW, "{act: request-%s, record: 〔2026〕61号, purpose: 起草细则}", kind);
    log.does("director", NOW, "{act: consent, request: %d, verdict: %s}", request, verdict);
    return request;
  }

  /// Nothing leaves as a package or a backup either.
  private void leaves() {
    var order =
        log.does("archivist", NOW, "{act: request-export, records: [〔2026〕62号], purpose: 备查}");
    log.does("director", NOW, "{act: consent-export, request: %d, verdict: agree}", order);
    var keeper =
        log.office().bean(Organisation.class).actor("archivist", AT.toLocalDate()).orElseThrow();
    var packages = log.office().bean(Packages.class);
    var target = folder.resolve("package");
    log.fails("export", () -> packages.export(keeper, order, AT, target, Optional.empty()));
    assertThat(target).doesNotExist();
    log.fails("backup", () -> log.office().bean(Backup.class).make(folder.resolve("backup")));
    assertThat(folder.resolve("backup/backup.json")).doesNotExist();
  }
}
