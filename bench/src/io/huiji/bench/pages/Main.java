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
/// pages when nobody else is there, in one run. The service is a process of its own, asked by HTTP
/// with 50 signed-in sessions; the night is the command, which hands itself to it. {@code --make}
/// only makes the office.
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
    var data = WORK.resolve("data");
    clear(data);
    copy(made, data);
    copy(WORK.resolve("inbox"), WORK.resolve("dropped"));
    var service = process("serve", "--data", data.toString(), "--port", String.valueOf(PORT));
    try {
      measure(data);
    } finally {
      service.destroy();
      service.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static void measure(Path data) throws Exception {
    var visitors = Visitors.signIn("http://127.0.0.1:" + PORT, SampleHouse.people(PEOPLE));
    visitors.alone(2);
    var idle = visitors.alone(rounds());
    var night =
        process(
            "nightly", "--data", data.toString(), "--inbox", WORK.resolve("dropped").toString(),
            "--date", SampleHouse.TODAY.toString());
    var begun = System.nanoTime();
    var loaded = visitors.together(night::isAlive);
    var took = (System.nanoTime() - begun) / 1e9;
    System.out.println(Machine.line());
    System.out.printf(
        "%d people, a click every %.0f s each; the night ran %.0f s (exit %d), %d pages asked for during it%n",
        PEOPLE, Visitors.PAUSE.toMillis() / 1000.0, took, night.waitFor(), loaded.size());
    System.out.println(Times.table(idle, loaded));
    if (night.exitValue() > 3) {
      throw new IllegalStateException("the night failed");
    }
  }

  private static int rounds() {
    return Integer.getInteger("bench.rounds", 12);
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
