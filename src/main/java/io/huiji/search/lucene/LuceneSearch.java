package io.huiji.search.lucene;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Query;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import io.huiji.search.Suggestion;
import io.huiji.search.language.QueryParser;
import io.huiji.search.text.LayWords;
import io.huiji.search.text.Word;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/// Searches the index under the asker's rights.
final class LuceneSearch implements SearchIndex {

  /// So often a search takes up the newest changes, before it gives up.
  private static final int TRIES = 20;

  private final OpenIndex index;
  private final LuceneIndexer indexer;
  private final Access access;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final LayWords words;

  LuceneSearch(
      OpenIndex index,
      LuceneIndexer indexer,
      Access access,
      AuditLog log,
      TransactionOperations transactions,
      LayWords words) {
    this.index = index;
    this.indexer = indexer;
    this.access = access;
    this.log = log;
    this.transactions = transactions;
    this.words = words;
  }

  @Override
  public Results search(Query query, Actor actor, LocalDateTime at) {
    var results = find(query, actor, at);
    transactions.executeWithoutResult(
        _ -> Shown.entries(actor.name(), query.text(), results).forEach(log::append));
    return results;
  }

  private Results find(Query query, Actor actor, LocalDateTime at) {
    var tokens = access.tokens(actor);
    return switch (query.form()) {
      case WORDS -> {
        var parsed = QueryParser.parse(query.text());
        if (!parsed.faults().isEmpty()) {
          yield Results.misread(parsed.faults());
        }
        yield parsed
            .condition()
            .map(
                condition ->
                    read(searcher -> Search.under(searcher, tokens, at).words(condition, query)))
            .orElseGet(Results::none);
      }
      case PLAIN -> {
        var terms = words.terms(query.text());
        yield terms.isEmpty()
            ? Results.none()
            : read(searcher -> Search.under(searcher, tokens, at).plain(terms, query));
      }
    };
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit, Actor actor, LocalDateTime at) {
    var tokens = access.tokens(actor);
    var suggestions =
        Word.of(typed)
            .map(
                word ->
                    read(searcher -> Search.under(searcher, tokens, at).suggestions(word, limit)))
            .orElseGet(List::of);
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(actor.name(), "suggest", typed)
                    .reason("提示 " + suggestions.size() + " 条")));
    return suggestions;
  }

  private <T> T read(OpenIndex.Reading<T> reading) {
    try {
      return upToDate(reading);
    } catch (IndexBroken broken) {
      indexer.remake(broken);
      return readAgain(reading);
    }
  }

  /// Again where a commit was shown in between that goes less far. Once is rare; where it goes on,
  /// something is wrong that trying does not mend, and who asks is told.
  private <T> T upToDate(OpenIndex.Reading<T> reading) throws IndexBroken {
    for (var n = 0; n < TRIES; n++) {
      var found = index.readFrom(indexer.bringUp(), reading);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IndexUnavailable("检索索引一直在更换，" + TRIES + " 次都没有读到最新的记录。请稍后再查；仍然如此，请管理员重启服务。");
  }

  private <T> T readAgain(OpenIndex.Reading<T> reading) {
    try {
      return index.read(reading);
    } catch (IndexBroken broken) {
      throw new IndexUnavailable("索引重建后仍读不出；请检查磁盘。", broken);
    }
  }
}
