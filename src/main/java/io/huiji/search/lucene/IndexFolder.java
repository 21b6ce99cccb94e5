package io.huiji.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder {@code index/}: one sub-folder for each time that the index was made, and a file that
/// names the one in use. A new one counts only from the moment when that file names it.
final class IndexFolder {

  private static final String CURRENT = "current";
  private static final String GENERATION = "[0-9]{6}";
  private static final String NOTES = "notes";

  private final Path root;

  IndexFolder(Path root) {
    this.root = root;
  }

  /// The index in use, if there is one.
  Optional<Path> current() throws IOException {
    var name = root.resolve(CURRENT);
    if (!Files.exists(name)) {
      return Optional.empty();
    }
    var used = Files.readString(name).strip();
    return Optional.of(used)
        .filter(generation -> generation.matches(GENERATION))
        .map(root::resolve)
        .filter(Files::isDirectory);
  }

  /// An empty folder for a new index.
  Path next() throws IOException {
    Files.createDirectories(root);
    dropOthers();
    var highest = generations().stream().mapToInt(Integer::parseInt).max().orElse(0);
    return Files.createDirectory(root.resolve("%06d".formatted(highest + 1)));
  }

  void use(Path folder) throws IOException {
    write(CURRENT, folder.getFileName() + "\n");
    dropOthers();
  }

  void drop(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// What a person is to read in the next report.
  void note(String what) throws IOException {
    write(
        NOTES,
        Stream.concat(notes().stream(), Stream.of(what))
            .distinct()
            .collect(Collectors.joining("\n", "", "\n")));
  }

  List<String> notes() throws IOException {
    var file = root.resolve(NOTES);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  void forgetNotes() throws IOException {
    Files.deleteIfExists(root.resolve(NOTES));
  }

  private void dropOthers() throws IOException {
    var used = current().map(Path::getFileName).map(Path::toString).orElse("");
    for (var name : generations()) {
      if (!name.equals(used)) {
        drop(root.resolve(name));
      }
    }
  }

  private List<String> generations() throws IOException {
    try (var files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(GENERATION))
          .toList();
    }
  }

  private void write(String name, String content) throws IOException {
    Files.createDirectories(root);
    var unfinished = root.resolve(name + ".unfinished");
    Files.write(unfinished, content.getBytes(StandardCharsets.UTF_8));
    sync(unfinished, StandardOpenOption.WRITE);
    Files.move(unfinished, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    sync(root, StandardOpenOption.READ);
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
