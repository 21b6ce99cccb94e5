package io.huiji.search.lucene;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.search.Indexer;
import io.huiji.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.transaction.support.TransactionOperations;

/// The program's index over another change feed, put together as the program does it.
public final class IndexForBench implements AutoCloseable {

  private final OpenIndex open;
  private final LuceneIndexer indexer;
  private final Access access;

  public IndexForBench(Path folder, Archive archive, Organisation organisation, Access access) {
    var folders = new IndexFolder(folder);
    this.open = new OpenIndex(folders);
    this.access = access;
    this.indexer =
        new LuceneIndexer(
            archive,
            new Documents(organisation),
            folders,
            open,
            new MemoryRegister(),
            LuceneIndexer.AT_ONCE);
  }

  public Indexer indexer() {
    return indexer;
  }

  /// Whether the folder has an index of today's form up to this position.
  public boolean holds(long position) {
    try {
      var state = open.state();
      return state.form().equals(Fields.FORM) && state.position() == position;
    } catch (IndexBroken _) {
      return false;
    }
  }

  public SearchIndex door(AuditLog log, TransactionOperations transactions) {
    return new LuceneSearch(open, indexer, access, log, transactions, WordList.shipped());
  }

  @Override
  public void close() throws IOException {
    open.close();
  }

  private static final class MemoryRegister implements IndexRegister {
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
}
