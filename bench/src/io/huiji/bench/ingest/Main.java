package io.huiji.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Handed;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Sidecars;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.bench.House;
import io.huiji.bench.Machine;
import io.huiji.bench.Wall;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Records made durable, each an original, a PDF, a text and a sidecar: bytes, row, log and index,
/// through the archive's door on the embedded database. Against the floor: as many files of the same
/// sizes in folders of the same kind, written and forced in the same way, by one thread and by as
/// many as the house takes.
///
/// {@code bench/run ingest [--records N] [--rounds N] [--threads N]}
public final class Main {

  private static final int IN_ONE_TRANSACTION = 100;
  private static final int ORIGINAL = 25_000;
  private static final int PDF = 60_000;
  private static final int SIDECAR = 2_000;
  private static final int FILES = 4;
  private static final int STORED_TOGETHER = 25;

  private final House house;
  private final int records;
  private final int threads;
  private final Random random = new Random(20261127);
  private List<Paper> prepared = List.of();
  private int filed;
  private int floors;

  private Main(House house, int records, int threads) {
    this.house = house;
    this.records = records;
    this.threads = threads;
  }

  public static void main(String... arguments) throws Exception {
    var records = option(arguments, "--records", 200);
    var rounds = option(arguments, "--rounds", 7);
    var threads = option(arguments, "--threads", 4);
    System.out.println(Machine.line());
    var folder = Files.createTempDirectory(Path.of(System.getProperty("bench.work")), "ingest");
    try (var house = new House(folder)) {
      System.out.println(new Main(house, records, threads).measure(rounds));
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static int option(String[] arguments, String name, int otherwise) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
  }

  private String measure(int rounds) throws Exception {
    return new Wall()
        .add("only writing as many files, one thread", this::prepare, () -> floor(1))
        .add("Huiji: bytes, rows, log, sidecars, index", this::prepare, this::ingest)
        .add(
            "only writing as many files, " + threads + " threads",
            this::prepare,
            () -> floor(threads))
        .run(2, rounds)
        .table("files", records * FILES);
  }

  /// @param text of the reading text
  private record Paper(int number, byte[] original, byte[] pdf, String text) {}

  private void prepare() {
    prepared = papers();
  }

  private List<Paper> papers() {
    var papers = new ArrayList<Paper>();
    for (var n = 0; n < records; n++) {
      papers.add(new Paper(filed++, bytes(ORIGINAL), bytes(PDF), text()));
    }
    return papers;
  }

  private byte[] bytes(int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text() {
    var text = new StringBuilder();
    while (text.length() < 1150) {
      text.append((char) (0x4E00 + Math.abs((int) (random.nextGaussian() * 600))));
      text.append(random.nextInt(12) == 0 ? "，" : "");
    }
    return text.toString();
  }

  private void floor(int many) throws Exception {
    var out = house.part(OutFolder.class);
    var tasks = new ArrayList<Callable<Path>>();
    for (var paper : prepared) {
      for (var content :
          List.of(paper.original, paper.pdf, paper.text.getBytes(UTF_8))) {
        tasks.add(() -> out.write(place(content), content));
      }
      var sidecar = Arrays.copyOf(paper.original, SIDECAR);
      var record = UUID.randomUUID().toString();
      var name = "bench/records/" + record.substring(34) + "/" + record + "/0001.json";
      tasks.add(() -> out.write(name, sidecar));
    }
    all(tasks, many);
  }

  /// Two levels deep, as in the store.
  private static String place(byte[] content) {
    var hex = HexFormat.of().formatHex(Arrays.copyOf(content, 32));
    return "bench/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  private static <T> List<T> all(List<Callable<T>> tasks, int many) throws Exception {
    var results = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(many)) {
      for (var result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
    }
    return results;
  }

  /// The index follows in a thread of its own, as it does in the service.
  private void ingest() throws Exception {
    try (var following = Executors.newSingleThreadExecutor();
        var pool = Executors.newFixedThreadPool(threads)) {
      var next = stored(0, pool);
      for (var from = 0; from < prepared.size(); from += IN_ONE_TRANSACTION) {
        var stored = next;
        next = stored(from + IN_ONE_TRANSACTION, pool);
        file(part(from), stored);
        following.submit(house::catchUp);
        house.part(Sidecars.class).writeMissing();
      }
    }
  }

  private List<Paper> part(int from) {
    var size = prepared.size();
    return prepared.subList(Math.min(size, from), Math.min(size, from + IN_ONE_TRANSACTION));
  }

  /// Bytes first, those of some papers together, by several threads, and of the next hundred beside
  /// the rows of this one.
  private List<Future<List<Digest>>> stored(int from, ExecutorService pool) {
    var store = house.part(ContentStore.class);
    var digests = new ArrayList<Future<List<Digest>>>();
    var papers = part(from);
    for (var at = 0; at < papers.size(); at += STORED_TOGETHER) {
      var contents = new ArrayList<byte[]>();
      for (var paper : papers.subList(at, Math.min(papers.size(), at + STORED_TOGETHER))) {
        contents.add(paper.original);
        contents.add(paper.pdf);
      }
      digests.add(pool.submit(() -> store.put(contents)));
    }
    return digests;
  }

  /// The rows and the log in one transaction.
  private void file(List<Paper> papers, List<Future<List<Digest>>> stored) throws Exception {
    var digests = new ArrayList<Digest>();
    for (var each : stored) {
      digests.addAll(each.get());
    }
    house.together(
        () -> {
          var handed = new ArrayList<Handed>();
          for (var n = 0; n < papers.size(); n++) {
            var filing = filing(papers.get(n), digests.get(2 * n), digests.get(2 * n + 1));
            handed.add(new Handed(filing, List.of()));
          }
          var records = house.part(Archive.class).file(handed);
          var entries = new ArrayList<AuditEntry>();
          for (var n = 0; n < records.size(); n++) {
            entries.add(
                AuditEntry.done("system", "file-record", handed.get(n).filing().title())
                    .concerning(Concern.record(records.get(n))));
          }
          house.part(AuditLog.class).append(entries);
        });
  }

  private static Filing filing(Paper paper, Digest original, Digest pdf) {
    var title = "关于第" + paper.number + "号事项的汇报";
    var files =
        List.of(
            new FiledFile(title + ".docx", "original", "application/octet-stream", original, ORIGINAL),
            new FiledFile(title + ".pdf", "pdf", "application/pdf", pdf, PDF));
    return House.filing("bench-" + paper.number, title, files, paper.text, Post.MAYOR);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
