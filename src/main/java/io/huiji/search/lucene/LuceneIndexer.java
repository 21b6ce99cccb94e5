package io.huiji.search.lucene;

import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Change;
import io.huiji.search.IndexHealth;
import io.huiji.search.IndexOutcome;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Writes the index: after the change feed, or anew. One at a time.
///
/// Each commit holds, with the documents, the position up to which they go; so whatever a crash
/// interrupts is done again from there, and doing it again gives the same. Each following leaves a
/// small segment; those are merged when the index is brought up for its own sake, never while a
/// search waits for it.
final class LuceneIndexer implements Indexer {

  /// So many changes go into one commit.
  static final int AT_ONCE = 200;

  private static final double BUFFER_MEGABYTES = 64;

  /// So long texts are inverted together: what that takes is some twenty bytes a character, and
  /// what it saves is a segment into which every search has to look.
  private static final int CHARACTERS = 12_000_000;

  /// Larger segments are not made: merging one must not take minutes.
  private static final double LARGEST_MEGABYTES = 1024;

  private final Archive archive;
  private final Documents documents;
  private final IndexFolder folder;
  private final OpenIndex index;
  private final IndexRegister register;
  private final Similarity similarity;
  private final int atOnce;

  LuceneIndexer(
      Archive archive,
      Documents documents,
      IndexFolder folder,
      OpenIndex index,
      IndexRegister register,
      int atOnce) {
    this.archive = archive;
    this.documents = documents;
    this.folder = folder;
    this.index = index;
    this.register = register;
    this.similarity = new Ranking();
    this.atOnce = atOnce;
  }

  /// What one bringing-up did.
  private record Progress(long indexed, long position, List<String> troubles) {

    static Progress at(long position) {
      return new Progress(0, position, List.of());
    }

    Progress with(String trouble) {
      var all = new ArrayList<>(troubles);
      all.add(trouble);
      return new Progress(indexed, position, all);
    }

    Progress with(List<Change> changes) {
      var all = new ArrayList<>(troubles);
      changes.stream().map(Change::trouble).filter(trouble -> !trouble.isEmpty()).forEach(all::add);
      return new Progress(indexed + changes.size(), changes.getLast().position(), all);
    }
  }

  @Override
  public synchronized IndexOutcome catchUp() {
    return told(bringUp(true));
  }

  @Override
  public synchronized IndexOutcome rebuild() {
    return told(make());
  }

  /// What a search does before it looks, when the archive has moved on: troubles are left for the
  /// next report.
  synchronized void bringUpQuietly() {
    bringUp(false).troubles().forEach(this::note);
  }

  /// The index was found broken by a search.
  synchronized void remake(IndexBroken broken) {
    makeAnew(broken).troubles().forEach(this::note);
  }

  /// What a person is to read in the next report.
  synchronized void tell(List<String> troubles) {
    troubles.forEach(this::note);
  }

  boolean hasMore() throws IndexBroken {
    return !archive.changesAfter(index.state().position(), 1).isEmpty();
  }

  @Override
  public OptionalLong behind() {
    try {
      return OptionalLong.of(
          Math.max(0, archive.counts().lastPosition() - index.state().position()));
    } catch (IndexBroken _) {
      return OptionalLong.empty();
    }
  }

  private Progress bringUp(boolean merging) {
    var counts = archive.counts();
    try {
      if (folder.current().isEmpty() && !register.everMade()) {
        return make();
      }
      return follow(fit(counts), merging);
    } catch (IndexBroken broken) {
      return makeAnew(broken);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private OpenIndex.State fit(Archive.Counts counts) throws IndexBroken {
    var state = index.state();
    if (!state.form().equals(Fields.FORM)) {
      throw new IndexBroken("索引的格式是旧的");
    }
    if (state.position() > counts.lastPosition()) {
      throw new IndexBroken("索引比数据库新，不是同一时刻的（例如数据库由备份恢复）");
    }
    return state;
  }

  private Progress follow(OpenIndex.State state, boolean merging) throws IndexBroken, IOException {
    var progress = Progress.at(state.position());
    var changes = archive.changesAfter(progress.position(), atOnce);
    if (changes.isEmpty()) {
      return progress;
    }
    var path = folder.current().orElseThrow(() -> new IndexBroken("没有索引"));
    try (var writer = new Writer(path, OpenMode.APPEND, NoMergePolicy.INSTANCE)) {
      while (!changes.isEmpty()) {
        progress = progress.with(changes);
        writer.write(changes);
        writer.commit(progress.position());
        changes = archive.changesAfter(progress.position(), atOnce);
      }
      if (merging) {
        progress = writer.merge().map(progress::with).orElse(progress);
      }
    }
    index.refresh();
    return progress;
  }

  private Progress makeAnew(IndexBroken broken) {
    note(broken.getMessage() + "，已按数据库重建；请留意磁盘和上次的停机。");
    return make();
  }

  private Progress make() {
    try {
      var path = folder.next();
      var progress = fill(path);
      folder.use(path);
      register.made();
      index.refresh();
      return progress;
    } catch (IOException e) {
      throw unavailable(e);
    } catch (IndexBroken e) {
      throw unavailable(e);
    }
  }

  private Progress fill(Path path) throws IndexBroken {
    var progress = Progress.at(0);
    try (var writer = new Writer(path, OpenMode.CREATE, merges())) {
      for (var changes = archive.changesAfter(0, atOnce);
          !changes.isEmpty();
          changes = archive.changesAfter(progress.position(), AT_ONCE)) {
        progress = progress.with(changes);
        writer.write(changes);
      }
      writer.commit(progress.position());
    }
    return progress;
  }

  private static MergePolicy merges() {
    var merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(LARGEST_MEGABYTES);
    return merges;
  }

  private static IndexUnavailable unavailable(Exception e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return new IndexUnavailable(
        "索引无法写入（" + cause.getMessage() + "）。档案本身不受影响；请检查磁盘空间和 index 文件夹的权限，再运行一次。", e);
  }

  private void note(String what) {
    try {
      folder.note(what);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// The troubles of this time and those that searches have met since the last.
  private IndexOutcome told(Progress progress) {
    try {
      var troubles = new ArrayList<>(folder.notes());
      troubles.addAll(progress.troubles());
      folder.forgetNotes();
      return new IndexOutcome(
          progress.indexed(), progress.position(), troubles.stream().distinct().toList());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized IndexHealth health() {
    return new Agreement(archive, index).health();
  }

  /// A Lucene writer whose every failure is one of two things: the index is broken, or somebody
  /// else is writing. Failures of the archive, which is read between the calls, pass through
  /// untouched.
  private final class Writer implements AutoCloseable {

    private final FSDirectory directory;
    private final IndexWriter writer;
    private int characters;

    Writer(Path path, OpenMode mode, MergePolicy merges) throws IndexBroken {
      try {
        directory = FSDirectory.open(path);
        writer = new IndexWriter(directory, settings(mode, merges));
      } catch (LockObtainFailedException e) {
        throw new IndexUnavailable("另一个程序正在写索引；请待其结束再运行。", e);
      } catch (IOException | RuntimeException e) {
        throw broken(e);
      }
    }

    private IndexWriterConfig settings(OpenMode mode, MergePolicy merges) {
      return new IndexWriterConfig()
          .setOpenMode(mode)
          .setSimilarity(similarity)
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
}
