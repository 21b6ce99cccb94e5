package io.huiji.search.lucene;

import io.huiji.search.text.Terms;
import io.huiji.search.text.TextPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// The best passages of some records for a question: what stands together counts more than what
/// stands apart in a long text. A passage is scored by BM25 over its own terms and over those of
/// the title and the headings that it stands under. To the best passages comes how much of the
/// title the question says: who names the matter of a paper means that paper.
final class PassageScores {

  private static final float PAIR = 3;
  private static final float SINGLE = 1.2f;
  private static final float HEADING = 0.88f;

  /// What the best passages count, one after the other.
  private static final double[] SHARES = {1, 0.5, 0.4, 0.2};

  /// What a title counts that the question says from end to end.
  private static final float WHOLE_TITLE = 25;

  /// How rare a pair of the title is taken to be that the question does not say.
  private static final float NOT_ASKED = 3;

  /// @param start where the best passage begins
  record Best(float score, TextPlace start) {}

  private final Known known;
  private final List<String> pairs;

  /// How rare each pair is among titles.
  private final double[] titleWeights;

  private final AskedPlaces asked;
  private final PassageTally tally;

  PassageScores(Known known, Terms terms) throws IOException {
    this.known = known;
    this.pairs = List.copyOf(terms.pairs().keySet());
    this.asked = new AskedPlaces(terms);
    this.titleWeights = new double[pairs.size()];
    for (var n = 0; n < titleWeights.length; n++) {
      var count = known.count(new Term(Fields.TEXT, pairs.get(n)));
      titleWeights[n] = rarity((double) known.records(), (double) count.records());
    }
    this.tally =
        new PassageTally(
            weights(Fields.TEXT, terms.pairs(), PAIR),
            weights(Fields.SINGLES, terms.singles(), SINGLE),
            weights(Fields.TEXT, terms.pairs(), HEADING));
  }

  private double[] weights(String field, Map<String, Float> terms, float weight)
      throws IOException {
    var weights = new double[terms.size()];
    var number = 0;
    for (var term : terms.entrySet()) {
      var rarity = rarity(known.count(new Term(field, term.getKey())));
      weights[number++] = rarity * term.getValue() * weight;
    }
    return weights;
  }

  /// How many passages hold a term is not indexed; as many as if its occurrences were strewn.
  private double rarity(Known.Count count) throws IOException {
    var all = Math.max(1, known.passages());
    var holding = all * (1 - Math.exp(-(double) count.times() / all));
    return rarity((double) all, holding);
  }

  private static double rarity(double all, double holding) {
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  /// @param docs of this leaf, rising
  List<Best> of(LeafReaderContext leaf, int[] docs) throws IOException {
    var maps = leaf.reader().getBinaryDocValues(Fields.PASSAGES);
    var lengths = leaf.reader().getNormValues(Fields.TITLE);
    var titles = new ArrayList<@Nullable PostingsEnum>();
    for (var pair : pairs) {
      titles.add(leaf.reader().postings(new Term(Fields.TITLE, pair), PostingsEnum.FREQS));
    }
    var texts = new Texts(leaf);
    var best = new ArrayList<Best>();
    for (var doc : docs) {
      var found = maps != null && maps.advanceExact(doc);
      var map = found ? PassageMap.decode(maps.binaryValue()) : PassageMap.NONE;
      tally.begin(map);
      var length = lengths != null && lengths.advanceExact(doc) ? lengths.longValue() : 0;
      var title = title(titles, doc, SmallFloat.byte4ToInt((byte) length));
      asked.tell(texts.encoded(doc), tally);
      best.add(best(tally.end(), map, title));
    }
    return best;
  }

  /// @param length of the title, in characters
  private double title(List<@Nullable PostingsEnum> titles, int doc, int length)
      throws IOException {
    var said = 0.0;
    var unsaid = length - 1;
    for (var pair = 0; pair < titleWeights.length; pair++) {
      var times = times(titles.get(pair), doc);
      if (times > 0) {
        tally.title(pair, times);
        said += titleWeights[pair];
        unsaid--;
      }
    }
    return said == 0 ? 0 : WHOLE_TITLE * said / (said + NOT_ASKED * Math.max(0, unsaid));
  }

  private static int times(@Nullable PostingsEnum postings, int doc) throws IOException {
    return postings != null && on(postings, doc) ? postings.freq() : 0;
  }

  private static boolean on(PostingsEnum postings, int doc) throws IOException {
    return postings.docID() == doc || (postings.docID() < doc && postings.advance(doc) == doc);
  }

  private Best best(double[] scores, PassageMap map, double title) {
    var best = new double[SHARES.length];
    var start = 0;
    for (var n = 0; n < scores.length; n++) {
      if (scores[n] > best[0]) {
        start = map.starts()[n];
      }
      insert(scores[n], best);
    }
    var sum = title;
    for (var n = 0; n < best.length; n++) {
      sum += SHARES[n] * best[n];
    }
    return new Best((float) sum, asked.textPlace(start));
  }

  private static void insert(double score, double[] best) {
    for (var n = 0; n < best.length; n++) {
      if (score > best[n]) {
        System.arraycopy(best, n, best, n + 1, best.length - n - 1);
        best[n] = score;
        return;
      }
    }
  }
}
