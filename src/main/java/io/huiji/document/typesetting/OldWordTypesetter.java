package io.huiji.document.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Word's old binary format, made by the office program in a process of its own.
public final class OldWordTypesetter {

  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/lib/libreoffice/program/soffice"));

  private static final long SECONDS = 120;

  private OldWordTypesetter() {}

  public static Optional<List<byte[]>> convert(List<byte[]> papers) {
    return PROGRAMS.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .flatMap(program -> convert(program, papers));
  }

  private static Optional<List<byte[]>> convert(Path program, List<byte[]> papers) {
    try {
      var folder = Files.createTempDirectory("huiji-old-word");
      try {
        return run(program, folder, papers);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<List<byte[]>> run(Path program, Path folder, List<byte[]> papers)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "doc:MS Word 97",
                "--outdir",
                folder.toString()));
    for (var index = 0; index < papers.size(); index++) {
      var source = folder.resolve(index + ".docx");
      Files.write(source, papers.get(index));
      command.add(source.toString());
    }
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Optional.empty();
    }
    return results(folder, papers.size());
  }

  private static Optional<List<byte[]>> results(Path folder, int count) throws IOException {
    var results = new ArrayList<byte[]>();
    for (var index = 0; index < count; index++) {
      var file = folder.resolve(index + ".doc");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      results.add(Files.readAllBytes(file));
    }
    return Optional.of(results);
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
