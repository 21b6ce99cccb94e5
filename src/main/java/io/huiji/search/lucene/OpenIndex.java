package io.huiji.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index in use, open for reading: refreshed after a commit, exchanged after it was made anew.
final class OpenIndex implements AutoCloseable {

  /// A query of many words has many clauses.
  private static final int CLAUSES = 8192;

  static final String POSITION = "position";
  static final String FORM = "form";

  interface Reading<T> {
    T of(ArchiveSearcher searcher) throws IOException;
  }

  /// @param position last change that the index holds
  record State(String form, long position, int documents) {}

  private static final class Searchers extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      return new ArchiveSearcher((DirectoryReader) reader);
    }
  }

  private record Opened(Path path, Directory directory, SearcherManager searchers) {}

  private final IndexFolder folder;
  private volatile @Nullable Opened opened;

  OpenIndex(IndexFolder folder) {
    this.folder = folder;
    IndexSearcher.setMaxClauseCount(CLAUSES);
  }

  /// Any trouble in reading, of whatever kind it is, says that the index is broken: damage shows as
  /// missing files, wrong sums, ends of files or as nonsense values.
  <T> T read(Reading<T> reading) throws IndexBroken {
    try {
      return readOnce(reading);
    } catch (AlreadyClosedException _) {
      return readAgain(reading);
    } catch (IOException | RuntimeException e) {
      throw new IndexBroken("索引损坏或读不出（" + e.getClass().getSimpleName() + "）", e);
    }
  }

  /// It was exchanged in between.
  private <T> T readAgain(Reading<T> reading) throws IndexBroken {
    try {
      return readOnce(reading);
    } catch (IOException | RuntimeException e) {
      throw new IndexBroken("索引损坏或读不出（" + e.getClass().getSimpleName() + "）", e);
    }
  }

  private <T> T readOnce(Reading<T> reading) throws IOException, IndexBroken {
    var searchers = searchers();
    var searcher = searchers.acquire();
    try {
      return reading.of((ArchiveSearcher) searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  State state() throws IndexBroken {
    return read(ArchiveSearcher::state);
  }

  /// Of what was opened: the commit lists all of its files for the answer, so it is asked once.
  static State state(DirectoryReader reader) throws IOException {
    var data = reader.getIndexCommit().getUserData();
    return new State(
        data.getOrDefault(FORM, ""),
        Long.parseLong(data.getOrDefault(POSITION, "-1")),
        reader.numDocs());
  }

  /// Reads every byte and compares the sums.
  static void checkEveryByte(IndexSearcher searcher) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      ((CodecReader) leaf.reader()).checkIntegrity();
    }
  }

  private SearcherManager searchers() throws IOException, IndexBroken {
    var ready = opened;
    return ready == null ? open() : ready.searchers;
  }

  private synchronized SearcherManager open() throws IOException, IndexBroken {
    if (opened == null) {
      var path = folder.current().orElseThrow(() -> new IndexBroken("没有索引"));
      var directory = FSDirectory.open(path);
      opened = new Opened(path, directory, new SearcherManager(directory, new Searchers()));
    }
    return opened.searchers;
  }

  /// Readers from now on see what was committed last.
  synchronized void refresh() throws IOException {
    if (opened == null) {
      return;
    }
    if (folder.current().filter(opened.path::equals).isPresent()) {
      opened.searchers.maybeRefreshBlocking();
    } else {
      close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (opened != null) {
      opened.searchers.close();
      opened.directory.close();
      opened = null;
    }
  }
}
