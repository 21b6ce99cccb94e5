package io.huiji.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;

/// How often a word stands in texts as it is written, told by where its pairs stand. The index
/// knows that of common pairs only ({@link Fields#PLACES}); what they contradict need not be read.
final class PairPlaces {

  /// The text itself has to say.
  static final int UNKNOWN = -1;

  /// The places of a pair in the text that was read last.
  static final class Pair {

    private final PostingsEnum at;
    private final List<Integer> offsets;
    private int[] places = new int[8];
    private int many;
    private int read = -1;

    /// @param offsets where in the word it begins; at least one
    Pair(PostingsEnum at, List<Integer> offsets) {
      this.at = at;
      this.offsets = offsets;
    }

    /// @return false where it is not known
    private boolean read(int doc) throws IOException {
      if (read == doc) {
        return true;
      }
      if ((at.docID() < doc ? at.advance(doc) : at.docID()) != doc) {
        return false;
      }
      many = at.freq();
      places = places.length < many ? new int[many] : places;
      for (var n = 0; n < many; n++) {
        places[n] = at.nextPosition();
      }
      read = doc;
      return true;
    }
  }

  private final List<Pair> pairs;
  private final boolean whole;
  private int[] begins = new int[8];
  private int many;

  /// @param whole whether each character of the word belongs to one of them
  PairPlaces(List<Pair> pairs, boolean whole) {
    this.pairs = pairs;
    this.whole = whole;
  }

  int times(int doc) throws IOException {
    var sure = whole;
    var begun = false;
    for (var pair : pairs) {
      if (!pair.read(doc)) {
        sure = false;
        continue;
      }
      for (var offset : pair.offsets) {
        if (begun) {
          keep(pair, offset);
        } else {
          begin(pair, offset);
          begun = true;
        }
        if (many == 0) {
          return 0;
        }
      }
    }
    return sure ? many : UNKNOWN;
  }

  /// The word may begin so much before each place.
  private void begin(Pair pair, int offset) {
    begins = begins.length < pair.many ? Arrays.copyOf(begins, pair.many) : begins;
    many = 0;
    for (var n = 0; n < pair.many; n++) {
      begins[many] = pair.places[n] - offset;
      many += begins[many] >= 0 ? 1 : 0;
    }
  }

  private void keep(Pair pair, int offset) {
    var kept = 0;
    var next = 0;
    for (var n = 0; n < many; n++) {
      var wanted = begins[n] + offset;
      while (next < pair.many && pair.places[next] < wanted) {
        next++;
      }
      if (next < pair.many && pair.places[next] == wanted) {
        begins[kept++] = begins[n];
      }
    }
    many = kept;
  }
}
