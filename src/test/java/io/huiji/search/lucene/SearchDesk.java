package io.huiji.search.lucene;

import io.huiji.access.Actor;
import io.huiji.access.SampleOffice;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveDesk;
import io.huiji.archive.Draft;
import io.huiji.audit.AuditLogs;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.RecordId;
import io.huiji.search.Query;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import io.huiji.testkit.Engine;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A real archive with a real index in a folder.
final class SearchDesk implements AutoCloseable {

  static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");

  final TestDatabase database;
  final DataFolder folder;
  final ArchiveDesk archive;
  final IndexFolder indexFolder;
  private OpenIndex open;
  private LuceneIndexer indexer;
  private SearchIndex search;

  private SearchDesk(TestDatabase database, DataFolder folder) {
    this.database = database;
    this.folder = folder;
    var clock = SettableClock.at("2026-12-04T10:00:00").office();
    this.archive = ArchiveDesk.open(database, folder, clock);
    this.indexFolder = new IndexFolder(folder.index());
    start(archive.archive());
  }

  static SearchDesk in(Path folder) {
    return new SearchDesk(Engine.H2.fresh(), new DataFolder(folder));
  }

  /// As after a restart of the process, over this archive.
  void start(Archive source) {
    stop();
    var clock = SettableClock.at("2026-12-04T10:00:00").office();
    open = new OpenIndex(indexFolder);
    indexer =
        new LuceneIndexer(
            source,
            new Documents(archive.organisation()),
            indexFolder,
            open,
            new JdbcIndexRegister(database.jdbc()),
            LuceneIndexer.AT_ONCE);
    search =
        new LuceneSearch(
            open,
            indexer,
            archive.access(),
            AuditLogs.of(database, clock),
            database.transactions(),
            WordList.shipped());
  }

  void restart() {
    start(archive.archive());
  }

  private void stop() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  LuceneIndexer indexer() {
    return indexer;
  }

  RecordId file(Draft draft) {
    return archive.file(draft);
  }

  Actor actor(String user) {
    return SampleOffice.actor(archive.organisation(), user, LocalDate.of(2026, 12, 4));
  }

  Results search(String query) {
    return search("mayor", query);
  }

  Results search(String user, String query) {
    return search.search(Query.of(query), actor(user), NOW);
  }

  Results search(Actor actor, String query, LocalDateTime at) {
    return search.search(Query.of(query), actor, at);
  }

  Results run(String user, Query query) {
    return search.search(query, actor(user), NOW);
  }

  Results plain(String user, String question) {
    return run(user, Query.of(question).in(Query.Form.PLAIN));
  }

  List<String> order(Query.Order order, int from, int limit) {
    return run("mayor", Query.of("低保").by(order).page(from, limit)).hits().stream()
        .map(hit -> hit.title())
        .toList();
  }

  List<String> suggest(String user, String typed) {
    return search.suggest(typed, 10, actor(user), NOW).stream()
        .map(one -> one.field() + " " + one.value() + " " + one.records())
        .toList();
  }

  Set<RecordId> found(String query) {
    return search(query).hits().stream().map(hit -> hit.record()).collect(Collectors.toSet());
  }

  List<String> titles(String user, String query) {
    return search(user, query).hits().stream().map(hit -> hit.title()).toList();
  }

  @Override
  public void close() {
    stop();
    database.close();
  }
}
