package io.huiji.bench.pages;

import io.huiji.bench.Machine;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Page times of 50 people who browse and search while the night runs, over the times of the same
/// pages when nobody else is there, over several nights in one run. The service is a process of its
/// own, asked by HTTP with 50 signed-in sessions; the night is the command, which hands itself to
/// it. {@code --make} only makes the office.
public final class Main {

  private static final Path WORK = Path.of(System.getProperty("bench.work")).resolve("pages");
  private static final int PORT = 18_431;
  private static final int PEOPLE = 50;

  private Main() {}

  public static void main(String... arguments) throws Exception {
    var made = WORK.resolve("made");
    if (!Files.exists(WORK.resolve("ready"))) {
      SampleHouse.make(made, WORK.resolve("inbox"), PEOPLE);
      Files.createFile(WORK.resolve("ready"));
    }
    if (List.of(arguments).contains("--make")) {
      return;
    }
    var measured = new ArrayList<Times>();
    System.out.println(Machine.line());
    for (var night = 1; night <= nights(); night++) {
      measured.addAll(night(made, night));
      System.out.printf("%nafter %d:%n%n%s%n", night, Times.table(measured));
    }
  }

  /// Every night finds the same office, the same inbox and a service that has just begun.
  private static List<Times> night(Path made, int number) throws Exception {
    var data = WORK.resolve("data");
    copy(made, data);
    copy(WORK.resolve("inbox"), WORK.resolve("dropped"));
    var service = process("serve", "--data", data.toString(), "--port", String.valueOf(PORT));
    try {
      return measure(data, number);
    } finally {
      service.destroy();
      service.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static List<Times> measure(Path data, int number) throws Exception {
    var visitors = Visitors.signIn("http://127.0.0.1:" + PORT, SampleHouse.people(PEOPLE));
    visitors.alone(number, 1);
    var times = new ArrayList<>(visitors.alone(number, rounds()));
    var idle = times.size();
    var night =
        process(
            "nightly", "--data", data.toString(), "--inbox", WORK.resolve("dropped").toString(),
            "--date", SampleHouse.TODAY.toString());
    var begun = System.nanoTime();
    times.addAll(visitors.together(number, night::isAlive));
    var took = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "night %d: %.0f s (exit %d); %d people, a click every %.0f s each, %d pages; before it %d pages, nobody else there%n",
        number, took, night.waitFor(), PEOPLE, Visitors.PAUSE.toMillis() / 1000.0, times.size() - idle, idle);
    if (night.exitValue() > 3) {
      throw new IllegalStateException("the night failed");
    }
    return times;
  }

  private static int nights() {
    return Integer.getInteger("bench.nights", 4);
  }

  /// Each is every kind of page once for every person.
  private static int rounds() {
    return Integer.getInteger("bench.rounds", 1);
  }

  private static Process process(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            arguments[0].equals("serve") ? "-XX:+UseZGC" : "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("bench.home") + "/target/run/app.jar",
            "io.huiji.Huiji"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(WORK.resolve(arguments[0] + ".log").toFile())
        .start();
  }

  private static void copy(Path from, Path to) throws IOException {
    clear(to);
    try (var all = Files.walk(from)) {
      for (var file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException failure)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

}
