package io.huiji.search.lucene;

import static java.util.Objects.requireNonNull;

import io.huiji.search.text.Terms;
import io.huiji.search.text.TextPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Ranks records for a question in plain words: by their whole text and their title, and the best
/// of them by their passages too.
final class PlainRanking {

  /// No more are told: what lies behind them has hardly anything of the question.
  static final int TOLD = 100;

  /// So many are ranked by their passages, however long their texts are; and then as many more
  /// until so many passages are gone through. Of papers these are all, of codes of law these.
  private static final int LEAST = 40;

  private static final int PASSAGES = 4_000;

  private static final float PAIR = 7.8f;
  private static final float SINGLE = 4.8f;
  private static final float TITLE = 1.32f;

  /// @param passage where its best passage begins; null where that was not looked for
  record Ranked(int doc, float score, @Nullable TextPlace passage) {}

  private final IndexReader index;
  private final Known known;
  private final Terms terms;
  private final PassageScores passages;

  PlainRanking(IndexReader index, Known known, Terms terms) throws IOException {
    this.index = index;
    this.known = known;
    this.terms = terms;
    this.passages = new PassageScores(known, terms);
  }

  /// The best, best first.
  List<Ranked> best() throws IOException {
    var whole = byTheWhole();
    // what a passage adds is never below zero, so none of the others overtakes these
    var looked = rescored(whole.subList(0, inTime(whole)));
    return whole.stream()
        .map(hit -> looked.getOrDefault(hit.doc, hit))
        .sorted(order(index))
        .toList();
  }

  private List<Ranked> byTheWhole() throws IOException {
    var searcher = new KnownSearcher(known, true);
    var query = searcher.rewrite(whole(known, terms));
    var weight = searcher.createWeight(query, ScoreMode.TOP_SCORES, 1);
    var best = BestFirst.byScore(TOLD, known.index());
    for (var leaf : index.leaves()) {
      var scorer = known.count(leaf) == 0 ? null : weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(
            best.getLeafCollector(leaf),
            known.whole(leaf) ? null : known.of(leaf),
            0,
            DocIdSetIterator.NO_MORE_DOCS);
      }
    }
    return best.found().stream()
        .map(found -> new Ranked(found.number(), found.score(), null))
        .toList();
  }

  /// How many of them are ranked by their passages.
  private int inTime(List<Ranked> best) throws IOException {
    var gone = 0L;
    for (var n = 0; n < best.size(); n++) {
      if (n >= LEAST && gone > PASSAGES) {
        return n;
      }
      var leaf = leaf(best.get(n).doc);
      gone +=
          known
              .index()
              .facts(leaf.reader())
              .passages(leaf.reader())[best.get(n).doc - leaf.docBase];
    }
    return best.size();
  }

  /// Where the best passage of each begins, by their numbers in the index.
  Map<Integer, TextPlace> places(List<Ranked> ranked) throws IOException {
    var unknown = ranked.stream().filter(hit -> hit.passage == null).toList();
    return Stream.concat(ranked.stream(), rescored(unknown).values().stream())
        .filter(hit -> hit.passage != null)
        .collect(Collectors.toMap(Ranked::doc, hit -> requireNonNull(hit.passage)));
  }

  private LeafReaderContext leaf(int doc) {
    return index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
  }

  private static BooleanQuery whole(Known known, Terms terms) {
    var any = new BooleanQuery.Builder();
    add(any, Fields.TEXT, terms.pairs(), PAIR);
    add(any, Fields.SINGLES, terms.singles(), SINGLE);
    add(any, Fields.TITLE, terms.pairs(), TITLE);
    if (known.few()) {
      any.add(new KnownQuery(known), Occur.FILTER);
    }
    return any.setMinimumNumberShouldMatch(1).build();
  }

  private static void add(
      BooleanQuery.Builder any, String field, Map<String, Float> terms, float weight) {
    terms.forEach(
        (term, times) ->
            any.add(
                new BoostQuery(new TermQuery(new Term(field, term)), times * weight),
                Occur.SHOULD));
  }

  /// By their numbers in the index.
  private Map<Integer, Ranked> rescored(List<Ranked> found) throws IOException {
    var byDoc = found.stream().sorted(Comparator.comparingInt(Ranked::doc)).toList();
    var ranked = new HashMap<Integer, Ranked>();
    for (var at = 0; at < byDoc.size(); ) {
      var leaf = leaf(byDoc.get(at).doc);
      var end = at;
      while (end < byDoc.size() && byDoc.get(end).doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      rescored(leaf, byDoc.subList(at, end)).forEach(hit -> ranked.put(hit.doc, hit));
      at = end;
    }
    return ranked;
  }

  private List<Ranked> rescored(LeafReaderContext leaf, List<Ranked> found) throws IOException {
    var best = passages.of(leaf, found.stream().mapToInt(hit -> hit.doc - leaf.docBase).toArray());
    var ranked = new ArrayList<Ranked>();
    for (var n = 0; n < found.size(); n++) {
      var hit = found.get(n);
      ranked.add(new Ranked(hit.doc, hit.score + best.get(n).score(), best.get(n).start()));
    }
    return ranked;
  }

  private static Comparator<Ranked> order(IndexReader index) {
    var best = Comparator.comparingDouble((Ranked hit) -> -hit.score);
    return Replaced.in(index)
        ? Comparator.comparing((Ranked hit) -> Replaced.is(index, hit.doc)).thenComparing(best)
        : best;
  }
}
