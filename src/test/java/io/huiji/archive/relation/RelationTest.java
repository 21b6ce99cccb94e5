package io.huiji.archive.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.RecordEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.kernel.RecordId;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import io.huiji.view.archive.ArchiveView;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/// Links that the archivist sets and takes back, and who is shown them.
class RelationTest {

  private static final String NOW = "2026-12-05T09:00";

  @TempDir Path folder;
  private TestDatabase database;
  private Office office;
  private RecordId plan;
  private RecordId annex;
  private RecordId minutes;
  private RecordId closed;

  @BeforeEach
  void open() {
    database = Engine.H2.fresh();
    office = Office.sample(database, folder);
    var known = new Reader[] {Reader.post(Post.ARCHIVIST), Reader.unit("finance")};
    plan = file(Draft.paper("实施方案").readers(known));
    annex = file(Draft.paper("附表").readers(known));
    minutes = file(Draft.minutes(1).readers(known));
    closed = file(Draft.minutes(2).readers(Reader.post(Post.ARCHIVIST)));
  }

  @AfterEach
  void close() {
    office.close();
    database.close();
  }

  @Test
  void areShownFromBothSidesToWhomMayKnowBoth() {
    relate(annex, "attachment-of", plan);
    relate(plan, "decided-in", minutes);
    relate(plan, "decided-in", closed);
    relate(annex, "excerpt-of", closed);

    assertThat(shown(plan, "finance")).containsExactly("议定于 " + name(minutes), "附有 " + name(annex));
    assertThat(shown(plan, "archivist"))
        .containsExactly("议定于 " + name(minutes), "议定于 " + name(closed), "附有 " + name(annex));
    assertThat(shown(closed, "archivist"))
        .containsExactly("议定事项的材料 " + name(plan), "摘录为 " + name(annex));
    assertThat(shown(annex, "finance")).containsExactly("附件，主件为 " + name(plan));
    assertThat(entry(plan).version()).isEqualTo(3);
  }

  @Test
  void tellWhatIsReplacedAndNoLongerSoWhenTheyAreTakenBack() {
    relate(annex, "replaces", plan);
    assertThat(shown(plan, "finance")).containsExactly("已由其更正或代替 " + name(annex));
    assertThat(entry(plan).replacedBy()).isPresent();

    office.does("archivist", NOW, act("separate-records", annex, "replaces", plan));

    assertThat(shown(plan, "finance")).isEmpty();
    assertThat(shown(annex, "finance")).isEmpty();
    assertThat(entry(plan).replacedBy()).isEmpty();
  }

  @Test
  void areRefusedWhereTheyMakeNoSense() {
    relate(annex, "replaces", plan);

    assertThat(refused(annex, "replaces", plan)).contains("已有这样的关系");
    assertThat(refused(minutes, "replaces", plan)).contains("已由另一件更正或代替");
    assertThat(refused(plan, "replaces", annex)).contains("已经通过同样的关系");
    assertThat(refused(plan, "attachment-of", plan)).contains("同一件");
    assertThat(refused(plan, "decided-in", annex)).contains("不是会议纪要");
    assertThat(refused(plan, "belongs-to", annex)).contains("应为 replaces");
    relate(annex, "excerpt-of", minutes);
    assertThat(refused(annex, "excerpt-of", closed)).contains("已经摘自另一件");
    assertThat(
            said(office.refused("clerk", NOW, act("relate-records", plan, "attachment-of", annex))))
        .contains("无权办理");
    assertThat(
            said(
                office.refused(
                    "archivist", NOW, act("separate-records", plan, "decided-in", minutes))))
        .contains("没有由 relate-records 建立的");
  }

  @Test
  void standInTheExtractsOfBothWithoutNamingTheOther() {
    relate(annex, "attachment-of", closed);

    assertThat(extract(closed)).anyMatch(line -> line.contains("relate-records"));
    assertThat(extract(closed)).noneMatch(line -> line.contains(name(annex)));
    assertThat(extract(annex)).anyMatch(line -> line.contains("relate-records"));
    assertThat(extract(annex)).noneMatch(line -> line.contains(name(closed)));
  }

  private void relate(RecordId record, String relation, RecordId other) {
    office.does("archivist", NOW, act("relate-records", record, relation, other));
  }

  private String refused(RecordId record, String relation, RecordId other) {
    return said(office.refused("archivist", NOW, act("relate-records", record, relation, other)));
  }

  private static String act(String name, RecordId record, String relation, RecordId other) {
    return "{act: %s, record: %s, relation: %s, to: %s, reason: 补正}"
        .formatted(name, record, relation, other);
  }

  private static String said(List<Finding> findings) {
    return findings.stream().map(Finding::observed).collect(Collectors.joining());
  }

  private List<String> shown(RecordId record, String user) {
    var at = LocalDateTime.parse(NOW);
    return office
        .bean(ArchiveView.class)
        .record(record.toString(), actor(user), at)
        .orElseThrow()
        .related()
        .stream()
        .map(each -> each.relation() + " " + each.name())
        .toList();
  }

  private List<String> extract(RecordId record) {
    var lines = new ArrayList<String>();
    office
        .bean(AuditLog.class)
        .read(
            new Extract.OfRecord(record.toString(), List.of()),
            logged -> lines.add(logged.entry().toString()));
    return lines;
  }

  private Actor actor(String user) {
    var day = LocalDateTime.parse(NOW).toLocalDate();
    return office.bean(Organisation.class).actor(user, day).orElseThrow();
  }

  private String name(RecordId record) {
    return entry(record).spokenName();
  }

  private RecordEntry entry(RecordId record) {
    return office.bean(Archive.class).entry(record).orElseThrow();
  }

  private RecordId file(Draft draft) {
    draft.contents().forEach(office.bean(ContentStore.class)::put);
    return office.at(
        "2026-12-04T10:00",
        () ->
            office
                .bean(TransactionOperations.class)
                .execute(_ -> office.bean(Archive.class).file(draft.filing())));
  }
}
