package io.huiji.operations.backup;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.operations.backup.Summary.Damaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a data folder, taken into a backup. Everything is taken but what is made anew
/// (index, cache), what belongs to this machine (logs, lock, socket) and the first passwords.
final class DataFiles {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "database",
          "index",
          "cache",
          "logs",
          "huiji.lock",
          "huiji.sock",
          "first-passwords.txt",
          Restore.STAGING);

  private static final String UNFINISHED = ".unfinished";

  private static final Pattern CONTENT =
      Pattern.compile("store/[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})");

  private final DataFolder folder;
  private final Pool pool;
  private final List<Listed> listed = new ArrayList<>();
  private final List<Damaged> damaged = new ArrayList<>();

  DataFiles(DataFolder folder, Pool pool) {
    this.folder = folder;
    this.pool = pool;
  }

  List<Listed> listed() {
    return List.copyOf(listed);
  }

  List<Damaged> damaged() {
    return List.copyOf(damaged);
  }

  /// The names at the top of the data folder that a backup takes.
  static List<String> taken(DataFolder folder) {
    try (var top = Files.list(folder.root())) {
      return top.map(path -> path.getFileName().toString())
          .filter(name -> !LEFT_OUT.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes a file, or a folder with all that is in it, in the order of the names.
  void take(String top) throws IOException {
    var start = folder.root().resolve(top);
    if (!Files.exists(start)) {
      return;
    }
    for (var path : files(start)) {
      take(path);
    }
  }

  /// Unfinished files are nobody's yet.
  private static Iterable<Path> files(Path start) throws IOException {
    try (Stream<Path> all = Files.walk(start)) {
      return new TreeSet<>(
          all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !start.relativize(path).startsWith(UNFINISHED))
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void take(Path file) throws IOException {
    var path = folder.relative(file);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      damaged.add(new Damaged(path, "不是普通文件（符号链接等），没有备份"));
      return;
    }
    try {
      var content = CONTENT.matcher(path);
      if (content.matches()) {
        takeContent(file, path, new Digest(content.group(1)));
      } else {
        var digest = pool.copy(file);
        listed.add(new Listed(digest, pool.size(digest).orElseThrow(), path));
      }
    } catch (NoSuchFileException _) {
      damaged.add(new Damaged(path, "复制时已不在"));
    }
  }

  /// Stored bytes never change: what the backup has already is not read again, and what bears
  /// another name than its hash is damaged.
  private void takeContent(Path file, String path, Digest name) throws IOException {
    var kept = pool.size(name);
    if (kept.isEmpty()) {
      if (!Digest.of(file).equals(name)) {
        damaged.add(new Damaged(path, "内容与校验值不符，备份中没有"));
        return;
      }
      pool.copy(file);
    } else if (kept.get() != Files.size(file)) {
      damaged.add(new Damaged(path, "内容与校验值不符，备份中仍是以前的完好内容"));
    }
    listed.add(new Listed(name, pool.size(name).orElseThrow(), path));
  }
}
