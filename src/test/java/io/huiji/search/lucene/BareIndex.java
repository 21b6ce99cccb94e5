package io.huiji.search.lucene;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.SampleOffice;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.audit.Logged;
import io.huiji.kernel.RecordId;
import io.huiji.search.Query;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import io.huiji.search.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/// An index over a change feed in memory, without database.
final class BareIndex implements AutoCloseable {

  static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");
  static final Actor MAYOR =
      new Actor(new User("mayor", "区长"), Set.of(Post.MAYOR), Optional.empty());

  final IndexFolder folder;
  final LuceneIndexer indexer;
  private final OpenIndex open;
  private final SearchIndex search;

  BareIndex(Path root, Archive archive, int atOnce) {
    this(root, archive, new MemoryRegister(), atOnce);
  }

  BareIndex(Path root, Archive archive, IndexRegister register, int atOnce) {
    folder = new IndexFolder(root);
    open = new OpenIndex(folder);
    indexer = new LuceneIndexer(archive, new Documents(noUnits()), folder, open, register, atOnce);
    search = over(indexer);
  }

  /// A search of this index by what another one promises.
  SearchIndex over(LuceneIndexer promising) {
    return new LuceneSearch(
        open,
        promising,
        SampleOffice.access(),
        new NoLog(),
        TransactionOperations.withoutTransaction(),
        WordList.shipped());
  }

  Results search(String query) {
    return search(MAYOR, query, NOW);
  }

  Results search(String query, int limit) {
    return search.search(new Query(query, limit), MAYOR, NOW);
  }

  Results search(Actor actor, String query, LocalDateTime at) {
    return search.search(Query.of(query), actor, at);
  }

  Results search(Query query, Actor actor, LocalDateTime at) {
    return search.search(query, actor, at);
  }

  List<Suggestion> suggest(String typed, Actor actor, LocalDateTime at) {
    return search.suggest(typed, 20, actor, at);
  }

  List<RecordId> found(String query) {
    return search(query).hits().stream().map(hit -> hit.record()).toList();
  }

  Path current() {
    try {
      return folder.current().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An office that knows of no unit; nothing else is asked of it here.
  private static Organisation noUnits() {
    return (Organisation)
        Proxy.newProxyInstance(
            BareIndex.class.getClassLoader(),
            new Class<?>[] {Organisation.class},
            (_, _, _) -> Optional.empty());
  }

  /// Lasts as long as the test that holds it.
  static final class MemoryRegister implements IndexRegister {

    private boolean made;

    @Override
    public boolean everMade() {
      return made;
    }

    @Override
    public void made() {
      made = true;
    }
  }

  private static final class NoLog implements AuditLog {

    @Override
    public void append(AuditEntry entry) {}

    @Override
    public Head head() {
      return new Head(0, "");
    }

    @Override
    public ChainCheck verify(List<Head> printed) {
      return new ChainCheck(0, 0, "");
    }

    @Override
    public void read(Extract extract, Consumer<Logged> to) {}
  }
}
