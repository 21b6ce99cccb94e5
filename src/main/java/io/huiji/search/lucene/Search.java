package io.huiji.search.lucene;

import static java.util.Objects.requireNonNull;

import io.huiji.search.Facet;
import io.huiji.search.Hit;
import io.huiji.search.Query;
import io.huiji.search.Query.Order;
import io.huiji.search.Results;
import io.huiji.search.Suggestion;
import io.huiji.search.language.Condition;
import io.huiji.search.lucene.PlainRanking.Ranked;
import io.huiji.search.text.Passage;
import io.huiji.search.text.Terms;
import io.huiji.search.text.Word;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.TopFieldCollectorManager;

/// One person's look at one state of the index.
final class Search {

  private final ArchiveSearcher index;
  private final Known known;

  private Search(ArchiveSearcher index, Known known) {
    this.index = index;
    this.known = known;
  }

  static Search under(ArchiveSearcher index, Collection<String> tokens, LocalDateTime at)
      throws IOException {
    return new Search(index, index.known(tokens, at));
  }

  Results words(Condition condition, Query query) throws IOException {
    var counts = query.facets() ? index.facets().counts() : null;
    var all = new Gathering(index, known, condition, counts);
    var best = query.limit() == 0 ? List.<Integer>of() : best(all, query);
    if (query.limit() == 0) {
      all.into(null);
    }
    var hits = hits(best.subList(Math.min(query.from(), best.size()), best.size()), condition);
    var facets = counts == null ? List.<Facet>of() : counts.facets();
    return new Results(all.total(), hits, facets, List.of());
  }

  private List<Hit> hits(List<Integer> docs, Condition condition) throws IOException {
    if (docs.isEmpty()) {
      return List.of();
    }
    var snippets = new Snippets(index.getIndexReader(), condition.shown().toList());
    return hits(docs, snippets.around(docs));
  }

  private List<Integer> best(Gathering all, Query query) throws IOException {
    if (query.order() == Order.BEST) {
      var best = BestFirst.of(last(query), index);
      all.into(best);
      return best.found().stream().map(BestFirst.Found::number).toList();
    }
    var best =
        new TopFieldCollectorManager(Orders.of(query.order()), last(query), null, Integer.MAX_VALUE)
            .newCollector();
    all.into(best);
    return Arrays.stream(best.topDocs().scoreDocs).map(found -> found.doc).toList();
  }

  /// No further than there are records: room is made for as many.
  private int last(Query query) {
    var records = Math.max(1, index.getIndexReader().maxDoc());
    return (int) Math.min(records, (long) query.from() + query.limit());
  }

  private List<Hit> hits(List<Integer> docs, Map<Integer, Passage> passages) throws IOException {
    var hits = new ArrayList<Hit>();
    for (var doc : docs) {
      hits.add(hit(doc, requireNonNull(passages.get(doc))));
    }
    return hits;
  }

  private Hit hit(int doc, Passage passage) throws IOException {
    var row = HitRow.of(index.getIndexReader(), doc);
    return new Hit(
        row.id(),
        row.title(),
        row.number(),
        row.date(),
        row.kind(),
        passage.text(),
        Replaced.is(index.getIndexReader(), doc),
        passage.marks().stream().map(mark -> new Hit.Mark(mark.start(), mark.end())).toList());
  }

  Results plain(Terms terms, Query query) throws IOException {
    var ranking = new PlainRanking(index.getIndexReader(), known, terms);
    var ranked = ranking.best();
    var facets = query.facets() ? facets(ranked) : List.<Facet>of();
    var words = terms.pairs().keySet().stream().flatMap(pair -> Word.of(pair).stream()).toList();
    var snippets = new Snippets(index.getIndexReader(), words);
    var shown = page(ranked, query);
    var hits = hits(shown.stream().map(Ranked::doc).toList(), snippets.at(ranking.places(shown)));
    return new Results(ranked.size(), ordered(hits, query), facets, List.of());
  }

  /// In the order of their rank, only those of the page need be read.
  private static List<Ranked> page(List<Ranked> ranked, Query query) {
    return query.order() == Order.BEST
        ? ranked.stream().skip(query.from()).limit(query.limit()).toList()
        : ranked;
  }

  private static List<Hit> ordered(List<Hit> hits, Query query) {
    return switch (query.order()) {
      case BEST -> hits;
      case NEWEST -> page(hits, query, Comparator.comparing(Hit::date).reversed());
      case OLDEST -> page(hits, query, Comparator.comparing(Hit::date));
      case TITLE -> page(hits, query, Comparator.comparing(Hit::title));
    };
  }

  private static List<Hit> page(List<Hit> hits, Query query, Comparator<Hit> order) {
    return hits.stream()
        .sorted(order.thenComparing(hit -> hit.record().toString()))
        .skip(query.from())
        .limit(query.limit())
        .toList();
  }

  private List<Facet> facets(List<Ranked> ranked) throws IOException {
    var counts = index.facets().counts();
    var leaves = index.getIndexReader().leaves();
    for (var found : ranked) {
      var leaf = leaves.get(ReaderUtil.subIndex(found.doc(), leaves));
      counts.leaf(leaf);
      counts.add(found.doc() - leaf.docBase);
    }
    return counts.facets();
  }

  List<Suggestion> suggestions(Word word, int limit) throws IOException {
    var searcher = new KnownSearcher(known, false);
    return Suggestions.of(word, limit, searcher, new KnownQuery(known));
  }
}
