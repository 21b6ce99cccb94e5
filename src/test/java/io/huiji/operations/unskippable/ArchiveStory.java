package io.huiji.operations.unskippable;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Custody;
import io.huiji.archive.Draft;
import io.huiji.archive.Fixity;
import io.huiji.archive.Retention;
import io.huiji.archive.Sidecars;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.store.ContentStore;
import io.huiji.testkit.TestPdf;
import io.huiji.view.archive.ArchiveView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// What becomes of records over the years.
record ArchiveStory(FullLog log, Path folder) {

  private static final String LAST_YEAR = "2025-12-04T10:00";
  private static final String FILED = "2026-12-04T10:00";
  private static final String THEN = "2026-12-05T09:00";
  private static final String LATER = "2037-03-02T09:00";
  static final List<Reader> ALL =
      List.of(
          Reader.post(Post.MAYOR),
          Reader.post(Post.DIRECTOR),
          Reader.post(Post.ARCHIVIST),
          Reader.post(Post.CUSTODIAN),
          Reader.unit("finance"));

  void tell() {
    corrections();
    relations();
    exports();
    freezes();
    secrecy();
    retention();
    log.does(
        "custodian",
        LATER,
        "{act: hand-over, to: archivist, holdings: %d}",
        log.office().bean(Custody.class).count("custodian"));
  }

  private void corrections() {
    var paper = paper("更正的事项", Retention.TEN_YEARS, FILED);
    var minutes = file(Draft.minutes(51).text("议定更正").readers(ALL), FILED);
    var text = write("更正.txt", "更正后的正文\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var pdf = write("更正.pdf", TestPdf.saying("Minutes, corrected"));
    var correct = "{act: correct-record, record: %s, file: '%s', reason: 数字有误}";
    log.does("archivist", THEN, correct, paper, text);
    log.does("archivist", THEN, correct, minutes, pdf);
    log.does("mayor", THEN, "{act: approve-correction, record: %s, verdict: agree}", minutes);
  }

  private void relations() {
    var paper = paper("有附件的事项", Retention.TEN_YEARS, FILED);
    var other = paper("附件", Retention.TEN_YEARS, FILED);
    var link = "{act: %s, record: %s, relation: attachment-of, to: %s, reason: 补正}";
    log.does("archivist", THEN, link, "relate-records", other, paper);
    log.does("archivist", THEN, link, "separate-records", other, paper);
    log.fails(
        "a look at a record",
        () ->
            log.office()
                .bean(ArchiveView.class)
                .look(paper.toString(), log.actor("archivist"), LocalDateTime.parse(THEN)));
    log.fails(
        "a look at its history",
        () ->
            log.office()
                .bean(ArchiveView.class)
                .history(paper.toString(), log.actor("archivist"), LocalDateTime.parse(THEN)));
  }

  private void exports() {
    var paper = paper("导出的事项", Retention.TEN_YEARS, FILED);
    var order =
        log.does("archivist", THEN, "{act: request-export, records: [%s], purpose: 备查}", paper);
    log.does("director", THEN, "{act: consent-export, request: %d, verdict: agree}", order);
    log.does("director", THEN, "{act: revoke-export, request: %d, reason: 不再需要}", order);
  }

  private void freezes() {
    var paper = paper("损坏的事项", Retention.TEN_YEARS, FILED);
    var entry = log.office().bean(Archive.class).entry(paper).orElseThrow();
    var content =
        log.office().bean(ContentStore.class).path(entry.filing().files().getFirst().content());
    try {
      var sound = Files.readAllBytes(content);
      Files.writeString(content, "别的内容");
      log.office().bean(Fixity.class).verify(false);
      Files.write(content, sound);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.does("archivist", THEN, "{act: release-freeze, record: %s, note: 从备份恢复}", paper);
  }

  private void secrecy() {
    var slot = file(Slots.secret("秘密登记"), FILED);
    log.does(
        "director",
        "2027-01-04T09:00",
        "{act: change-secrecy, record: %s, term: 2年, basis: 定密决定〔2026〕1号}",
        slot);
    log.does(
        "director",
        "2027-02-01T09:00",
        "{act: release-secrecy, record: %s, basis: 解密决定〔2026〕2号}",
        slot);
  }

  private void retention() {
    var last = Draft.paper("上年的事项").on("2025-12-03", "2025-12-02");
    concluded(last, Retention.TEN_YEARS, LAST_YEAR);
    log.does("archivist", "2026-01-10T09:00", "{act: file-year, year: 2025}");
    var paper = paper("期满的事项", Retention.TEN_YEARS, FILED);
    var kept = paper("续存的事项", Retention.TEN_YEARS, FILED);
    paper("永久的事项", Retention.PERMANENT, FILED);
    var hold = log.does("director", LATER, "{act: place-hold, records: [%s], reason: 诉讼}", paper);
    log.does("director", LATER, "{act: lift-hold, hold: %d, reason: 结案}", hold);
    log.does(
        "director",
        LATER,
        "{act: extend-retention, records: [%s], until: 2046, reason: 有查考价值}",
        kept);
    var list =
        log.does("archivist", LATER, "{act: propose-disposal, records: [%s], reason: 期满}", paper);
    log.does("director", LATER, "{act: approve-disposal, disposal: %d, verdict: agree}", list);
    var first = log.does("archivist", LATER, "{act: prepare-transfer, year: 2026}");
    log.does("archivist", LATER, "{act: cancel-transfer, transfer: %d, reason: 改期}", first);
    var second = log.office().does("archivist", LATER, "{act: prepare-transfer, year: 2026}");
    log.does(
        "archivist",
        LATER,
        "{act: confirm-transfer, transfer: %d, receipt: 档接〔2037〕3号}",
        second.request().orElseThrow());
  }

  private RecordId paper(String title, Retention retention, String at) {
    return concluded(Draft.paper(title).text(title), retention, at);
  }

  private RecordId concluded(Draft draft, Retention retention, String at) {
    var topic = TopicId.random();
    var record = file(draft.of(topic).readers(ALL), at);
    log.office()
        .at(
            at,
            () ->
                log.office()
                    .database()
                    .inTransaction(
                        () -> {
                          log.office().bean(Archive.class).conclude(topic, retention, "已定");
                          return true;
                        }));
    log.office().bean(Sidecars.class).writeMissing();
    return record;
  }

  RecordId file(Draft draft, String at) {
    draft.contents().forEach(log.office().bean(ContentStore.class)::put);
    return log.office()
        .at(
            at,
            () ->
                log.office()
                    .database()
                    .inTransaction(() -> log.office().bean(Archive.class).file(draft.filing())));
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
