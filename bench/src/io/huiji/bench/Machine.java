package io.huiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// One line about where and when a bench ran.
public final class Machine {

  private Machine() {}

  public static String line() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    var model =
        Files.exists(info)
            ? Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("?")
            : System.getProperty("os.arch");
    return "%s; %d cores of %s, JDK %s"
        .formatted(
            LocalDate.now(java.time.ZoneId.systemDefault()),
            Runtime.getRuntime().availableProcessors(),
            model,
            Runtime.version());
  }
}
