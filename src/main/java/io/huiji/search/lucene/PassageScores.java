package io.huiji.search.lucene;

import io.huiji.search.lucene.AskedPlaces.Places;
import io.huiji.search.lucene.AskedPlaces.Rising;
import io.huiji.search.text.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
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
  private static final float K = 2;
  private static final float B = 0.75f;
  private static final float HEADING_K = 1.2f;
  private static final float HEADING_B = 0.5f;

  /// Lengths in characters against which lengths are held; fixed, so that they tell of nothing.
  private static final float USUAL = 120;

  private static final float USUAL_HEADING = 35;
  private static final float USUAL_TITLE = 20;

  /// What the best passages count, one after the other.
  private static final double[] SHARES = {1, 0.5, 0.4, 0.2};

  private static final BytesRef NOTHING = new BytesRef(new byte[] {0, 0, 0});

  /// What a title counts that the question says from end to end.
  private static final float WHOLE_TITLE = 25;

  /// How rare a pair of the title is taken to be that the question does not say.
  private static final float NOT_ASKED = 3;

  /// @param start where the best passage begins, in characters of the indexed text
  record Best(float score, int start) {}

  private final Known known;
  private final Terms terms;
  private final AskedPlaces asked;

  PassageScores(Known known, Terms terms) {
    this.known = known;
    this.terms = terms;
    this.asked = new AskedPlaces(terms);
  }

  /// @param docs of this leaf, rising
  List<Best> of(LeafReaderContext leaf, int[] docs) throws IOException {
    var candidates = candidates(leaf, docs);
    var number = 0;
    for (var pair : terms.pairs().entrySet()) {
      pair(leaf, candidates, pair, number++);
    }
    number = 0;
    for (var single : terms.singles().entrySet()) {
      single(candidates, single, number++);
    }
    return candidates.stream().map(Candidate::best).toList();
  }

  private List<Candidate> candidates(LeafReaderContext leaf, int[] docs) throws IOException {
    var maps = leaf.reader().getBinaryDocValues(Fields.PASSAGES);
    var titles = leaf.reader().getNormValues(Fields.TITLE);
    var texts = new Texts(leaf);
    var candidates = new ArrayList<Candidate>();
    for (var doc : docs) {
      var encoded = maps != null && maps.advanceExact(doc) ? maps.binaryValue() : NOTHING;
      var title = titles != null && titles.advanceExact(doc) ? titles.longValue() : 0;
      candidates.add(
          new Candidate(
              doc,
              PassageMap.decode(encoded),
              SmallFloat.byte4ToInt((byte) title),
              asked.in(texts.encoded(doc))));
    }
    return candidates;
  }

  private void pair(
      LeafReaderContext leaf, List<Candidate> candidates, Map.Entry<String, Float> pair, int number)
      throws IOException {
    var count = known.count(new Term(Fields.TEXT, pair.getKey()));
    var titles = leaf.reader().postings(new Term(Fields.TITLE, pair.getKey()), PostingsEnum.FREQS);
    var rarity = rarity(count) * pair.getValue();
    for (var candidate : candidates) {
      var places = candidate.places.pairs().get(number);
      var inTitle = times(titles, candidate.doc);
      if (inTitle > 0) {
        candidate.addTitle(rarity((double) known.records(), (double) count.records()));
      }
      if (places.size() > 0 || inTitle > 0) {
        candidate.count(places);
        candidate.addText(rarity * PAIR);
        candidate.addHeadings(rarity * HEADING, inTitle);
        candidate.forget();
      }
    }
  }

  private void single(List<Candidate> candidates, Map.Entry<String, Float> single, int number)
      throws IOException {
    var weight = rarity(known.count(new Term(Fields.SINGLES, single.getKey()))) * single.getValue();
    for (var candidate : candidates) {
      var places = candidate.places.singles().get(number);
      if (places.size() > 0) {
        candidate.count(places);
        candidate.addText(weight * SINGLE);
        candidate.forget();
      }
    }
  }

  private static int times(@Nullable PostingsEnum postings, int doc) throws IOException {
    return postings != null && on(postings, doc) ? postings.freq() : 0;
  }

  private static boolean on(PostingsEnum postings, int doc) throws IOException {
    return postings.docID() == doc || (postings.docID() < doc && postings.advance(doc) == doc);
  }

  /// How many passages hold a term is not indexed; as many as if its occurrences were strewn.
  private double rarity(Known.Count count) {
    var all = Math.max(1, known.passages());
    var holding = all * (1 - Math.exp(-(double) count.times() / all));
    return rarity((double) all, holding);
  }

  private static double rarity(double all, double holding) {
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  private static final class Candidate {

    private final int doc;
    private final PassageMap map;
    private final Places places;
    private final int[] inPassage;
    private final int[] inHeading;
    private final double[] scores;
    private final float[] headingLengths;
    private final int titleLength;
    private double titleAsked;
    private int titlePairs;
    private boolean anyHeading;
    private int first;
    private int last;

    Candidate(int doc, PassageMap map, int titleLength, Places places) {
      this.doc = doc;
      this.places = places;
      this.titleLength = titleLength;
      this.map = map;
      this.inPassage = new int[map.size()];
      this.inHeading = new int[map.headings().length / 2];
      this.scores = new double[map.size()];
      this.headingLengths = new float[map.size()];
      for (var n = 0; n < map.size(); n++) {
        headingLengths[n] = USUAL_TITLE + length(map.chapters()[n]) + length(map.sections()[n]);
      }
    }

    private int length(int heading) {
      return heading < 0 ? 0 : map.headings()[2 * heading + 1] - map.headings()[2 * heading];
    }

    void count(Rising all) {
      first = map.size();
      last = -1;
      var passage = 0;
      var heading = 0;
      for (var n = 0; n < all.size(); n++) {
        var at = all.get(n);
        while (heading < inHeading.length && map.headings()[2 * heading + 1] <= at) {
          heading++;
        }
        if (heading < inHeading.length && map.headings()[2 * heading] <= at) {
          inHeading[heading]++;
          anyHeading = true;
        }
        while (passage < map.size() && map.starts()[passage + 1] <= at) {
          passage++;
        }
        if (passage < map.size() && map.starts()[passage] <= at) {
          inPassage[passage]++;
          first = Math.min(first, passage);
          last = passage;
        }
      }
    }

    void addText(double weight) {
      for (var n = first; n <= last; n++) {
        var times = inPassage[n];
        if (times > 0) {
          var length = map.starts()[n + 1] - map.starts()[n];
          scores[n] += weight * times / (times + K * (1 - B + B * length / USUAL));
        }
      }
    }

    void addTitle(double rarity) {
      titleAsked += rarity;
      titlePairs++;
    }

    private double title() {
      var rest = NOT_ASKED * Math.max(0, titleLength - 1 - titlePairs);
      return titlePairs == 0 ? 0 : WHOLE_TITLE * titleAsked / (titleAsked + rest);
    }

    void addHeadings(double weight, int inTitle) {
      if (!anyHeading && inTitle == 0) {
        return;
      }
      for (var n = 0; n < scores.length; n++) {
        var times = inTitle + times(map.chapters()[n]) + times(map.sections()[n]);
        if (times > 0) {
          var length = 1 - HEADING_B + HEADING_B * headingLengths[n] / USUAL_HEADING;
          scores[n] += weight * times / (times + HEADING_K * length);
        }
      }
    }

    private int times(int heading) {
      return heading < 0 ? 0 : inHeading[heading];
    }

    void forget() {
      if (last >= 0) {
        Arrays.fill(inPassage, first, last + 1, 0);
      }
      if (anyHeading) {
        Arrays.fill(inHeading, 0);
        anyHeading = false;
      }
    }

    Best best() {
      var best = new double[SHARES.length];
      var start = 0;
      for (var n = 0; n < scores.length; n++) {
        if (scores[n] > best[0]) {
          start = map.starts()[n];
        }
        insert(scores[n], best);
      }
      var sum = title();
      for (var n = 0; n < best.length; n++) {
        sum += SHARES[n] * best[n];
      }
      return new Best((float) sum, start);
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
}
