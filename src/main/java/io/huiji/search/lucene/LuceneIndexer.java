package io.huiji.search.lucene;

import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Change;
import io.huiji.batch.Headway;
import io.huiji.search.IndexHealth;
import io.huiji.search.IndexOutcome;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Indexer;
import io.huiji.web.OneLook;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Writes the index: after the change feed, or anew. One at a time.
///
/// Each commit holds, with the documents, the position up to which they go; so whatever a crash
/// interrupts is done again from there, and doing it again gives the same. A search writes nothing:
/// what it finds changed is taken into memory and lies over the commit until the next one (ADR 42).
final class LuceneIndexer implements Indexer {

  private static final System.Logger LOG = System.getLogger(LuceneIndexer.class.getName());

  /// So many changes are asked for at once.
  static final int AT_ONCE = 200;

  /// So often at most before a commit, which costs as much for a hundred changes as for a thousand.
  private static final int TURNS = 5;

  /// So many changes at most lie in memory; where there are more they are committed.
  private static final int IN_MEMORY = 400;

  private static final int REHEARSALS = 60;

  private final Archive archive;
  private final Documents documents;
  private final IndexFolder folder;
  private final OpenIndex index;
  private final IndexRegister register;
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

  /// What a search does before it looks, when the archive has moved on. It waits for no commit and
  /// for nobody who makes one.
  ///
  /// @return the last change that it is to see
  long bringUp() throws IndexBroken {
    // the index first: the archive only goes on, so what is ahead of it then was not made from it
    var shown = index.state();
    var last = archive.lastPosition();
    if (fit(shown, last).position() == last) {
      return last;
    }
    if (last - requireForm(index.written()).position() > IN_MEMORY) {
      bringUpQuietly();
    }
    index.takeUp(position -> archive.changesAfter(position, atOnce), documents);
    return Math.min(last, index.state().position());
  }

  /// Does some times, with the last changes and on a reader of its own, what the first search after
  /// a change would else do for the first time while people wait: in a process that has just begun
  /// this takes seconds, and later milliseconds. Nothing depends on it.
  void rehearse() {
    try (var practice = new OpenIndex(folder)) {
      var from = Math.max(0, practice.state().position() - REHEARSALS);
      for (var change = from; change < from + REHEARSALS; change++) {
        var told = List.of(archive.changesAfter(change, 1), List.<Change>of()).iterator();
        practice.takeUp(_ -> told.next(), documents);
      }
    } catch (IndexBroken | IOException | RuntimeException e) {
      // whoever needs the index says what is wrong with it and mends it
      LOG.log(Level.INFO, "the index was not rehearsed: " + e.getClass().getSimpleName());
    }
  }

  /// Troubles are left for the next report.
  private synchronized void bringUpQuietly() {
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

  @Override
  public OptionalLong behind() {
    try {
      return OptionalLong.of(Math.max(0, archive.lastPosition() - index.state().position()));
    } catch (IndexBroken _) {
      return OptionalLong.empty();
    }
  }

  private Progress bringUp(boolean merging) {
    try {
      if (folder.current().isEmpty() && !register.everMade()) {
        return make();
      }
      var written = index.written();
      return follow(fit(written, archive.lastPosition()), merging);
    } catch (IndexBroken broken) {
      return makeAnew(broken);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static OpenIndex.State fit(OpenIndex.State state, long last) throws IndexBroken {
    requireForm(state);
    if (state.position() > last) {
      throw new IndexBroken("索引比数据库新，不是同一时刻的（例如数据库由备份恢复）");
    }
    return state;
  }

  private static OpenIndex.State requireForm(OpenIndex.State state) throws IndexBroken {
    if (!state.form().equals(Fields.FORM)) {
      throw new IndexBroken("索引的格式是旧的");
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
    try (var writer = IndexWriting.on(path, documents)) {
      while (!changes.isEmpty()) {
        progress = committed(writer, changes, progress);
        changes = archive.changesAfter(progress.position(), atOnce);
      }
      if (merging) {
        progress = writer.merge().map(progress::with).orElse(progress);
      }
    }
    index.refresh();
    return progress;
  }

  /// What was filed while the first of them were written goes into the same commit.
  private Progress committed(IndexWriting writer, List<Change> first, Progress before)
      throws IndexBroken {
    var progress = before;
    var changes = first;
    for (var turn = 1; !changes.isEmpty(); turn++) {
      progress = progress.with(changes);
      write(writer, changes);
      changes = turn < TURNS ? more(writer, progress) : List.of();
    }
    writer.commit(progress.position());
    return progress;
  }

  private List<Change> more(IndexWriting writer, Progress written) throws IndexBroken {
    try {
      return archive.changesAfter(written.position(), atOnce);
    } catch (RuntimeException e) {
      // so that what is written need not be written again
      writer.commit(written.position());
      throw e;
    }
  }

  /// Units and posts are asked for once, and not for each record.
  private static void write(IndexWriting writer, List<Change> changes) throws IndexBroken {
    OneLook.<IndexBroken, RuntimeException>during(() -> writer.write(changes));
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
    var last = archive.lastPosition();
    try (var writer = IndexWriting.anew(path, documents)) {
      for (var changes = archive.changesAfter(0, atOnce);
          !changes.isEmpty();
          changes = archive.changesAfter(progress.position(), AT_ONCE)) {
        progress = progress.with(changes);
        write(writer, changes);
        Headway.at("重建索引", progress.position(), last);
      }
      writer.commit(progress.position());
    }
    return progress;
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
}
