package io.huiji.bench.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// How long new processes take to their first document, with the launcher's options for its short
/// commands: with the class cache that it makes, with one of this program alone made in the same
/// way, and with none.
final class FirstDocument {

  private static final int RUNS = 9;

  private FirstDocument() {}

  static void measure(Path work) throws Exception {
    var run = Path.of(System.getProperty("bench.home", ".")).resolve("target/run");
    Files.write(work.resolve("first.txt"), First.lines(Minutes.of(0)));
    pack(work.resolveSibling("classes"), work.resolve("first.jar"));
    var cache = run.resolve("template.aot");
    if (Files.exists(cache)) {
      measure("launcher's way, with its cache", work, run, "-XX:AOTCache=" + cache);
    } else {
      System.out.println("first document: no " + cache + ", so nothing to measure with it");
    }
    var own = work.resolve("first.aot");
    run(work, run, "-XX:AOTCacheOutput=" + own);
    measure("with a cache of this program alone", work, run, "-XX:AOTCache=" + own);
    measure("without a cache", work, run, "-Xshare:auto");
  }

  /// A cache takes classes out of jars only.
  private static void pack(Path classes, Path jar) throws IOException {
    var name = First.class.getName().replace('.', '/') + ".class";
    try (var zip = new JarOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(classes.resolve(name), zip);
    }
  }

  private static void measure(String way, Path work, Path run, String option) throws Exception {
    var outside = new ArrayList<Long>();
    var inside = new ArrayList<Long>();
    var document = new ArrayList<Long>();
    var cpu = new ArrayList<Long>();
    for (var count = 0; count < RUNS; count++) {
      var start = System.nanoTime();
      var said = run(work, run, option).split(" ");
      outside.add((System.nanoTime() - start) / 1_000_000);
      inside.add(Long.parseLong(said[0]));
      document.add(Long.parseLong(said[1]));
      cpu.add(Long.parseLong(said[2]));
    }
    System.out.printf(
        "first document, %s, least / median of %d: %s ms from the JVM's start, of which %s for templates and"
            + " document; CPU until then %s; whole process %s%n",
        way, RUNS, leastAndMedian(inside), leastAndMedian(document), leastAndMedian(cpu), leastAndMedian(outside));
  }

  private static String leastAndMedian(List<Long> all) {
    var sorted = all.stream().sorted().toList();
    return sorted.getFirst() + " / " + sorted.get(sorted.size() / 2);
  }

  private static String run(Path work, Path run, String option) throws IOException, InterruptedException {
    var classes = run.resolve("app.jar") + File.pathSeparator + work.resolve("first.jar");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:aot*=off:stderr", "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                option, "-cp", classes, First.class.getName(),
                work.resolve("first.txt").toString(), work.resolve("first.docx").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the first document failed");
    }
    return said.lines().reduce("", (_, last) -> last);
  }
}
