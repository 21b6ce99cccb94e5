package io.huiji.document.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files of an office's own templates: {@code 会议纪要.v2.2026-12-01.docx} is the second version of
/// its kind, in force from that day; {@code 会议纪要.docx}, put there by hand, always was.
record OwnTemplates(Path folder) {

  private static final Pattern NAME =
      Pattern.compile("([^.]+)(?:\\.v(\\d{1,6})\\.(\\d{4}-\\d{2}-\\d{2}))?\\.docx");

  /// Both in order of time; of one day the later version.
  private static final Comparator<Own> ORDER =
      Comparator.comparing(Own::from).thenComparing(Own::version);

  /// @param version 0 for one that was put there by hand
  record Own(String kind, int version, LocalDate from, Path file) {

    /// As records name it, after the folder of its kind.
    String name() {
      return version == 0 ? "own" : "own-v" + version;
    }

    byte[] docx() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<Own> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(OwnTemplates::read).flatMap(Optional::stream).sorted(ORDER).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Own> read(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return name.group(2) == null
          ? Optional.of(new Own(name.group(1), 0, LocalDate.MIN, file))
          : Optional.of(
              new Own(
                  name.group(1),
                  Integer.parseInt(name.group(2)),
                  LocalDate.parse(name.group(3)),
                  file));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Keeps a file as the next version of its kind. What is there is never overwritten.
  Own add(String kind, LocalDate from, byte[] docx) throws IOException {
    Files.createDirectories(folder);
    var version =
        1
            + all().stream()
                .filter(own -> own.kind().equals(kind))
                .mapToInt(Own::version)
                .max()
                .orElse(0);
    var file = folder.resolve("%s.v%d.%s.docx".formatted(kind, version, from));
    var growing = folder.resolve(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            growing,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(docx);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(growing, file);
    return new Own(kind, version, from, file);
  }

  static List<Own> with(List<Own> all, Own another) {
    var more = new ArrayList<>(all);
    more.add(another);
    more.sort(ORDER);
    return List.copyOf(more);
  }
}
