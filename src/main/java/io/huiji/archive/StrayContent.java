package io.huiji.archive;

import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import io.huiji.store.SideBySide;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lies in the store and belongs to no record: papers that were handed in and returned,
/// drafts, pictures. Its name is its hash.
final class StrayContent {

  private static final Digest ANY = Digest.of(new byte[0]);

  private final JdbcClient jdbc;
  private final ContentStore store;

  StrayContent(JdbcClient jdbc, ContentStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  record Looked(List<String> faults, long files, long bytes) {

    Looked and(Looked other) {
      return new Looked(
          Stream.concat(faults.stream(), other.faults.stream()).toList(),
          files + other.files,
          bytes + other.bytes);
    }
  }

  /// @param loading held while the database is asked
  Round round(Semaphore loading) {
    return new Round(folders().iterator(), loading);
  }

  /// All of it, a folder whenever somebody asks for the next: beside other work.
  final class Round implements AutoCloseable {

    private final Iterator<Path> folders;
    private final Semaphore loading;
    private final List<Future<Looked>> begun = new ArrayList<>();

    private Round(Iterator<Path> folders, Semaphore loading) {
      this.folders = folders;
      this.loading = loading;
    }

    /// Begins with the next folder, where there is one.
    void next() {
      if (folders.hasNext()) {
        var folder = folders.next();
        begun.add(SideBySide.LOOKING.begin(() -> look(folder, loading)));
      }
    }

    /// What was found in all of them.
    Looked rest() {
      while (folders.hasNext()) {
        next();
      }
      return SideBySide.await(begun).stream().reduce(new Looked(List.of(), 0, 0), Looked::and);
    }

    @Override
    public void close() {
      SideBySide.end(begun);
    }
  }

  private Looked look(Path folder, Semaphore loading) {
    var faults = new ArrayList<String>();
    var bytes = 0L;
    var present = names(folder);
    loading.acquireUninterruptibly();
    try {
      claimed(folder, present::remove);
    } finally {
      loading.release();
    }
    for (var digest : present.stream().sorted().map(Digest::new).toList()) {
      bytes += size(store.path(digest));
      damage(digest).ifPresent(faults::add);
    }
    return new Looked(faults, present.size(), bytes);
  }

  private Optional<String> damage(Digest digest) {
    try {
      return Digest.of(store.path(digest)).equals(digest)
          ? Optional.empty()
          : Optional.of(digest + "：内容与校验值不符");
    } catch (IOException e) {
      return Optional.of(digest + "：无法读取（" + e.getMessage() + "）");
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One for the first two digits of a hash.
  private List<Path> folders() {
    var root = store.path(ANY).resolve("../../..").normalize();
    return list(root)
        .filter(path -> String.valueOf(path.getFileName()).matches("[0-9a-f]{2}"))
        .toList();
  }

  /// They may be added to or taken from.
  private static Set<String> names(Path folder) {
    return list(folder)
        .flatMap(each -> names(each.toFile()))
        .filter(Digest::written)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> names(File folder) {
    var names = folder.list();
    if (names == null && folder.isDirectory()) {
      throw new UncheckedIOException(new IOException("a folder cannot be read: " + folder));
    }
    return Stream.ofNullable(names).flatMap(Arrays::stream);
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var present = Files.list(folder)) {
      return present.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What records say that they have of this folder: from its two digits on, up to where
  /// hexadecimal ones end.
  private void claimed(Path folder, Consumer<String> to) {
    var first = String.valueOf(folder.getFileName());
    jdbc.sql(
            """
            select digest from archive_files where digest >= :first and digest < :behind
            union all
            select text_digest from archive_records
            where text_digest >= :first and text_digest < :behind
            """)
        .param("first", first)
        .param("behind", first + "g")
        .query(
            row -> {
              to.accept(row.getString(1));
            });
  }
}
