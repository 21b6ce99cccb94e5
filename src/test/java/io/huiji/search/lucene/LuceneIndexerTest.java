package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.archive.Draft;
import io.huiji.kernel.RecordId;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Query;
import io.huiji.testkit.ChildProcess;
import io.huiji.testkit.Folders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexerTest {

  @TempDir Path folder;
  private final IndexRegister register = new BareIndex.MemoryRegister();

  @Test
  void followsTheChangesFromWhereItStood() {
    var archive = filled(5, _ -> {});
    try (var index = open(archive)) {
      assertThat(index.indexer.catchUp().indexed()).isEqualTo(5);
      archive.add(Draft.paper("又来一件").text("低保"));

      var outcome = index.indexer.catchUp();

      assertThat(outcome.indexed()).isOne();
      assertThat(outcome.position()).isEqualTo(6);
      assertThat(outcome.troubles()).isEmpty();
      assertThat(index.indexer.health().equal()).isTrue();
    }
  }

  @Test
  void aSearchGivesUpWhereTheNewestRecordsNeverShow() {
    var archive = filled(1, _ -> {});
    try (var behind = new BareIndex(folder.resolve("behind"), archive, 200);
        var ahead = new BareIndex(folder.resolve("ahead"), archive, 200)) {
      behind.indexer.catchUp();
      archive.add(Draft.paper("又来一件").text("低保"));
      ahead.indexer.catchUp();
      var search = behind.over(ahead.indexer);
      var asked = Query.of("低保");

      assertThatThrownBy(() -> search.search(asked, BareIndex.MAYOR, BareIndex.NOW))
          .isInstanceOf(IndexUnavailable.class)
          .hasMessageContaining("请稍后再查");
    }
  }

  /// Each following leaves a segment, and a search looks into all of them.
  @Test
  void mergesWhatManyFollowingsLeft() throws IOException {
    var archive = filled(1, _ -> {});
    try (var index = open(archive)) {
      for (var day = 0; day < 15; day++) {
        archive.add(Draft.paper("第" + day + "日的材料").text("低保"));
        index.indexer.catchUp();
      }

      assertThat(index.search("低保").total()).isEqualTo(16);
      assertThat(segments(index)).isLessThan(12);
      assertThat(index.indexer.health().equal()).isTrue();
    }
  }

  @Test
  void showsASearchWhatIsNotCommittedAndWritesNothingForIt() throws IOException {
    var archive = filled(3, _ -> {});
    try (var index = open(archive)) {
      index.indexer.catchUp();
      var files = files(index.current());

      archive.add(Draft.paper("材料1").text("改过的正文"));
      assertThat(index.found("低保")).hasSize(2);
      archive.add(Draft.paper("新材料").text("低保"));
      archive.add(Draft.paper("材料1").text("再改过的正文"));

      assertThat(index.found("低保")).hasSize(3);
      assertThat(index.found("改过的正文")).hasSize(1);
      assertThat(index.found("再改过的正文")).hasSize(1);
      assertThat(index.indexer.health().equal()).isTrue();
      assertThat(files(index.current())).isEqualTo(files);
    }
  }

  @Test
  void commitsInItsOwnTimeWhatSearchesHaveSeen() {
    var archive = filled(3, _ -> {});
    try (var index = open(archive)) {
      index.indexer.catchUp();
      for (var n = 0; n < 15; n++) {
        archive.add(Draft.paper("材料" + n).text("第" + n + "次的正文"));
        assertThat(index.found("第" + n + "次的正文")).hasSize(1);
      }

      assertThat(index.indexer.catchUp().indexed()).isEqualTo(15);
      assertThat(index.search("正文").total()).isEqualTo(15);
      assertThat(index.indexer.health().equal()).isTrue();
    }
    try (var index = open(archive)) {
      assertThat(index.indexer.catchUp().indexed()).isZero();
      assertThat(index.search("正文").total()).isEqualTo(15);
    }
  }

  @Test
  void readsAgainWhatWasOnlyInTheMemoryOfAProcessThatDied() {
    var archive = filled(3, _ -> {});
    var died = open(archive);
    died.indexer.catchUp();
    archive.add(Draft.paper("材料1").text("改过的正文"));
    assertThat(died.found("改过的正文")).hasSize(1);

    try (var index = open(archive)) {
      assertThat(index.found("低保")).hasSize(2);
      assertThat(index.indexer.catchUp().indexed()).isOne();
      assertThat(index.indexer.health().equal()).isTrue();
    }
    died.close();
  }

  @Test
  void commitsWhenTooMuchWouldLieInMemory() {
    var archive = filled(1, _ -> {});
    try (var index = open(archive)) {
      index.indexer.catchUp();
      for (var n = 0; n < 450; n++) {
        archive.add(Draft.paper("新材料" + n).text("低保"));
      }

      assertThat(index.search("低保").total()).isEqualTo(451);
      assertThat(index.indexer.catchUp().indexed()).isZero();
    }
  }

  /// Whoever commits stands at the feed until the search is done.
  @Test
  void letsNoSearchWaitForWhoeverCommits() throws Exception {
    var committing = new AtomicReference<Thread>();
    var reached = new CountDownLatch(1);
    var searched = new CountDownLatch(1);
    var archive =
        filled(
            1,
            _ -> {
              if (Thread.currentThread() == committing.get()) {
                reached.countDown();
                await(searched);
              }
            });
    try (var index = open(archive)) {
      index.indexer.catchUp();
      archive.add(Draft.paper("新材料").text("低保"));
      committing.set(new Thread(index.indexer::catchUp));
      committing.get().start();
      await(reached);

      assertThat(index.search("低保").total()).isEqualTo(2);

      searched.countDown();
      committing.get().join();
      assertThat(index.search("低保").total()).isEqualTo(2);
      assertThat(index.indexer.health().equal()).isTrue();
    }
  }

  @Test
  void rehearsesWithoutLeavingAnything() throws IOException {
    var archive = filled(5, _ -> {});
    try (var index = open(archive)) {
      index.indexer.rehearse();
      index.indexer.catchUp();
      var files = files(index.current());

      index.indexer.rehearse();

      assertThat(files(index.current())).isEqualTo(files);
      assertThat(index.found("低保")).hasSize(5);
      assertThat(index.indexer.catchUp().troubles()).isEmpty();
      assertThat(index.indexer.health().equal()).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> files(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int segments(BareIndex index) throws IOException {
    try (var directory = FSDirectory.open(index.current());
        var reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  @Test
  void keepsOneDocumentOfARecordThatChanges() {
    var archive = filled(1, _ -> {});
    archive.add(Draft.paper("材料0").text("改过的正文"));
    try (var index = open(archive)) {
      index.indexer.catchUp();

      assertThat(index.indexer.health().indexed()).isOne();
      assertThat(index.found("低保")).isEmpty();
      assertThat(index.found("改过的正文")).hasSize(1);
    }
  }

  @Test
  void agreesWithAnEmptyArchive() {
    try (var index = open(new MemoryArchive())) {
      index.indexer.catchUp();

      assertThat(index.indexer.health().equal()).isTrue();
      assertThat(index.search("低保").total()).isZero();
    }
  }

  /// Stopped at each of its steps in turn, and started anew each time.
  @Test
  void endsAlikeWhereverItIsStopped() {
    indexed(0);
    var stops = new AtomicInteger();
    var archive = filled(9, stopEverySecondTime(stops));
    for (var done = false; !done; ) {
      try (var index = open(archive)) {
        index.indexer.catchUp();
        done = true;
      } catch (Stopped _) {
        assertThat(stops.get()).isLessThan(20);
      }
    }

    assertThat(stops.get()).isGreaterThan(2);
    try (var index = open(filled(9, _ -> {}))) {
      assertThat(index.indexer.catchUp().indexed()).isZero();
      assertThat(index.indexer.health().equal()).isTrue();
      assertThat(index.found("低保")).hasSize(9);
    }
  }

  private static final class Stopped extends RuntimeException {}

  private static LongConsumer stopEverySecondTime(AtomicInteger stops) {
    var asked = new AtomicInteger();
    return position -> {
      if (asked.incrementAndGet() % 2 == 0) {
        stops.incrementAndGet();
        throw new Stopped();
      }
    };
  }

  @Test
  void continuesAfterItsProcessWasKilled() throws Exception {
    for (var at : new int[] {0, 3, 17}) {
      var killed = folder.resolve("killed-at-" + at);
      var child = ChildProcess.start(IndexingProcess.class, killed.toString());
      child.awaitLine("asked from " + at);
      child.kill();

      try (var index = new BareIndex(killed, filled(30, _ -> {}), 1)) {
        index.indexer.catchUp();
        assertThat(index.indexer.health().equal()).isTrue();
        assertThat(index.found("低保")).hasSize(30);
      }
    }
  }

  /// Indexes one change after the other and says so, until it is killed.
  static final class IndexingProcess {

    private IndexingProcess() {}

    public static void main(String[] arguments) {
      var root = Path.of(arguments[0]);
      try (var index = new BareIndex(root, new MemoryArchive(), 1)) {
        index.indexer.catchUp();
      }
      var archive = filled(30, position -> System.out.println("asked from " + position));
      try (var index = new BareIndex(root, archive, 1)) {
        index.indexer.catchUp();
      }
      System.out.println("done");
    }
  }

  @Test
  void saysNothingOfTheFirstIndexOfAnArchive() {
    try (var index = open(filled(7, _ -> {}))) {
      assertThat(index.indexer.catchUp().troubles()).isEmpty();
      assertThat(index.found("低保")).hasSize(7);
    }
  }

  @Test
  void makesAMissingIndexAnewAndSaysSo() {
    var before = indexed(7);
    Folders.delete(folder);

    try (var index = open(filled(7, _ -> {}))) {
      var outcome = index.indexer.catchUp();

      assertThat(outcome.troubles()).singleElement().asString().contains("没有索引", "重建");
      assertThat(index.found("低保")).isEqualTo(before);
      assertThat(index.indexer.catchUp().troubles()).isEmpty();
    }
  }

  @Test
  void makesADamagedIndexAnewWhicheverFileIsCut() throws IOException {
    var before = indexed(7);
    var files = names();
    assertThat(files).hasSizeGreaterThan(2);
    for (var n = 0; n < files.size(); n++) {
      Path damaged;
      try (var index = open(filled(7, _ -> {}))) {
        damaged = existing(index.current(), n);
      }
      cut(damaged);

      try (var index = open(filled(7, _ -> {}))) {
        var found = index.found("低保");
        var unhealthy = !index.indexer.health().equal();
        if (unhealthy) {
          index.indexer.rebuild();
        }
        assertThat(found).as("%s", damaged.getFileName()).isEqualTo(before);
        assertThat(index.indexer.health().equal()).isTrue();
      }
    }
  }

  /// What the search has mended by itself, the next run tells.
  @Test
  void tellsInTheNextRunWhatASearchHasMended() throws IOException {
    indexed(7);
    try (var index = open(filled(7, _ -> {}))) {
      cut(file(index.current(), "segments_"));
    }

    try (var index = open(filled(7, _ -> {}))) {
      assertThat(index.found("低保")).hasSize(7);
      assertThat(index.indexer.catchUp().troubles())
          .singleElement()
          .asString()
          .contains("索引损坏", "重建");
    }
  }

  @Test
  void findsAChangedByteInItsCheck() throws IOException {
    indexed(7);
    try (var index = open(filled(7, _ -> {}))) {
      var file = file(index.current(), "_0");
      try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(bytes.length() / 2);
        var value = bytes.read();
        bytes.seek(bytes.length() / 2);
        bytes.write(value ^ 1);
      }

      var health = index.indexer.health();

      assertThat(health.equal()).isFalse();
      assertThat(health.trouble()).contains("rebuild-index");
    }
  }

  @Test
  void makesAnIndexThatIsAheadOfTheDatabaseAnew() {
    indexed(7);

    try (var index = open(filled(3, _ -> {}))) {
      var outcome = index.indexer.catchUp();

      assertThat(outcome.troubles()).singleElement().asString().contains("比数据库新");
      assertThat(index.found("低保")).hasSize(3);
      assertThat(index.indexer.health().equal()).isTrue();
    }
  }

  /// A database that was restored from a backup is behind its index.
  @Test
  void searchesNoIndexThatIsAheadOfTheDatabase() {
    indexed(7);

    try (var index = open(filled(3, _ -> {}))) {
      assertThat(index.found("低保")).hasSize(3);
      assertThat(index.indexer.catchUp().troubles()).singleElement().asString().contains("比数据库新");
    }
  }

  /// After an upgrade a search may come before anything else.
  @Test
  void searchesNoIndexOfAnOldFormThatHoldsEverything() throws IOException {
    indexed(7);
    try (var index = open(filled(7, _ -> {}))) {
      var former = index.current();
      madeByAFormerVersion(former);

      assertThat(index.found("低保")).hasSize(7);
      assertThat(index.current()).isNotEqualTo(former);
      assertThat(index.indexer.catchUp().troubles()).singleElement().asString().contains("格式");
    }
  }

  private static void madeByAFormerVersion(Path index) throws IOException {
    var settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (var directory = FSDirectory.open(index);
        var writer = new IndexWriter(directory, settings)) {
      writer.setLiveCommitData(Map.of(OpenIndex.FORM, "0", OpenIndex.POSITION, "7").entrySet());
      writer.commit();
    }
  }

  @Test
  void seesThatDatabaseAndIndexDiffer() {
    indexed(7);

    try (var index = open(filled(9, _ -> {}))) {
      var health = index.indexer.health();

      assertThat(health.equal()).isFalse();
      assertThat(health.stored()).isEqualTo(9);
      assertThat(health.indexed()).isEqualTo(7);
    }
  }

  @Test
  void seesThatOneRecordStandsForAnother() {
    indexed(7);
    var other = filled(6, _ -> {});
    var stranger = other.add(Draft.paper("另一份材料").text("提高低保标准"));

    try (var index = open(other)) {
      var health = index.indexer.health();

      assertThat(health.stored()).isEqualTo(health.indexed());
      assertThat(health.equal()).isFalse();
      assertThat(health.trouble()).contains("1 件不在索引里", stranger.toString());
    }
  }

  @Test
  void keepsTheOldIndexWhenANewOneCannotBeMade() {
    indexed(7);
    var archive =
        filled(
            7,
            position -> {
              if (position >= 4) {
                throw new Stopped();
              }
            });
    try (var index = open(archive)) {
      assertThatThrownBy(index.indexer::rebuild).isInstanceOf(Stopped.class);
    }

    try (var index = open(filled(7, _ -> {}))) {
      assertThat(index.indexer.health().equal()).isTrue();
      assertThat(index.found("低保")).hasSize(7);
    }
  }

  @Test
  void leavesOneFolderAfterRebuilding() throws IOException {
    indexed(3);
    try (var index = open(filled(3, _ -> {}))) {
      index.indexer.rebuild();
      index.indexer.rebuild();

      assertThat(index.found("低保")).hasSize(3);
    }
    try (var folders = Files.list(folder)) {
      assertThat(folders.filter(Files::isDirectory)).hasSize(1);
    }
  }

  private List<RecordId> indexed(int records) {
    try (var index = open(filled(records, _ -> {}))) {
      index.indexer.catchUp();
      return index.found("低保");
    }
  }

  private BareIndex open(MemoryArchive archive) {
    return new BareIndex(folder, archive, register, 2);
  }

  private static MemoryArchive filled(int records, LongConsumer asked) {
    var archive = new MemoryArchive(asked);
    for (var n = 0; n < records; n++) {
      archive.add(Draft.paper("材料" + n).text("第" + n + "次提高低保标准"));
    }
    return archive;
  }

  private List<String> names() throws IOException {
    try (var index = open(filled(7, _ -> {}));
        var files = Files.list(index.current())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path existing(Path index, int n) throws IOException {
    try (var files = Files.list(index)) {
      var all = files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
      return all.get(n % all.size());
    }
  }

  private static Path file(Path index, String prefix) throws IOException {
    try (var files = Files.list(index)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> !file.toString().endsWith(".si"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static void cut(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
  }
}
