package io.huiji.search.lucene;

import io.huiji.archive.Archive.Change;
import io.huiji.search.IndexUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// A Lucene writer whose every failure is one of two things: the index is broken, or somebody else
/// is writing. Failures of the archive, which is read between the calls, pass through untouched.
final class IndexWriting implements AutoCloseable {

  private static final double BUFFER_MEGABYTES = 64;

  /// So long texts are inverted together: what that takes is some twenty bytes a character, and
  /// what it saves is a segment into which every search has to look.
  private static final int CHARACTERS = 12_000_000;

  /// Larger segments are not made: merging one must not take minutes.
  private static final double LARGEST_MEGABYTES = 1024;

  private final Directory directory;
  private final IndexWriter writer;
  private final Documents documents;
  private int characters;

  /// A new index in an empty folder, merged on the way.
  static IndexWriting anew(Path path, Documents documents) throws IndexBroken {
    return new IndexWriting(() -> FSDirectory.open(path), OpenMode.CREATE, merges(), documents);
  }

  /// More for the index in this folder; nothing is merged before {@link #merge}.
  static IndexWriting on(Path path, Documents documents) throws IndexBroken {
    return new IndexWriting(
        () -> FSDirectory.open(path), OpenMode.APPEND, NoMergePolicy.INSTANCE, documents);
  }

  /// One that is never committed and ends with the process.
  static IndexWriting inMemory(Documents documents) throws IndexBroken {
    return new IndexWriting(ByteBuffersDirectory::new, OpenMode.CREATE, merges(), documents);
  }

  private interface Opening {
    Directory directory() throws IOException;
  }

  private IndexWriting(Opening opening, OpenMode mode, MergePolicy merges, Documents documents)
      throws IndexBroken {
    this.documents = documents;
    try {
      directory = opening.directory();
      writer = new IndexWriter(directory, settings(mode, merges));
    } catch (LockObtainFailedException e) {
      throw new IndexUnavailable("另一个程序正在写索引；请待其结束再运行。", e);
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static IndexWriterConfig settings(OpenMode mode, MergePolicy merges) {
    return new IndexWriterConfig()
        .setOpenMode(mode)
        .setSimilarity(new Ranking())
        .setCodec(new TextCodec())
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  void write(List<Change> changes) throws IndexBroken {
    for (var change : changes) {
      var entry = change.entry();
      var document = documents.of(entry);
      try {
        writer.updateDocument(new Term(Fields.ID, entry.id().toString()), document);
        flushed(entry.filing().text().length());
      } catch (IOException | RuntimeException e) {
        throw broken(e);
      }
    }
  }

  private void flushed(int more) throws IOException {
    characters += more;
    if (characters > CHARACTERS) {
      writer.flush();
      characters = 0;
    }
  }

  /// What has been written so far, committed or not.
  DirectoryReader reader() throws IOException {
    return DirectoryReader.open(writer);
  }

  void commit(long position) throws IndexBroken {
    try {
      writer.setLiveCommitData(
          Map.of(OpenIndex.POSITION, Long.toString(position), OpenIndex.FORM, Fields.FORM)
              .entrySet());
      writer.commit();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  /// After everything has been committed, so nothing is lost where it fails.
  ///
  /// @return what a person is to be told then
  Optional<String> merge() {
    try {
      writer.getConfig().setMergePolicy(merges());
      writer.maybeMerge();
      writer.commit();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("索引的各段没有合并（" + e.getMessage() + "）。检索不受影响，但会慢一些；请检查磁盘空间。");
    }
  }

  private static MergePolicy merges() {
    var merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(LARGEST_MEGABYTES);
    return merges;
  }

  private static IndexBroken broken(Exception e) {
    return new IndexBroken("索引写不下去（" + e.getClass().getSimpleName() + "）", e);
  }

  @Override
  public void close() throws IndexBroken {
    try (directory) {
      writer.close();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }
}
