package io.huiji.operations.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The program as a real process of its own.
public final class HuijiProcess {

  public static final int CUT = 137;

  private HuijiProcess() {}

  /// @param point where its power is cut; empty for nowhere
  public static Process start(Path output, String point, String... arguments) {
    return start(output, point, Map.of(), arguments);
  }

  /// @param settings variables of its environment, {@code HUIJI_SCHEDULE_LOOK} → {@code PT1S}
  public static Process start(
      Path output, String point, Map<String, String> settings, String... arguments) {
    var power =
        point.isEmpty()
            ? List.<String>of()
            : List.of("-Dhuiji.test=true", "-Dhuiji.power-cut=" + point);
    try {
      var builder =
          new ProcessBuilder(command(power, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(settings);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With both streams apart.
  ///
  /// @param options of the JVM
  public static int run(Path output, Path error, List<String> options, String... arguments) {
    try {
      return new ProcessBuilder(command(options, arguments))
          .redirectOutput(output.toFile())
          .redirectError(error.toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", classes(), "io.huiji.Huiji"));
    command.addAll(List.of(arguments));
    return command;
  }

  public static int run(Path output, String point, String... arguments) {
    try {
      return start(output, point, arguments).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String said(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the tests: as an installation has them.
  public static String classes() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(path -> !path.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
