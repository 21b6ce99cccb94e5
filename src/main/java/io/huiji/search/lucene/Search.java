package io.huiji.search.lucene;

import io.huiji.kernel.RecordId;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/// One person's look at one state of the index.
final class Search {

  private static final Set<String> SHOWN =
      Set.of(
          Fields.ID,
          Fields.SHOWN_TITLE,
          Fields.SHOWN_NUMBER,
          Fields.SHOWN_DATE,
          Fields.SHOWN_KIND,
          Fields.REPLACED);

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
    var searcher = new KnownSearcher(index.getIndexReader(), known, false);
    var permitted = Queries.of(condition, new KnownQuery(known));
    if (query.limit() == 0) {
      var facets = query.facets() ? facets(searcher.search(permitted, hits())) : List.<Facet>of();
      return new Results(searcher.count(permitted), List.of(), facets, List.of());
    }
    var best =
        new TopFieldCollectorManager(
            Orders.of(query.order(), index.getIndexReader()), last(query), null, Integer.MAX_VALUE);
    if (!query.facets()) {
      return told(searcher.search(permitted, best), List.of(), condition, query);
    }
    var both = searcher.search(permitted, new BestAndAll(best, hits()));
    return told(both.best(), facets(both.all()), condition, query);
  }

  private Results told(TopDocs found, List<Facet> facets, Condition condition, Query query)
      throws IOException {
    var shown = new ArrayList<Hit>();
    var words = condition.shown().toList();
    for (var n = query.from(); n < found.scoreDocs.length; n++) {
      shown.add(hit(found.scoreDocs[n], words));
    }
    return new Results(found.totalHits.value(), shown, facets, List.of());
  }

  /// No further than there are records: room is made for as many.
  private int last(Query query) {
    var records = Math.max(1, index.getIndexReader().maxDoc());
    return (int) Math.min(records, (long) query.from() + query.limit());
  }

  private HitSet hits() {
    return new HitSet(index.getIndexReader());
  }

  private List<Facet> facets(List<FixedBitSet> hits) throws IOException {
    return index.facets().count(hits);
  }

  private Hit hit(ScoreDoc found, List<Word> words) throws IOException {
    var document = stored().document(found.doc, SHOWN);
    return hit(document, passage(found.doc, words));
  }

  private Passage passage(int doc, List<Word> words) throws IOException {
    var leaf = leaf(doc);
    var texts = new Texts(leaf);
    var early = Passage.early(words, texts.beginning(doc - leaf.docBase));
    return early.isPresent()
        ? early.get()
        : Passage.around(words, texts.source(doc - leaf.docBase));
  }

  private Passage passage(Ranked found, List<Word> words) throws IOException {
    var leaf = leaf(found.doc());
    var piece = new Texts(leaf).around(found.doc() - leaf.docBase, found.passage());
    return Passage.from(piece.place(), words, piece.text());
  }

  private LeafReaderContext leaf(int doc) {
    var leaves = index.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private StoredFields stored() throws IOException {
    return index.storedFields();
  }

  private static Hit hit(Document document, Passage passage) {
    return new Hit(
        RecordId.of(document.get(Fields.ID)),
        document.get(Fields.SHOWN_TITLE),
        document.get(Fields.SHOWN_NUMBER),
        LocalDate.parse(document.get(Fields.SHOWN_DATE)),
        document.get(Fields.SHOWN_KIND),
        passage.text(),
        document.getField(Fields.REPLACED) != null,
        passage.marks().stream().map(mark -> new Hit.Mark(mark.start(), mark.end())).toList());
  }

  Results plain(Terms terms, Query query) throws IOException {
    var ranked = PlainRanking.best(index.getIndexReader(), known, terms);
    var facets = query.facets() ? facets(bits(ranked)) : List.<Facet>of();
    var words = terms.pairs().keySet().stream().flatMap(pair -> Word.of(pair).stream()).toList();
    var hits = new ArrayList<Hit>();
    for (var found : page(ranked, query)) {
      var document = stored().document(found.doc(), SHOWN);
      hits.add(hit(document, passage(found, words)));
    }
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

  private List<FixedBitSet> bits(List<Ranked> ranked) {
    var reader = index.getIndexReader();
    var bits = HitSet.empty(reader);
    for (var found : ranked) {
      var leaf = ReaderUtil.subIndex(found.doc(), reader.leaves());
      bits.get(leaf).set(found.doc() - reader.leaves().get(leaf).docBase);
    }
    return bits;
  }

  List<Suggestion> suggestions(Word word, int limit) throws IOException {
    var searcher = new KnownSearcher(index.getIndexReader(), known, false);
    return Suggestions.of(word, limit, searcher, new KnownQuery(known));
  }
}
