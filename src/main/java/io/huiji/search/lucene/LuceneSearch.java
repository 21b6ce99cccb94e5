package io.huiji.search.lucene;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.RecordId;
import io.huiji.search.Hit;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Query;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import io.huiji.search.text.Passage;
import io.huiji.search.text.Word;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.transaction.support.TransactionOperations;

/// Searches the index under the asker's rights.
final class LuceneSearch implements SearchIndex {

  /// Best first; then the newest, and the same every time.
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.DATE, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private final OpenIndex index;
  private final LuceneIndexer indexer;
  private final Access access;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final Ranking similarity = new Ranking();

  LuceneSearch(
      OpenIndex index,
      LuceneIndexer indexer,
      Access access,
      AuditLog log,
      TransactionOperations transactions) {
    this.index = index;
    this.indexer = indexer;
    this.access = access;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public Results search(Query query, Actor actor, LocalDateTime at) {
    var question = new Question(Word.split(query.text()), access.tokens(actor), at, query.limit());
    var results = question.words.isEmpty() ? new Results(0, List.of()) : find(question);
    transactions.executeWithoutResult(_ -> log.append(entry(query, actor, results)));
    return results;
  }

  private static AuditEntry entry(Query query, Actor actor, Results results) {
    return AuditEntry.done(actor.name(), "search", query.text())
        .reason("命中 " + results.total() + " 件");
  }

  private record Question(List<Word> words, Set<String> tokens, LocalDateTime at, int limit) {}

  private Results find(Question question) {
    try {
      if (indexer.behind()) {
        indexer.bringUpQuietly();
      }
      return index.read(searcher -> find(question, searcher));
    } catch (IndexBroken broken) {
      indexer.remake(broken);
      return findAgain(question);
    }
  }

  private Results findAgain(Question question) {
    try {
      return index.read(searcher -> find(question, searcher));
    } catch (IndexBroken broken) {
      throw new IndexUnavailable("索引重建后仍读不出；请检查磁盘。", broken);
    }
  }

  private Results find(Question question, IndexSearcher searcher) throws IOException {
    searcher.setSimilarity(similarity);
    var permitted = Grants.query(searcher.getIndexReader(), question.tokens, question.at);
    var query = Queries.of(question.words, permitted);
    if (question.limit == 0) {
      return new Results(searcher.count(query), List.of());
    }
    var found =
        searcher.search(
            query, new TopFieldCollectorManager(ORDER, question.limit, null, Integer.MAX_VALUE));
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (var hit : found.scoreDocs) {
      hits.add(hit(stored.document(hit.doc), question.words));
    }
    return new Results(found.totalHits.value(), hits);
  }

  private static Hit hit(Document document, List<Word> words) {
    return new Hit(
        RecordId.of(document.get(Fields.ID)),
        document.get(Fields.SHOWN_TITLE),
        document.get(Fields.SHOWN_NUMBER),
        LocalDate.parse(document.get(Fields.SHOWN_DATE)),
        document.get(Fields.SHOWN_KIND),
        Passage.around(words, document.get(Fields.SHOWN_TEXT)));
  }
}
