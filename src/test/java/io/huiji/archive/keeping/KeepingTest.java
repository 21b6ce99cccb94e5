package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.ActResult;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.Filing;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.archive.TransferPackage;
import io.huiji.batch.Trouble;
import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.kernel.TopicId;
import io.huiji.rules.Finding;
import io.huiji.search.Indexer;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// The house of the sample office, in which people keep, destroy, hand over and release.
@OnBothDatabases
class KeepingTest {

  private static final String FILED = "2026-12-04T10:00";
  private static final String LATER = "2037-03-02T09:00";
  private static final List<Reader> ALL =
      List.of(
          Reader.post(Post.MAYOR),
          Reader.post(Post.DIRECTOR),
          Reader.post(Post.ARCHIVIST),
          Reader.post(Post.CUSTODIAN),
          Reader.unit("civil-affairs"),
          Reader.unit("finance"));

  @TempDir Path folder;
  private final TestDatabase database;
  private final PretendConverter converter = new PretendConverter();
  private Office office;

  KeepingTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office =
        Office.sample(
            database,
            folder,
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(
                  "otherConverter",
                  io.huiji.document.Converter.class,
                  () -> converter,
                  definition -> definition.setPrimary(true));
              beans.registerBean(
                  "packer",
                  TransferPackage.class,
                  () ->
                      (name, records, into, _) ->
                          new TransferPackage.Packed(
                              into.resolve(name), Digest.of(new byte[0]), records.size(), 0, true),
                  definition -> definition.setPrimary(true));
            });
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void destroysWhatOneProposedAndAnotherApproved() {
    var record = filed("甲事项", Retention.TEN_YEARS);
    var kept = filed("乙事项", Retention.PERMANENT);
    var content = entry(record).filing().files().getFirst().content();
    var propose = "{act: propose-disposal, records: [%s], reason: 期满无保存价值}";
    assertThat(due("2036-12-31")).isEmpty();
    assertThat(due("2037-01-01")).containsExactly(code(record));

    assertThat(said("archivist", "2036-12-31T23:59", propose.formatted(code(record))))
        .contains("尚未届满");
    assertThat(said("archivist", LATER, propose.formatted(code(kept)))).contains("永久保管");
    assertThat(said("clerk", LATER, propose.formatted(code(record)))).contains("职务不能办理");

    var list = number(office.does("archivist", LATER, propose.formatted(code(record))));
    assertThat(said("archivist", LATER, propose.formatted(code(record)))).contains("已列入");
    assertThat(said("archivist", LATER, agree(list))).contains("职务不能办理");

    var hold = number(office.does("director", LATER, hold(code(record))));
    assertThat(said("director", LATER, agree(list))).contains("保全");
    office.does("director", LATER, "{act: lift-hold, hold: %d, reason: 结案}".formatted(hold));

    office.does("director", LATER, agree(list));

    var store = office.bean(ContentStore.class);
    assertThat(store.has(content)).isFalse();
    assertThat(entry(record).filing().files()).isEmpty();
    assertThat(entry(record).code()).isPresent();
    assertThat(find("archivist", LATER, code(record))).isEmpty();
    assertThat(hits("archivist", "2037-03-02T09:01", "甲事项")).isZero();
    assertThat(hits("archivist", "2037-03-02T09:01", "乙事项")).isOne();
    var certificate = office.bean(Archive.class).filed("disposal/" + list).orElseThrow();
    assertThat(certificate.retention()).contains(Retention.PERMANENT);
    assertThat(certificate.filing().files()).hasSize(2);
    assertThat(folder.resolve("out/archive/销毁清册-第" + list + "号.docx")).exists();
    assertThat(standing(record).disposed()).contains(list);
    assertThat(due("2037-03-03")).isEmpty();
  }

  /// As when the power fails after the bytes are gone and before the certificate is filed.
  @Test
  void finishesADisposalThatBrokeOffInTheMiddle() {
    var record = filed("甲事项", Retention.TEN_YEARS);
    var list = proposed(record);
    converter.is(PretendConverter.Mood.BREAKS);
    office.does("director", LATER, agree(list));
    assertThat(standing(record).destroying()).contains(list);
    assertThat(office.bean(Archive.class).filed("disposal/" + list)).isEmpty();
    assertThat(find("archivist", LATER, code(record))).isEmpty();

    converter.is(PretendConverter.Mood.WORKS);
    office.at(LATER, () -> office.bean(Keeping.class).nightly(LocalDate.of(2037, 3, 2)));

    assertThat(standing(record).disposed()).contains(list);
    assertThat(office.bean(Archive.class).filed("disposal/" + list)).isPresent();
  }

  @Test
  void leavesBytesThatAnotherRecordHasToo() {
    var topic = TopicId.random();
    var draft = Draft.paper("同样的内容").of(topic).readers(ALL);
    var record = file(draft.filing(), draft.contents());
    var twin =
        file(
            named(draft.filing(), "PAPER/另一件", "另一件", Optional.of(Retention.PERMANENT)), List.of());
    conclude(topic, Retention.TEN_YEARS);
    var content = entry(record).filing().files().getFirst().content();

    var list = proposed(record);
    office.does("director", LATER, agree(list));

    assertThat(standing(record).disposed()).contains(list);
    assertThat(office.bean(ContentStore.class).has(content)).isTrue();
    assertThat(entry(twin).filing().files()).hasSize(1);
  }

  @Test
  void letsASecrecyTermEndAtMidnightByItself() {
    var slot = slot("秘密登记", new Marking("", SecrecyLevel.SECRET, "1年"));
    var before = "2027-12-03T23:59:59";
    var after = "2027-12-04T00:00:00";

    assertThat(find("archivist", before, slot.toString())).isPresent();
    assertThat(find("finance", before, slot.toString())).isEmpty();
    assertThat(hits("finance", before, "秘密登记")).isZero();
    assertThat(find("finance", after, slot.toString())).isPresent();
    assertThat(hits("finance", after, "秘密登记")).isOne();
    assertThat(level(slot, before)).isEqualTo(SecrecyLevel.SECRET);
    assertThat(level(slot, after)).isEqualTo(SecrecyLevel.NONE);
  }

  @Test
  void leavesATraceOfEveryChangeOfSecrecy() {
    var slot = slot("秘密登记", new Marking("", SecrecyLevel.SECRET, "1年"));
    var change = "{act: change-secrecy, record: %s, term: %s, basis: 定密决定〔2026〕1号}";
    var release = "{act: release-secrecy, record: %s, basis: 解密决定〔2026〕2号}";

    assertThat(said("archivist", "2027-01-04T09:00", change.formatted(slot, "2年")))
        .contains("职务不能办理");
    assertThat(said("director", "2027-01-04T09:00", change.formatted(slot, "11年")))
        .contains("超过最长期限");
    office.does("director", "2027-01-04T09:00", change.formatted(slot, "2年"));
    assertThat(find("finance", "2028-12-03T23:59:59", slot.toString())).isEmpty();
    assertThat(find("finance", "2028-12-04T00:00", slot.toString())).isPresent();

    office.does("director", "2027-02-01T09:00", release.formatted(slot));
    assertThat(find("finance", "2027-02-01T08:59:59", slot.toString())).isEmpty();
    assertThat(hits("finance", "2027-02-01T09:00", "秘密登记")).isOne();
    assertThat(said("director", "2027-02-02T09:00", release.formatted(slot))).contains("已经解密");

    assertThat(office.bean(io.huiji.archive.RecordEvents.class).of(slot))
        .extracting(event -> event.kind() + " " + event.detail().get("before"))
        .containsExactly("SECRECY_CHANGED 秘密★1年", "SECRECY_RELEASED 秘密★2年");
  }

  @Test
  void letsACatalogueFollowTheSecrecyOfWhatItNames() {
    var slot =
        slot(
            "绝密登记",
            new Marking("", SecrecyLevel.TOP_SECRET, "1年"),
            Optional.of(Retention.TEN_YEARS));
    office.does("archivist", "2027-03-02T09:00", "{act: file-year, year: 2026}");
    assertThat(catalogues("archivist", "2027-03-02T09:00")).isOne();
    assertThat(catalogues("custodian", "2027-12-03T23:59:59")).isZero();
    assertThat(catalogues("custodian", "2027-12-04T00:00")).isOne();

    office.does(
        "director",
        "2027-04-01T09:00",
        "{act: change-secrecy, record: %s, term: 2年, basis: 定密决定〔2026〕1号}".formatted(slot));
    assertThat(catalogues("custodian", "2027-12-04T00:00")).isZero();
    assertThat(catalogues("custodian", "2028-12-04T00:00")).isOne();
    assertThat(catalogues("archivist", "2027-12-04T00:00")).isOne();

    office.does(
        "director",
        "2028-02-01T09:00",
        "{act: release-secrecy, record: %s, basis: 解密决定〔2026〕2号}".formatted(slot));
    assertThat(catalogues("custodian", "2028-02-01T08:59:59")).isZero();
    assertThat(catalogues("custodian", "2028-02-01T09:00")).isOne();
  }

  /// By the index and by the database alike.
  private long catalogues(String user, String at) {
    var found = hits(user, at, "题名:归档文件目录");
    var known =
        office.bean(KeepingTable.class).registers(YearCatalogue.PREFIX).stream()
            .filter(register -> find(user, at, register.toString()).isPresent())
            .count();
    assertThat(found).isEqualTo(known);
    return known;
  }

  @Test
  void filesAYearOnlyWhenItIsInOrder() {
    filed("甲事项", Retention.TEN_YEARS);
    var open = Draft.paper("未决事项").of(TopicId.random()).readers(ALL);
    file(open.filing(), open.contents());
    var year = "{act: file-year, year: 2026}";

    assertThat(said("archivist", "2026-12-31T23:59", year)).contains("尚未结束");
    assertThat(said("archivist", "2027-03-01T09:00", year)).contains("没有档号");
    assertThat(flags("2027-05-30")).isEmpty();
    assertThat(flags("2027-05-31")).singleElement().asString().contains("2027年6月30日前完成");
    assertThat(flags("2027-07-01")).singleElement().asString().contains("已逾期");

    office.at(
        "2027-03-02T09:00",
        () ->
            database.inTransaction(
                () -> office.bean(Archive.class).concludeYear(2026, _ -> false)));
    office.does("archivist", "2027-07-02T09:00", year);

    assertThat(said("archivist", "2027-07-03T09:00", year)).contains("没有变化");
    assertThat(flags("2027-07-04")).isEmpty();
    assertThat(folder.resolve("out/archive/2026/归档目录-第1版.docx")).exists();
    assertThat(office.bean(Keeping.class).year(2026, archivist("2027-07-04")).catalogues()).isOne();
  }

  @Test
  void takesAMissingNumberOnlyWithItsReason() {
    var first = filed("甲事项", Retention.TEN_YEARS);
    filed("乙事项", Retention.TEN_YEARS);
    var missing = code(first);
    database
        .jdbc()
        .sql("update archive_records set code = 'Z109-WS·2026-D10-BGS-0003' where id = ?")
        .param(first.value())
        .update();

    assertThat(said("archivist", "2027-03-01T09:00", "{act: file-year, year: 2026}"))
        .contains(missing, "缺号");
    office.does(
        "archivist",
        "2027-03-01T09:00",
        "{act: file-year, year: 2026, gaps: [{number: %s, reason: 编号作废}]}".formatted(missing));

    assertThat(office.bean(Keeping.class).year(2026, archivist("2027-03-02")).explained())
        .containsEntry(missing, "编号作废");
  }

  @Test
  void handsOverToTheArchivesAfterTenYears() {
    var record = filed("甲事项", Retention.PERMANENT);
    var held = filed("乙事项", Retention.PERMANENT);
    filed("丙事项", Retention.TEN_YEARS);
    office.does("director", LATER, hold(code(held)));
    assertThat(said("archivist", "2036-12-31T09:00", "{act: prepare-transfer, year: 2026}"))
        .contains("没有到2036年12月31日可以移交");

    var packed = office.does("archivist", LATER, "{act: prepare-transfer, year: 2026}");
    assertThat(packed.notes()).singleElement().extracting(Finding::where).isEqualTo(code(held));
    office.does(
        "archivist",
        LATER,
        "{act: confirm-transfer, transfer: %d, receipt: 档接〔2037〕3号}".formatted(number(packed)));

    assertThat(standing(record).transferred()).contains(number(packed));
    assertThat(office.bean(Archive.class).custodian(record)).isEqualTo("区档案馆");
    assertThat(office.bean(Archive.class).custodian(held)).isEqualTo("custodian");
    assertThat(find("finance", LATER, code(record))).isPresent();
    assertThat(
            said(
                "finance",
                LATER,
                "{act: request-loan, record: %s, purpose: 查证}".formatted(code(record))))
        .contains("已经移交档案馆");
  }

  @Test
  void keepsWhatIsStillOutOrWorthKeeping() {
    var record = filed("甲事项", Retention.TEN_YEARS);
    var propose = "{act: propose-disposal, records: [%s], reason: 期满}".formatted(code(record));
    office.does(
        "finance", LATER, "{act: request-loan, record: %s, purpose: 查证}".formatted(code(record)));
    office.does("director", LATER, "{act: consent, request: 1, verdict: agree}");
    office.does("archivist", LATER, "{act: lend, request: 1}");

    assertThat(said("archivist", LATER, propose)).contains("在借");

    office.does("archivist", LATER, "{act: return-loan, request: 1}");
    office.does(
        "director",
        LATER,
        "{act: extend-retention, records: [%s], until: 2046, reason: 有查考价值}"
            .formatted(code(record)));
    assertThat(said("archivist", LATER, propose)).contains("2046-12-31");
    assertThat(due("2046-12-31")).isEmpty();
    assertThat(due("2047-01-01")).containsExactly(code(record));
  }

  private int proposed(RecordId record) {
    return number(
        office.does(
            "archivist",
            LATER,
            "{act: propose-disposal, records: [%s], reason: 期满}".formatted(code(record))));
  }

  private static int number(ActResult.Done done) {
    return done.request().orElseThrow();
  }

  private static String agree(int number) {
    return "{act: approve-disposal, disposal: %d, verdict: agree}".formatted(number);
  }

  private static String hold(String code) {
    return "{act: place-hold, records: [%s], reason: 诉讼}".formatted(code);
  }

  private RecordId filed(String title, Retention retention) {
    var topic = TopicId.random();
    var draft = Draft.paper(title).of(topic).readers(ALL).text(title);
    var record = file(draft.filing(), draft.contents());
    conclude(topic, retention);
    return record;
  }

  private Actor archivist(String day) {
    return office.bean(Organisation.class).actor("archivist", LocalDate.parse(day)).orElseThrow();
  }

  private void conclude(TopicId topic, Retention retention) {
    office.at(
        FILED,
        () ->
            database.inTransaction(
                () -> {
                  office.bean(Archive.class).conclude(topic, retention, "已定");
                  return true;
                }));
  }

  private RecordId file(Filing filing, List<byte[]> contents) {
    contents.forEach(office.bean(ContentStore.class)::put);
    return office.at(
        FILED,
        () ->
            office
                .bean(TransactionOperations.class)
                .execute(_ -> office.bean(Archive.class).file(filing)));
  }

  private RecordId slot(String title, Marking marking) {
    return slot(title, marking, Optional.empty());
  }

  private RecordId slot(String title, Marking marking, Optional<Retention> retention) {
    var like = Draft.paper(title).filing();
    return file(
        new Filing(
            "slot/" + title,
            RecordKind.PAPER_SLOT,
            title,
            Optional.empty(),
            like.meeting(),
            retention.isPresent() ? Optional.empty() : Optional.of(TopicId.random()),
            like.author(),
            like.unit(),
            LocalDate.of(2026, 12, 3),
            marking,
            List.of(),
            title,
            List.of(),
            List.of(),
            "",
            ALL,
            retention,
            Optional.empty()),
        List.of());
  }

  private static Filing named(
      Filing like, String key, String title, Optional<Retention> retention) {
    return new Filing(
        key,
        like.kind(),
        title,
        like.number(),
        like.meeting(),
        Optional.empty(),
        like.author(),
        like.unit(),
        like.documentDate(),
        like.marking(),
        like.files(),
        title,
        like.persons(),
        like.units(),
        like.decision(),
        like.readers(),
        retention,
        Optional.empty());
  }

  private RecordEntry entry(RecordId record) {
    return office.bean(Archive.class).entry(record).orElseThrow();
  }

  private String code(RecordId record) {
    return entry(record).code().orElseThrow();
  }

  private Standing standing(RecordId record) {
    return office.bean(KeepingDesk.class).standing(entry(record));
  }

  private SecrecyLevel level(RecordId record, String at) {
    return office.bean(Keeping.class).secrecy(record, LocalDateTime.parse(at));
  }

  private Optional<RecordEntry> find(String user, String at, String asked) {
    return office.bean(Archive.class).find(asked, actor(user, at), LocalDateTime.parse(at));
  }

  private long hits(String user, String at, String words) {
    office.bean(Indexer.class).catchUp();
    return office
        .bean(SearchIndex.class)
        .search(Query.of(words), actor(user, at), LocalDateTime.parse(at))
        .total();
  }

  private Actor actor(String user, String at) {
    return office
        .bean(Organisation.class)
        .actor(user, LocalDateTime.parse(at).toLocalDate())
        .orElseThrow();
  }

  private List<String> due(String day) {
    var on = LocalDate.parse(day);
    return office.at(
        day + "T09:00",
        () ->
            office
                .bean(Keeping.class)
                .due(on, actor("archivist", day + "T09:00"))
                .appraisal()
                .stream()
                .map(Keeping.Line::record)
                .toList());
  }

  private List<Trouble> flags(String day) {
    return office.at(
        day + "T23:00", () -> office.bean(Keeping.class).nightly(LocalDate.parse(day)));
  }

  private String said(String user, String at, String yaml) {
    return office.refused(user, at, yaml).toString();
  }
}
