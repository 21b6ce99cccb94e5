package io.huiji.bench.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Handed;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Fixity;
import io.huiji.archive.Sidecars;
import io.huiji.bench.House;
import io.huiji.bench.Machine;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import io.huiji.store.Fingerprint;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The whole archive held against its hashes by the program's own verification, against reading the
/// same files and against reading and hashing them, by as many threads.
///
/// {@code bench/run verify [--records N] [--bytes N] [--rounds N] [--make] [--cold]}: what {@code
/// --make} has filed stays in {@code target/bench/verified} and is used again; {@code --cold} lets the
/// system forget the files before each pass (needs python3). A round is one table: in the first the
/// machine around a virtual disk may not have read the files yet, and verification is not compiled.
public final class Main {

  private static final int TOGETHER = 500;
  private static final int THREADS = 4;

  private final Path folder;
  private final int records;
  private final int bytes;
  private final int rounds;
  private final boolean cold;

  private Main(Path folder, int records, int bytes, int rounds, boolean cold) {
    this.folder = folder;
    this.records = records;
    this.bytes = bytes;
    this.rounds = rounds;
    this.cold = cold;
  }

  public static void main(String... arguments) throws Exception {
    var records = option(arguments, "--records", 2_000);
    var bytes = option(arguments, "--bytes", 16_000);
    var rounds = option(arguments, "--rounds", 1);
    var folder = Path.of(System.getProperty("bench.work")).resolve("verified");
    var cold = Arrays.asList(arguments).contains("--cold");
    System.out.println(Machine.line());
    try (var house = new House(folder)) {
      var bench = new Main(folder, records, bytes, rounds, cold);
      bench.make(house);
      if (!Arrays.asList(arguments).contains("--make")) {
        for (var round = 0; round < rounds; round++) {
          bench.measure(house);
        }
      }
    }
    System.exit(0);
  }

  private static int option(String[] arguments, String name, int otherwise) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
  }

  /// As many records as are still missing.
  private void make(House house) throws Exception {
    var began = System.nanoTime();
    var filed = (int) house.part(Archive.class).counts().records();
    for (var from = filed; from < records; from += TOGETHER) {
      file(house, from, Math.min(records, from + TOGETHER));
    }
    house.part(Sidecars.class).writeMissing();
    if (filed < records) {
      System.out.printf(
          "%,d records filed in %.0f s%n", records - filed, (System.nanoTime() - began) / 1e9);
    }
  }

  private void file(House house, int from, int until) throws Exception {
    var store = house.part(ContentStore.class);
    var work = new ArrayList<Callable<Handed>>();
    for (var number = from; number < until; number++) {
      var random = new Random(number);
      var content = new byte[bytes];
      random.nextBytes(content);
      var name = "第" + number + "号事项";
      work.add(() -> new Handed(filing(name, store.put(content), text(random)), List.of()));
    }
    var handed = all(work);
    house.together(() -> house.part(Archive.class).file(handed));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    while (text.length() < 1150) {
      text.append((char) (0x4E00 + random.nextInt(3000)));
    }
    return text.toString();
  }

  private Filing filing(String title, Digest content, String text) {
    var file = new FiledFile(title + ".docx", "original", "application/msword", content, bytes);
    return House.filing(title, title, List.of(file), text, Post.MAYOR);
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    var results = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      for (var result : pool.invokeAll(work)) {
        results.add(result.get());
      }
    }
    return results;
  }

  private interface Reading {
    long of(Path file) throws IOException;
  }

  private void measure(House house) throws Exception {
    System.out.printf(
        "%,d records, %s%n| | files | bytes | s | CPU s | files a second | MB a second |%n|---|---|---|---|---|---|---|%n",
        records, cold ? "cold" : "warm");
    var files = files();
    pass("only reading the same files", () -> read(files, Main::bytes));
    pass("verify (SHA-256)", () -> verify(house, false));
    pass("reading and SHA-256", () -> read(files, file -> hashed(Files.size(file), Digest.of(file))));
    pass("verify --both (SHA-256 and SM3)", () -> verify(house, true));
    pass("reading, SHA-256 and SM3", () -> read(files, file -> Fingerprint.of(file).size()));
    System.out.println();
  }

  private static long hashed(long size, Digest digest) {
    return digest.hex().isEmpty() ? 0 : size;
  }

  private record Count(long files, long bytes) {}

  private void pass(String name, Callable<Count> work) throws Exception {
    if (cold) {
      forget();
    }
    var computed = computed();
    var began = System.nanoTime();
    var count = work.call();
    var seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "| %s | %,d | %,d | %.1f | %.1f | %,.0f | %.0f |%n",
        name,
        count.files,
        count.bytes,
        seconds,
        computed() - computed,
        count.files / seconds,
        count.bytes / seconds / 1e6);
  }

  /// Seconds of all threads, in the kernel too.
  private static double computed() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  /// Content, texts and sidecars, in the order of their names.
  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder.resolve("store"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Count read(List<Path> files, Reading reading) throws Exception {
    var work = new ArrayList<Callable<Long>>();
    for (var from = 0; from < files.size(); from += TOGETHER) {
      var part = files.subList(from, Math.min(files.size(), from + TOGETHER));
      work.add(
          () -> {
            var sum = 0L;
            for (var file : part) {
              sum += reading.of(file);
            }
            return sum;
          });
    }
    return new Count(files.size(), all(work).stream().mapToLong(Long::longValue).sum());
  }

  private static long bytes(Path file) throws IOException {
    var buffer = ByteBuffer.allocate(1 << 16);
    var sum = 0L;
    try (var channel = FileChannel.open(file)) {
      for (int read; (read = channel.read(buffer.clear())) > 0; ) {
        sum += read;
      }
    }
    return sum;
  }

  private static Count verify(House house, boolean both) {
    var outcome = house.part(Fixity.class).verify(both);
    if (!outcome.whole()) {
      throw new IllegalStateException("the made archive is not whole: " + outcome);
    }
    return new Count(outcome.files(), outcome.bytes());
  }

  private void forget() throws Exception {
    var script =
        """
        import os,sys
        for at,_,names in os.walk(sys.argv[1]):
          for name in names:
            f=os.open(at+'/'+name,os.O_RDONLY)
            os.posix_fadvise(f,0,0,os.POSIX_FADV_DONTNEED)
            os.close(f)
        """;
    new ProcessBuilder("python3", "-c", script, folder.resolve("store").toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
