package io.huiji.operations.demo;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The data folder of the demonstration. What lies beside it in {@code demo/}: inbox, acts files,
/// and the mark by which an old demonstration is known, so that nothing else is ever removed.
public record DemoFolder(Path root) {

  private static final String MARK = "这是演示用的数据文件夹，再次运行 huiji demo 时会重新建立。\n";

  public Path inbox() {
    return root.resolve("demo").resolve("inbox");
  }

  public Path acts() {
    return root.resolve("demo").resolve("acts");
  }

  /// Whether the folder is free to be filled: not there, empty, or an old demonstration.
  public boolean mayBegin() {
    return isEmpty() || isDemonstration();
  }

  /// Removes what an old demonstration made there.
  public void clear() {
    if (isDemonstration()) {
      own().forEach(DemoFolder::remove);
    }
  }

  public void mark() {
    try {
      Files.createDirectories(inbox());
      Files.createDirectories(acts());
      Files.writeString(markFile(), MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isDemonstration() {
    try {
      return Files.exists(markFile()) && Files.readString(markFile()).equals(MARK);
    } catch (IOException _) {
      return false;
    }
  }

  private boolean isEmpty() {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.findAny().isEmpty();
    } catch (IOException _) {
      return false;
    }
  }

  private Path markFile() {
    return root.resolve("demo").resolve("README.txt");
  }

  private List<Path> own() {
    var data = new DataFolder(root);
    return List.of(
        data.database(),
        data.store(),
        data.index(),
        data.cache(),
        data.out(),
        data.reports(),
        data.logs(),
        root.resolve("first-passwords.txt"),
        root.resolve("organisation.yaml"),
        root.resolve("huiji.lock"),
        root.resolve("demo"));
  }

  private static void remove(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
