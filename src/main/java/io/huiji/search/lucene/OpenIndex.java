package io.huiji.search.lucene;

import io.huiji.archive.Archive.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index in use, open for reading: what was committed, and over it in memory what the archive
/// has changed since. Refreshed after a commit, exchanged after it was made anew.
final class OpenIndex implements AutoCloseable {

  /// A query of many words has many clauses.
  private static final int CLAUSES = 8192;

  static final String POSITION = "position";
  static final String FORM = "form";

  interface Reading<T> {
    T of(ArchiveSearcher searcher) throws IOException;
  }

  /// The change feed.
  interface Feed {
    List<Change> after(long position);
  }

  /// @param position last change that the index holds
  record State(String form, long position, int documents) {}

  /// What is searched.
  ///
  /// @param held what must stay open as long as it is
  private record View(ArchiveSearcher searcher, List<DirectoryReader> held) {

    /// @return false where it has been exchanged and closed
    boolean hold() throws IOException {
      for (var n = 0; n < held.size(); n++) {
        if (!held.get(n).tryIncRef()) {
          letGo(n);
          return false;
        }
      }
      return true;
    }

    void letGo() throws IOException {
      letGo(held.size());
    }

    private void letGo(int first) throws IOException {
      for (var n = 0; n < first; n++) {
        held.get(n).decRef();
      }
    }
  }

  private record Opened(Path path, DirectoryReader written, State state) {}

  private final IndexFolder folder;
  private final LeafMemory memory = new LeafMemory();
  private @Nullable Opened opened;
  private @Nullable Unwritten unwritten;
  private volatile @Nullable View view;

  OpenIndex(IndexFolder folder) {
    this.folder = folder;
    IndexSearcher.setMaxClauseCount(CLAUSES);
  }

  /// Any trouble in reading, of whatever kind it is, says that the index is broken: damage shows as
  /// missing files, wrong sums, ends of files or as nonsense values.
  <T> T read(Reading<T> reading) throws IndexBroken {
    return readFrom(Long.MIN_VALUE, reading).orElseThrow();
  }

  /// Empty where the index holds no more than what comes before this position.
  <T> Optional<T> readFrom(long position, Reading<T> reading) throws IndexBroken {
    try {
      var held = held();
      try {
        return held.searcher.state().position() < position
            ? Optional.empty()
            : Optional.of(reading.of(held.searcher));
      } finally {
        held.letGo();
      }
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static IndexBroken broken(Exception e) {
    return new IndexBroken("索引损坏或读不出（" + e.getClass().getSimpleName() + "）", e);
  }

  private View held() throws IOException, IndexBroken {
    for (; ; ) {
      var now = view;
      now = now == null ? open() : now;
      if (now.hold()) {
        return now;
      }
    }
  }

  /// Of what is searched.
  State state() throws IndexBroken {
    return read(ArchiveSearcher::state);
  }

  /// Of what was committed.
  synchronized State written() throws IndexBroken {
    try {
      return opened().state;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static State state(DirectoryReader reader) throws IOException {
    var data = reader.getIndexCommit().getUserData();
    return new State(
        data.getOrDefault(FORM, ""),
        Long.parseLong(data.getOrDefault(POSITION, "-1")),
        reader.numDocs());
  }

  /// Reads every byte and compares the sums.
  static void checkEveryByte(IndexSearcher searcher) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      ((CodecReader) FilterLeafReader.unwrap(leaf.reader())).checkIntegrity();
    }
  }

  private synchronized View open() throws IOException, IndexBroken {
    var now = view;
    return now == null ? show(opened()) : now;
  }

  private Opened opened() throws IOException, IndexBroken {
    if (opened == null) {
      var path = folder.current().orElseThrow(() -> new IndexBroken("没有索引"));
      var written = DirectoryReader.open(FSDirectory.open(path));
      opened = new Opened(path, written, state(written));
    }
    return opened;
  }

  /// The committed index alone.
  private View show(Opened now) {
    return show(new ArchiveSearcher(now.written, now.state, memory), List.of(now.written));
  }

  private View show(ArchiveSearcher searcher, List<DirectoryReader> held) {
    var next = new View(searcher, held);
    view = next;
    memory.keepOnly(searcher.getIndexReader().leaves());
    return next;
  }

  /// Takes into memory what has changed since; searches from now on see it. Nothing is written to
  /// the disk. What the feed throws comes through as it is.
  synchronized void takeUp(Feed feed, Documents documents) throws IndexBroken {
    var position = state().position();
    var changes = feed.after(position);
    if (changes.isEmpty()) {
      return;
    }
    var over = over(documents);
    while (!changes.isEmpty()) {
      over.write(changes);
      position = changes.getLast().position();
      changes = feed.after(position);
    }
    show(over, position);
  }

  private Unwritten over(Documents documents) throws IndexBroken {
    try {
      var over = unwritten == null ? new Unwritten(opened().written, documents) : unwritten;
      unwritten = over;
      return over;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private void show(Unwritten over, long position) throws IndexBroken {
    try {
      var whole = over.whole();
      var state = new State(opened().state.form(), position, whole.reader().numDocs());
      show(new ArchiveSearcher(whole.reader(), state, memory), whole.held());
      over.dropOlder();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  /// Readers from now on see what was committed last.
  synchronized void refresh() throws IOException, IndexBroken {
    var before = opened;
    if (before == null) {
      return;
    }
    if (folder.current().filter(before.path::equals).isEmpty()) {
      close();
      return;
    }
    var newer = DirectoryReader.openIfChanged(before.written);
    if (newer != null) {
      var next = new Opened(before.path, newer, state(newer));
      opened = next;
      show(next);
      forget(before);
    }
  }

  /// Who still searches it holds it open.
  private void forget(Opened before) throws IOException, IndexBroken {
    try (var _ = before.written;
        var _ = unwritten) {
      unwritten = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    var before = opened;
    if (before != null) {
      opened = null;
      view = null;
      try {
        forget(before);
      } catch (IndexBroken e) {
        throw new IOException(e);
      }
    }
  }
}
