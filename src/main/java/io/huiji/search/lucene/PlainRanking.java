package io.huiji.search.lucene;

import io.huiji.search.text.Terms;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Ranks records for a question in plain words: by their whole text and their title, and the best
/// {@link #RESCORED} of them by their passages too.
final class PlainRanking {

  /// No more are told: what lies behind them has hardly anything of the question.
  static final int RESCORED = 100;

  private static final float PAIR = 7.8f;
  private static final float SINGLE = 4.8f;
  private static final float TITLE = 1.32f;

  /// @param passage where its best passage begins, in characters of its indexed text
  record Ranked(int doc, float score, int passage) {}

  private PlainRanking() {}

  /// The best, best first.
  static List<Ranked> best(IndexReader index, Known known, Terms terms) throws IOException {
    var searcher = new KnownSearcher(known, true);
    var found =
        searcher.search(
            whole(known, terms),
            new TopFieldCollectorManager(Orders.BEST_FIRST, RESCORED, null, RESCORED));
    return rescored(index, new PassageScores(known, terms), found.scoreDocs);
  }

  private static BooleanQuery whole(Known known, Terms terms) {
    var any = new BooleanQuery.Builder();
    add(any, Fields.TEXT, terms.pairs(), PAIR);
    add(any, Fields.SINGLES, terms.singles(), SINGLE);
    add(any, Fields.TITLE, terms.pairs(), TITLE);
    return any.add(new KnownQuery(known), Occur.FILTER).setMinimumNumberShouldMatch(1).build();
  }

  private static void add(
      BooleanQuery.Builder any, String field, Map<String, Float> terms, float weight) {
    terms.forEach(
        (term, times) ->
            any.add(
                new BoostQuery(new TermQuery(new Term(field, term)), times * weight),
                Occur.SHOULD));
  }

  private static List<Ranked> rescored(IndexReader index, PassageScores passages, ScoreDoc[] found)
      throws IOException {
    var byDoc = Arrays.copyOf(found, found.length);
    Arrays.sort(byDoc, Comparator.comparingInt(hit -> hit.doc));
    var ranked = new HashMap<Integer, Ranked>();
    for (var at = 0; at < byDoc.length; ) {
      var leaf = index.leaves().get(ReaderUtil.subIndex(byDoc[at].doc, index.leaves()));
      var end = at;
      while (end < byDoc.length && byDoc[end].doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      rescore(leaf, Arrays.copyOfRange(byDoc, at, end), passages, ranked);
      at = end;
    }
    return Arrays.stream(found)
        .map(hit -> Objects.requireNonNull(ranked.get(hit.doc)))
        .sorted(order(index))
        .toList();
  }

  private static Comparator<Ranked> order(IndexReader index) {
    var best = Comparator.comparingDouble((Ranked hit) -> -hit.score);
    return Replaced.in(index)
        ? Comparator.comparing((Ranked hit) -> Replaced.is(index, hit.doc)).thenComparing(best)
        : best;
  }

  private static void rescore(
      LeafReaderContext leaf, ScoreDoc[] found, PassageScores passages, Map<Integer, Ranked> ranked)
      throws IOException {
    var docs = Arrays.stream(found).mapToInt(hit -> hit.doc - leaf.docBase).toArray();
    var best = passages.of(leaf, docs);
    for (var n = 0; n < found.length; n++) {
      var whole = (float) ((FieldDoc) found[n]).fields[0];
      var doc = found[n].doc;
      ranked.put(doc, new Ranked(doc, whole + best.get(n).score(), best.get(n).start()));
    }
  }
}
