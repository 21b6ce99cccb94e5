package io.huiji.document.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A running child and the pipes to it.
final class WorkerProcess {

  /// What {@code -XX:+ExitOnOutOfMemoryError} leaves behind.
  private static final int OUT_OF_MEMORY = 3;

  private static final int LARGEST_ANSWER = 512 << 20;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private int requests;

  private WorkerProcess(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static WorkerProcess start(
      String mainClass, String classPath, Path temporary, int heapMegabytes, List<String> arguments)
      throws IOException {
    var command = command(mainClass, classPath, temporary, heapMegabytes);
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    var environment = builder.environment();
    var fonts = environment.get("FONTCONFIG_FILE");
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    if (fonts != null) {
      environment.put("FONTCONFIG_FILE", fonts);
    }
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new WorkerProcess(builder.start());
  }

  private static List<String> command(
      String mainClass, String classPath, Path temporary, int heapMegabytes) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-Duser.home=" + temporary,
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            mainClass));
    return command;
  }

  /// Returns when it can take work.
  void awaitReady() throws IOException {
    answer();
  }

  byte[] exchange(byte[] request) throws IOException {
    requests++;
    to.writeInt(request.length);
    to.write(request);
    to.flush();
    return answer();
  }

  private byte[] answer() throws IOException {
    var length = from.readInt();
    if (length < 0 || length > LARGEST_ANSWER) {
      throw new IOException("no answer that makes sense: " + length);
    }
    var answer = from.readNBytes(length);
    if (answer.length < length) {
      throw new EOFException();
    }
    return answer;
  }

  boolean fresh() {
    return requests == 0;
  }

  boolean usable(int most) {
    return process.isAlive() && requests < most;
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
