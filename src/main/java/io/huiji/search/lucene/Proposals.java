package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The records of a leaf whose text may hold a word that folding never touches: all of its pairs
/// stand in the text, or each in the text or in one of the folded places, where a blank was left
/// out.
///
/// @param all whose text may hold it
/// @param folded which of them may hold it in the folded form alone
record Proposals(DocIdSetIterator all, DocIdSetIterator folded) {

  /// Where the dictionary has a pair, as written and folded, so that it need not be looked for
  /// again; either may be missing in a leaf.
  private record Pair(BytesRef term, @Nullable TermState written, @Nullable TermState folded) {}

  /// @return null where the leaf's dictionary says that no text of it can
  static @Nullable Proposals of(LeafReader leaf, LeafFacts facts, List<String> pairs)
      throws IOException {
    var terms = new Dictionary(leaf, facts.terms(leaf, Fields.folded(Fields.TEXT)));
    var found = new ArrayList<Pair>(pairs.size());
    for (var pair : pairs) {
      var one = terms.find(new BytesRef(pair));
      if (one == null) {
        return null;
      }
      found.add(one);
    }
    return terms.proposals(found);
  }

  private static @Nullable TermState place(@Nullable TermsEnum terms, BytesRef term)
      throws IOException {
    return terms != null && terms.seekExact(term) ? terms.termState() : null;
  }

  private static final class Dictionary {

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
    @Nullable Pair find(BytesRef pair) throws IOException {
      var inWritten = place(written, pair);
      TermState elsewhere = null;
      if (inFolded.mayHold(pair)) {
        folded = folded == null ? terms(Fields.folded(Fields.TEXT)) : folded;
        elsewhere = place(folded, pair);
      }
      return inWritten == null && elsewhere == null ? null : new Pair(pair, inWritten, elsewhere);
    }

    Proposals proposals(List<Pair> pairs) throws IOException {
      var allWritten = true;
      var someFolded = false;
      for (var pair : pairs) {
        allWritten &= pair.written != null;
        someFolded |= pair.folded != null;
      }
      var asWritten = allWritten ? written(pairs) : none();
      if (!someFolded) {
        return new Proposals(asWritten, none());
      }
      var all = allWritten ? new Either(asWritten, folded(pairs)) : folded(pairs);
      return new Proposals(all, folded(pairs));
    }

    private static DocIdSetIterator none() {
      return DocIdSetIterator.empty();
    }

    private DocIdSetIterator written(List<Pair> pairs) throws IOException {
      var all = new ArrayList<DocIdSetIterator>();
      for (var pair : pairs) {
        all.add(postings(written, pair.term, pair.written));
      }
      return together(all);
    }

    private DocIdSetIterator folded(List<Pair> pairs) throws IOException {
      var all = new ArrayList<DocIdSetIterator>();
      DocIdSetIterator some = none();
      for (var pair : pairs) {
        var either = postings(written, pair.term, pair.written);
        if (pair.folded != null) {
          some = new Either(some, postings(folded, pair.term, pair.folded));
          either = new Either(either, postings(folded, pair.term, pair.folded));
        }
        all.add(either);
      }
      all.add(some);
      return together(all);
    }

    private static DocIdSetIterator together(List<DocIdSetIterator> all) {
      return all.size() == 1 ? all.getFirst() : ConjunctionUtils.intersectIterators(all);
    }

    private static DocIdSetIterator postings(
        @Nullable TermsEnum terms, BytesRef term, @Nullable TermState place) throws IOException {
      if (terms == null || place == null) {
        return none();
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

    private static int to(DocIdSetIterator one, int target) throws IOException {
      return one.docID() < target ? one.advance(target) : one.docID();
    }

    @Override
    public long cost() {
      return first.cost() + second.cost();
    }
  }
}
