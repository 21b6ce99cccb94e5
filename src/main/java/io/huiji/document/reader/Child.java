package io.huiji.document.reader;

import io.huiji.batch.GivingWay;
import io.huiji.document.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A running child process and the pipes to it.
final class Child {

  private static final int MOST_PAPERS = 100;
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  /// What {@code -XX:+ExitOnOutOfMemoryError} leaves behind.
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private int papers;
  private long bytes;

  private Child(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static Child start(String mainClass, Duration limit) throws IOException {
    var builder = new ProcessBuilder(GivingWay.command(command(mainClass, limit)));
    var environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Child(builder.start());
  }

  private static List<String> command(String mainClass, Duration limit) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse(javaOfThisHome()));
    command.addAll(
        List.of(
            "-Xmx384m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            // nothing of a paper may reach the disk: no dump, no crash file, no temporary file
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=/proc/none",
            "-Duser.home=/proc/none",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path", ""),
            mainClass,
            Long.toString(limit.toMillis())));
    return command;
  }

  private static String javaOfThisHome() {
    return System.getProperty("java.home") + "/bin/java";
  }

  /// Hands over one paper and waits for its reading.
  Reading exchange(String name, byte[] content) throws IOException {
    papers++;
    bytes += content.length;
    ReadingCodec.string(to, name);
    ReadingCodec.bytes(to, content);
    to.flush();
    return ReadingCodec.read(from);
  }

  boolean fresh() {
    return papers == 0;
  }

  boolean usable() {
    return process.isAlive() && papers < MOST_PAPERS && bytes < MOST_BYTES;
  }

  boolean ranOutOfMemory() throws InterruptedException {
    return process.waitFor(Duration.ofSeconds(2)) && process.exitValue() == OUT_OF_MEMORY;
  }

  long processId() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly();
  }
}
