package io.huiji.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.verify.BagVerifier;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.ActRefused;
import io.huiji.archive.ArchiveTables;
import io.huiji.archive.Draft;
import io.huiji.archive.Link;
import io.huiji.archive.Packages.Exported;
import io.huiji.archive.Packages.Imported;
import io.huiji.archive.Packages.Seal;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RelationType;
import io.huiji.archive.Retention;
import io.huiji.archive.packages.ExportOrder.Verdict;
import io.huiji.archive.packages.bag.DurableFolder;
import io.huiji.archive.packages.bag.Rebagging;
import io.huiji.archive.packages.eep.TestKeys;
import io.huiji.audit.AuditLogs;
import io.huiji.batch.Headway;
import io.huiji.batch.ToldParts;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class PackagesTest {

  @TempDir Path folder;
  private final TestDatabase database;
  private static final TestKeys KEYS = TestKeys.make();
  private Optional<Seal> seal = Optional.empty();
  private PackagesDesk desk;
  private static final List<Reader> KEEPERS =
      List.of(Reader.post(Post.MAYOR), Reader.post(Post.ARCHIVIST));

  private RecordId paper;
  private RecordId minutes;

  PackagesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void file() {
    desk = PackagesDesk.open(database, folder.resolve("data"), folder.resolve("work"));
    var topic = TopicId.random();
    paper = desk.archive().file(Draft.paper("情况说明").of(topic).readers(KEEPERS).text("提高低保标准"));
    minutes = desk.archive().file(Draft.minutes(1).readers(KEEPERS).text("议定事项").persons("张三"));
    database.inTransaction(
        () -> desk.archive().relations().relate(paper, RelationType.REPLACES, minutes));
    desk.archive().sidecars().writeMissing();
    database.inTransaction(
        () -> desk.archive().archive().admit(paper, List.of(Reader.unit("finance"))));
    database.inTransaction(
        () -> desk.archive().archive().conclude(topic, Retention.PERMANENT, "通过"));
    desk.archive().sidecars().writeMissing();
  }

  @Test
  void givesBackAnEqualArchive() throws IOException {
    sealing();
    var packaged = exported("包.zip");
    var rows = ArchiveTables.rows(database);
    var files = files(folder.resolve("data/store"));
    lose();

    assertThat(take(packaged)).isEqualTo(new Imported.Taken(2, 0));

    assertThat(ArchiveTables.rows(database)).isEqualTo(rows);
    assertThat(files(folder.resolve("data/store"))).isEqualTo(files);
    assertThat(take(packaged)).isEqualTo(new Imported.Taken(0, 2));
    assertThat(ArchiveTables.rows(database)).isEqualTo(rows);
  }

  @Test
  void tellsWhoeverWaitsHowFarItHasCome() {
    var told = new ToldParts();
    var packaged = Headway.told(told, () -> quietly(() -> exported("包")));
    assertThat(told.parts()).containsExactly("装入档案包：1/2", "装入档案包：2/2", "四性检测");

    told.parts().clear();
    var taken = Headway.told(told, () -> quietly(() -> afterLoss(packaged)));

    assertThat(taken).isEqualTo(new Imported.Taken(2, 0));
    assertThat(told.parts()).containsExactly("打开、核对档案包", "四性检测，共2件", "接收：2/2");
  }

  private Imported afterLoss(Path packaged) throws IOException {
    lose();
    return take(packaged);
  }

  private static <T> T quietly(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void addsWhatIsMissingToAnArchiveThatHasSome() throws IOException {
    var packaged = exported("包");
    var one = exported("一件", paper);
    lose();
    take(one);

    assertThat(take(packaged)).isEqualTo(new Imported.Taken(1, 1));
    assertThat(desk.archive().archive().counts().records()).isEqualTo(2);
    assertThat(take(packaged)).isEqualTo(new Imported.Taken(0, 2));
  }

  @Test
  void givesARecordThatCameAloneItsLinksWhenTheOtherOneComesToo() throws IOException {
    var links = desk.archive().entry(paper).allLinks();
    var packaged = exported("包");
    var one = exported("一件", paper);
    lose();
    take(one);
    assertThat(desk.archive().entry(paper).allLinks()).isEmpty();

    take(packaged);

    assertThat(links).isNotEmpty();
    assertThat(desk.archive().entry(paper).allLinks()).isEqualTo(links);
    assertThat(desk.archive().fixity().verify(true).whole()).isTrue();
    var rows = ArchiveTables.rows(database);
    assertThat(take(packaged)).isEqualTo(new Imported.Taken(0, 2));
    assertThat(take(one)).isEqualTo(new Imported.Taken(0, 1));
    assertThat(ArchiveTables.rows(database)).as("once and for all").isEqualTo(rows);

    database.inTransaction(
        () -> desk.archive().relations().separate(paper, RelationType.REPLACES, minutes));
    take(packaged);
    assertThat(desk.archive().entry(paper).allLinks()).as("taken back by somebody").isEmpty();
  }

  @Test
  void givesACorrectionThatCameAloneItsLinkToWhatItCorrects() throws IOException {
    var first = Draft.minutes(1).readers(KEEPERS);
    var correction = desk.archive().file(first.correctionOf(minutes, "更正后的议定事项"));
    desk.archive().sidecars().writeMissing();
    var links = desk.archive().entry(correction).allLinks();
    var old = exported("原件", minutes);
    var now = exported("更正", correction);
    var key = desk.archive().entry(minutes).filing().key();
    assertThat(links).extracting(Link::key).contains(key);
    assertThat(contents(now)).doesNotContain(key);

    for (var order : List.of(List.of(old, now), List.of(now, old))) {
      lose();
      order.forEach(this::take);

      assertThat(desk.archive().entry(correction).allLinks()).isEqualTo(links);
      assertThat(desk.archive().entry(minutes).corrected()).isTrue();
      assertThat(desk.archive().fixity().verify(true).whole()).isTrue();
    }
  }

  @Test
  void marksAsCorrectedAnOriginalThatWasPackedBeforeItsCorrection() throws IOException {
    var before = exported("原件", minutes);
    var correction =
        desk.archive().file(Draft.minutes(1).readers(KEEPERS).correctionOf(minutes, "更正后的议定事项"));
    desk.archive().sidecars().writeMissing();
    var links = desk.archive().entry(minutes).links();
    var now = exported("更正", correction);

    for (var order : List.of(List.of(before, now), List.of(now, before))) {
      lose();
      order.forEach(this::take);

      assertThat(desk.archive().entry(minutes).corrected()).isTrue();
      assertThat(desk.archive().entry(minutes).links())
          .containsExactlyInAnyOrderElementsOf(links.stream().filter(this::isHere).toList());
      assertThat(desk.archive().fixity().verify(true).whole()).isTrue();
      var rows = ArchiveTables.rows(database);
      assertThat(take(now)).isEqualTo(new Imported.Taken(0, 1));
      assertThat(take(before)).isEqualTo(new Imported.Taken(0, 1));
      assertThat(ArchiveTables.rows(database)).as("once and for all").isEqualTo(rows);
    }
  }

  private boolean isHere(Link link) {
    return desk.archive().archive().filed(link.key()).isPresent();
  }

  @Test
  void tellsOfNoRecordToWhichNobodyConsented() throws IOException {
    var key = desk.archive().entry(minutes).filing().key();
    var all = exported("两件");
    var one = exported("一件", paper);

    assertThat(contents(all)).contains(key);
    assertThat(contents(one)).doesNotContain(key);
    assertThat(desk.packages().inspect(one, Optional.empty(), PackagesDesk.NOW).faults())
        .noneMatch(fault -> fault.contains("接不上"));
    assertThat(take(one)).as("the same, but for the link").isEqualTo(new Imported.Taken(0, 1));
    lose();
    assertThat(take(one)).isEqualTo(new Imported.Taken(1, 0));
  }

  private static String contents(Path packaged) throws IOException {
    var contents = new StringBuilder();
    for (var file : files(packaged).keySet()) {
      if (file.endsWith(".json") || file.endsWith(".xml")) {
        contents.append(Files.readString(packaged.resolve(file)));
      }
    }
    return contents.toString();
  }

  @Test
  void takesNothingWhereAnythingDiffers() throws IOException {
    var packaged = exported("包");
    lose();
    desk.archive().file(Draft.minutes(1).text("另一份纪要"));
    desk.archive().sidecars().writeMissing();
    var rows = ArchiveTables.rows(database);

    var refused = (Imported.Refused) take(packaged);

    assertThat(refused.faults()).anyMatch(each -> each.contains("相同"));
    assertThat(ArchiveTables.rows(database)).isEqualTo(rows);
  }

  @Test
  void leavesAnArchiveThatHasGoneOnAsItIs() throws IOException {
    var packaged = exported("包");
    database.inTransaction(
        () -> desk.archive().archive().admit(minutes, List.of(Reader.unit("finance"))));
    assertThat(take(packaged)).isEqualTo(new Imported.Taken(0, 2));
  }

  @Test
  void isTakenInByKeepersAlone() throws IOException {
    var packaged = exported("包");
    lose();
    var refused = desk.packages().take(desk.actor("mayor"), packaged, PackagesDesk.NOW);
    assertThat(refused).isInstanceOf(Imported.Refused.class);
    assertThat(desk.archive().archive().counts().records()).isZero();
  }

  @Test
  void isAcceptedByTheReaderOfTheLibraryOfCongress() throws Exception {
    var read = new gov.loc.repository.bagit.reader.BagReader().read(exported("包"));
    try (var verifier = new BagVerifier()) {
      verifier.isValid(read, false);
    }
    assertThat(read.getMetadata().get("Huiji-Record-Count")).containsExactly("2");
  }

  @Test
  void isTheSameBytesEachTimeWithItsSeals() throws IOException {
    sealing();
    var first = exported("甲/包.zip");
    sealing();
    var second = exported("乙/包.zip");
    // the end of the log has moved on by the first export: everything else is the same
    var chain = "\"log(Entries|Hash)\" : [^\\n]*";
    assertThat(entries(first, chain)).isEqualTo(entries(second, chain));
  }

  @Test
  void isSealedAndFoundInOrder() throws IOException {
    sealing();
    var packaged = exported("包.zip");
    var trust = Files.write(folder.resolve("cert.der"), encoded(KEYS));

    var inspected = desk.packages().inspect(packaged, Optional.of(trust), PackagesDesk.NOW);

    assertThat(inspected.records()).isEqualTo(2);
    assertThat(inspected.faults()).noneMatch(each -> each.contains("YJ-1-0"));
    assertThat(inspected.page()).contains("四性检测报告").contains("真实性", "完整性", "可用性", "安全性");
    var other = Files.write(folder.resolve("other.der"), encoded(TestKeys.make()));
    assertThat(desk.packages().inspect(packaged, Optional.of(other), PackagesDesk.NOW).faults())
        .anyMatch(each -> each.contains("不是所给的证书"));
  }

  private static byte[] encoded(TestKeys made) {
    try {
      return made.certificate().getEncoded();
    } catch (java.security.cert.CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leavesOnlyAfterConsentOnceAndInTime() throws IOException {
    var open = desk.asked(paper);
    assertThat(refusal("archivist", open, "1")).contains("尚未经主任同意");
    desk.orders().decide(open, new Verdict(true, "director", PackagesDesk.NOW, ""));
    assertThat(refusal("director", open, "1")).contains("您的职务不能导出");
    assertThat(refusal("mayor", open, "1")).contains("您的职务不能导出");
    assertThat(export("archivist", open, "1")).isInstanceOf(Exported.Written.class);
    assertThat(refusal("archivist", open, "2")).contains("已经用过");
    assertThat(refusal("archivist", open, "1")).contains("已有同名");
    var late = desk.asked(paper);
    desk.orders().decide(late, new Verdict(true, "director", PackagesDesk.NOW.minusDays(31), ""));
    assertThat(refusal("archivist", late, "3")).contains("已过30日");
    var denied = desk.asked(paper);
    desk.orders().decide(denied, new Verdict(false, "director", PackagesDesk.NOW, "无必要"));
    assertThat(refusal("archivist", denied, "3")).contains("没有同意");
    assertThat(desk.orders().decide(denied, new Verdict(true, "director", PackagesDesk.NOW, "")))
        .isFalse();
    assertThat(refusal("archivist", 99, "3")).contains("没有这个申请");
    assertThat(folder.resolve("3")).doesNotExist();
  }

  @Test
  void doesNotLeaveWhileItIsHeldOrFrozenOrItsConsentTakenBack() throws IOException {
    var held = desk.consented(paper);
    var event =
        RecordEvent.of(paper, PackagesDesk.NOW, "HOLD_PLACED", "director", Map.of("hold", "1"));
    database.inTransaction(() -> desk.archive().events().add(event));
    assertThat(refusal("archivist", held, "1")).contains("保全");

    var revoked = desk.consented(minutes);
    assertThat(desk.orders().revoke(revoked, "director", PackagesDesk.NOW, "不再需要")).isTrue();
    assertThat(desk.orders().revoke(revoked, "director", PackagesDesk.NOW, "再撤")).isFalse();
    assertThat(refusal("archivist", revoked, "1")).contains("同意已撤销：不再需要");

    var lapsed = desk.consented(minutes);
    assertThat(database.inTransaction(() -> desk.packages().lapse("恢复")))
        .containsExactly("第" + held + "号导出申请", "第" + lapsed + "号导出申请");
    assertThat(refusal("archivist", lapsed, "1")).contains("同意已撤销：恢复");

    var frozen = desk.consented(minutes);
    var digest = desk.archive().entry(minutes).filing().files().getFirst().content();
    Files.writeString(desk.archive().store().path(digest), "别的内容");
    desk.archive().fixity().verify(false);
    assertThat(refusal("archivist", frozen, "1")).contains("已冻结");
    assertThat(folder.resolve("1")).doesNotExist();
  }

  @Test
  void goesToTheArchivesUnderTheSealOfTheSettings() throws IOException {
    KEYS.keystore(folder.resolve("keys.p12"), "secret");
    var password = Files.writeString(folder.resolve("password.txt"), "secret\n");
    var keystore = folder.resolve("keys.p12").toString();
    var sealing = new Sealing(keystore, password.toString(), "");
    var trust = Files.write(folder.resolve("cert.der"), encoded(KEYS));
    var records = List.of(paper);

    var packed = desk.transfers(sealing).pack("移交", records, folder, desk.actor("archivist"));
    assertThat(packed.signed()).isTrue();
    var faults =
        desk.packages().inspect(packed.path(), Optional.of(trust), PackagesDesk.NOW).faults();
    assertThat(faults).noneMatch(each -> each.contains("YJ-1-0"));
    assertThat(desk.transfers(sealing).pack("移交", records, folder, desk.actor("archivist")).seal())
        .as("the same again")
        .isEqualTo(packed.seal());

    Files.writeString(password, "other\n");
    assertThatThrownBy(
            () -> desk.transfers(sealing).pack("别的移交", records, folder, desk.actor("archivist")))
        .isInstanceOf(ActRefused.class);
    assertThat(folder.resolve("别的移交")).doesNotExist();
    assertThat(
            desk.transfers(Sealing.NONE)
                .pack("无章", records, folder, desk.actor("archivist"))
                .signed())
        .isFalse();
  }

  @Test
  void standsInTheLogForEachRecord() throws IOException {
    exported("包");
    var acts = new java.util.ArrayList<String>();
    AuditLogs.of(database, SettableClock.at("2026-12-10T09:00:00").office())
        .read(
            new io.huiji.audit.Extract.OfRecord(paper.toString(), List.of()),
            logged -> acts.add(logged.entry().act()));
    assertThat(acts).contains("export-record");
  }

  @Test
  void goesOnFromWhereAKilledExportStopped() throws IOException {
    var order = desk.consented(paper);
    Files.createDirectories(folder.resolve(".1.packing/data"));
    Files.writeString(folder.resolve(".1.unfinished"), "rest of a killed run");
    export("archivist", order, "1");
    // killed between the log entry and the final name
    Files.move(folder.resolve("1"), folder.resolve(".1.unfinished"));

    assertThat(export("archivist", order, "1")).isInstanceOf(Exported.Written.class);

    assertThat(
            desk.packages()
                .inspect(folder.resolve("1"), Optional.empty(), PackagesDesk.NOW)
                .records())
        .isOne();
    assertThat(folder.resolve(".1.unfinished")).doesNotExist();
    DurableFolder.remove(folder.resolve("1"));
    assertThat(refusal("archivist", order, "1")).contains("已经用过");
  }

  @Test
  void packsNothingDamaged() throws IOException {
    var digest = desk.archive().entry(paper).filing().files().getFirst().content();
    Files.writeString(desk.archive().store().path(digest), "别的内容");
    assertThat(refusal("archivist", desk.consented(paper), "1")).contains("缺失或损坏");
    assertThat(folder.resolve("1")).doesNotExist();
  }

  @Test
  void refusesAPackageInWhichAnythingWasChanged() throws IOException {
    sealing();
    lose(exported("包"));
    var id = paper.toString();
    changed("data/records/" + id + "/01-original.docx", "docx of", "docx off", "SM3");
    changed("data/records/" + id + "/text.txt", "低保", "高保", "SM3");
    changed("data/records/" + id + "/sidecar/0004.json", "情况说明", "情况说名", "");
    changed("data/records/" + id + "/eep.xml", "情况说明", "情况说名", "SM3");
    changed("metadata/package.json", "\"count\" : 2", "\"count\" : 3", "所写件数");
    changed("metadata/package.json", "huiji-package/1", "huiji-package/9", "不认识");
    changed("metadata/package.json", "/text.txt", "/../../../../etc/passwd", "缺失");
  }

  /// Changed and the manifests made anew: refused all the same, and found again when restored.
  private void changed(String path, String from, String to, String words) throws IOException {
    var copy = folder.resolve("改过");
    DurableFolder.remove(copy);
    copy(folder.resolve("包"), copy);
    var file = copy.resolve(path);
    assertThat(Files.readString(file)).contains(from);
    Files.writeString(file, Files.readString(file).replace(from, to));
    Rebagging.rebag(copy);

    var refused = take(copy);

    assertThat(refused).as(path).isInstanceOf(Imported.Refused.class);
    assertThat(((Imported.Refused) refused).faults().toString()).contains(words);
    assertThat(desk.archive().archive().counts().records()).isZero();
  }

  @Test
  void refusesWhatNoRecordNamesAndWhatIsNoPackage() throws IOException {
    lose(exported("包"));
    Files.writeString(folder.resolve("包/data/more.txt"), "多余");
    Rebagging.rebag(folder.resolve("包"));
    assertThat(((Imported.Refused) take(folder.resolve("包"))).faults().toString())
        .contains("不属于任何一件");
    assertThat(take(folder.resolve("nothing"))).isInstanceOf(Imported.Refused.class);
    assertThat(take(Files.writeString(folder.resolve("no.zip"), "no zip")))
        .isInstanceOf(Imported.Refused.class);
  }

  private Path exported(String name) throws IOException {
    return exported(name, paper, minutes);
  }

  private Path exported(String name, RecordId... records) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    var written = export("archivist", desk.consented(records), name);
    assertThat(written).isInstanceOf(Exported.Written.class);
    return folder.resolve(name);
  }

  private Exported export(String user, int order, String name) throws IOException {
    return desk.packages()
        .export(desk.actor(user), order, PackagesDesk.NOW, folder.resolve(name), seal);
  }

  /// Exports are sealed from here on. Deriving the keystore's key takes longer than all the rest.
  private void sealing() throws IOException {
    var store = KEYS.keystore(folder.resolve("keys.p12"), "secret");
    seal = Optional.of(new Seal(store, "secret".toCharArray(), ""));
  }

  private String refusal(String user, int order, String name) throws IOException {
    return export(user, order, name).toString();
  }

  private Imported take(Path packaged) {
    return desk.packages().take(desk.actor("archivist"), packaged, PackagesDesk.NOW);
  }

  private void lose(Path... kept) throws IOException {
    assertThat(kept).allMatch(Files::exists);
    ArchiveTables.lose(database);
    DurableFolder.remove(folder.resolve("data/store"));
  }

  private static Map<String, String> files(Path root) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), io.huiji.kernel.Digest.of(file).hex());
      }
    }
    return files;
  }

  private static Map<String, String> entries(Path zip, String without) throws IOException {
    var entries = new TreeMap<String, String>();
    try (var opened = new java.util.zip.ZipFile(zip.toFile())) {
      for (var entry : java.util.Collections.list(opened.entries())) {
        try (var in = opened.getInputStream(entry)) {
          var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          if (!entry.getName().contains("tagmanifest")) {
            entries.put(entry.getName(), text.replaceAll(without, ""));
          }
        }
      }
    }
    return entries;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }
}
