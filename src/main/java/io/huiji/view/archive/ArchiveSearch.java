package io.huiji.view.archive;

import io.huiji.access.Actor;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.search.Hit;
import io.huiji.search.IndexUnavailable;
import io.huiji.search.Query;
import io.huiji.search.QueryFault;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import io.huiji.view.archive.SearchView.HitView;
import io.huiji.view.archive.SearchView.Piece;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Searching the archive for one person.
@Component
public class ArchiveSearch {

  private final SearchIndex index;
  private final Archive archive;

  ArchiveSearch(SearchIndex index, Archive archive) {
    this.index = index;
    this.archive = archive;
  }

  public SearchView search(SearchQuestion question, Actor actor, LocalDateTime at) {
    if (!question.asked()) {
      return SearchView.NOTHING;
    }
    try {
      return found(question, question.query(), actor, at);
    } catch (IllegalArgumentException tooLong) {
      return SearchView.misread(
          List.of(
              new QueryFault(Query.LONGEST, String.valueOf(tooLong.getMessage()), "减少检索词或者筛选条件")));
    } catch (IndexUnavailable _) {
      return SearchView.withoutIndex();
    }
  }

  private static final int SUGGESTIONS = 8;

  /// Whole questions in which the last word is one that is in the archive, of what this person may
  /// know; none while the index cannot be asked.
  public List<String> suggest(String typed, Actor actor, LocalDateTime at) {
    var begun = typed.stripLeading();
    var word = begun.substring(begun.lastIndexOf(' ') + 1);
    if (word.isBlank() || begun.length() > Query.LONGEST) {
      return List.of();
    }
    try {
      return index.suggest(word, SUGGESTIONS, actor, at).stream()
          .map(each -> begun.substring(0, begun.length() - word.length()) + each.value())
          .distinct()
          .toList();
    } catch (IllegalArgumentException | IndexUnavailable _) {
      return List.of();
    }
  }

  private SearchView found(SearchQuestion question, Query query, Actor actor, LocalDateTime at) {
    var results = index.search(query, actor, at);
    if (!results.faults().isEmpty()) {
      return SearchView.misread(faults(question, results, actor, at));
    }
    var entries = entries(results.hits(), actor, at);
    var hits = results.hits().stream().map(hit -> shown(hit, entries.get(hit.record()))).toList();
    var first = hits.isEmpty() ? 0L : query.from() + 1L;
    return new SearchView(
        results.total(),
        first,
        hits.isEmpty() ? 0 : first + hits.size() - 1,
        (int) Math.ceilDiv(results.total(), (long) question.size()),
        hits,
        results.facets(),
        List.of(),
        false);
  }

  /// In the words that the person typed, not in those that the filters were added to.
  private List<QueryFault> faults(
      SearchQuestion question, Results results, Actor actor, LocalDateTime at) {
    if (!question.filtered() || question.words().isEmpty()) {
      return results.faults();
    }
    var alone = index.search(new Query(question.words(), 0), actor, at).faults();
    return alone.isEmpty() ? results.faults() : alone;
  }

  private Map<Object, RecordEntry> entries(List<Hit> hits, Actor actor, LocalDateTime at) {
    return archive.known(hits.stream().map(Hit::record).toList(), actor, at).stream()
        .collect(Collectors.toMap(RecordEntry::id, Function.identity()));
  }

  private static HitView shown(Hit hit, @Nullable RecordEntry known) {
    var entry = Optional.ofNullable(known);
    return new HitView(
        hit.record(),
        hit.title(),
        hit.number(),
        hit.date(),
        hit.kind(),
        entry.flatMap(RecordEntry::code).orElse(""),
        entry.map(each -> each.filing().marking().toString()).orElse(""),
        pieces(hit));
  }

  static List<Piece> pieces(Hit hit) {
    var pieces = new ArrayList<Piece>();
    var text = hit.snippet().replace('\n', ' ');
    var copied = 0;
    for (var mark : hit.marks()) {
      if (mark.start() >= copied) {
        add(pieces, text.substring(copied, mark.start()), false);
        add(pieces, text.substring(mark.start(), mark.end()), true);
        copied = mark.end();
      }
    }
    add(pieces, text.substring(copied), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
