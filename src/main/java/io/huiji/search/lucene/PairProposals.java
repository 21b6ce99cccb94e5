package io.huiji.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The records of a leaf whose text may hold a word that folding never touches: each of its pairs
/// stands in the text or in one of the folded places, where a blank was left out.
///
/// The rarest pair proposes. The others are asked of a record when it is its turn, the rarer first:
/// so what the asker may not know, or did not ask for, costs no more than that pair.
final class PairProposals implements Proposals {

  /// The records that hold a pair, as written and folded; either may be missing, not both.
  private record Pair(@Nullable PostingsEnum written, @Nullable PostingsEnum folded) {

    DocIdSetIterator all() {
      if (folded == null) {
        return written == null ? DocIdSetIterator.empty() : written;
      }
      return written == null ? folded : new Either(written, folded);
    }

    boolean holds(int doc) throws IOException {
      return on(written, doc) || on(folded, doc);
    }

    boolean folds(int doc) throws IOException {
      return on(folded, doc);
    }

    private static boolean on(@Nullable PostingsEnum some, int doc) throws IOException {
      return some != null && to(some, doc) == doc;
    }
  }

  private final DocIdSetIterator rarest;
  private final Pair[] pairs;

  /// @param pairs the rarest first
  private PairProposals(Pair[] pairs) {
    this.pairs = pairs;
    this.rarest = pairs[0].all();
  }

  /// @return null where the leaf's dictionary says that no text of it can
  static @Nullable PairProposals of(LeafReader leaf, LeafFacts facts, List<BytesRef> pairs)
      throws IOException {
    var terms = new Dictionary(leaf, facts.terms(leaf, Fields.folded(Fields.TEXT)));
    var found = new Dictionary.Place[pairs.size()];
    for (var n = 0; n < found.length; n++) {
      var one = terms.find(pairs.get(n));
      if (one == null) {
        return null;
      }
      found[n] = one;
    }
    Arrays.sort(found, Comparator.comparingInt(Dictionary.Place::records));
    var made = new Pair[found.length];
    for (var n = 0; n < made.length; n++) {
      made[n] = terms.pair(found[n]);
    }
    return new PairProposals(made);
  }

  @Override
  public DocIdSetIterator some() {
    return rarest;
  }

  @Override
  public boolean may() throws IOException {
    var doc = rarest.docID();
    for (var n = 1; n < pairs.length; n++) {
      if (!pairs[n].holds(doc)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean mayFolded() throws IOException {
    for (var pair : pairs) {
      if (pair.folds(rarest.docID())) {
        return true;
      }
    }
    return false;
  }

  private static int to(DocIdSetIterator one, int target) throws IOException {
    return one.docID() < target ? one.advance(target) : one.docID();
  }

  private static final class Dictionary {

    /// Where the dictionary has a pair, as written and folded, so that it need not be looked for
    /// again.
    record Place(
        BytesRef term, @Nullable TermState written, @Nullable TermState folded, int records) {}

    private final LeafReader leaf;
    private final TermFilter inFolded;
    private final @Nullable TermsEnum written;

    /// Most words have no pair in it.
    private @Nullable TermsEnum folded;

    Dictionary(LeafReader leaf, TermFilter inFolded) throws IOException {
      this.leaf = leaf;
      this.inFolded = inFolded;
      this.written = terms(Fields.TEXT);
    }

    private @Nullable TermsEnum terms(String field) throws IOException {
      var terms = leaf.terms(field);
      return terms == null ? null : terms.iterator();
    }

    /// @return null where it is in neither
    @Nullable Place find(BytesRef pair) throws IOException {
      TermState asWritten = null;
      TermState asFolded = null;
      var records = 0;
      if (written != null && written.seekExact(pair)) {
        asWritten = written.termState();
        records += written.docFreq();
      }
      if (inFolded.mayHold(pair)) {
        folded = folded == null ? terms(Fields.folded(Fields.TEXT)) : folded;
        if (folded != null && folded.seekExact(pair)) {
          asFolded = folded.termState();
          records += folded.docFreq();
        }
      }
      return records == 0 ? null : new Place(pair, asWritten, asFolded, records);
    }

    Pair pair(Place place) throws IOException {
      return new Pair(
          postings(written, place.term, place.written), postings(folded, place.term, place.folded));
    }

    private static @Nullable PostingsEnum postings(
        @Nullable TermsEnum terms, BytesRef term, @Nullable TermState place) throws IOException {
      if (terms == null || place == null) {
        return null;
      }
      terms.seekExact(term, place);
      return terms.postings(null, PostingsEnum.NONE);
    }
  }

  /// What either of two has.
  private static final class Either extends DocIdSetIterator {

    private final DocIdSetIterator first;
    private final DocIdSetIterator second;
    private int doc = -1;

    Either(DocIdSetIterator first, DocIdSetIterator second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      doc = Math.min(to(first, target), to(second, target));
      return doc;
    }

    @Override
    public long cost() {
      return first.cost() + second.cost();
    }
  }
}
