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
  static @Nullable Proposals of(LeafReader leaf, List<String> pairs) throws IOException {
    var terms = new Dictionary(terms(leaf, Fields.TEXT), terms(leaf, Fields.folded(Fields.TEXT)));
    var found = new ArrayList<Pair>();
    for (var pair : pairs) {
      var term = new BytesRef(pair);
      var one = new Pair(term, place(terms.written, term), place(terms.folded, term));
      if (one.written == null && one.folded == null) {
        return null;
      }
      found.add(one);
    }
    return terms.proposals(found);
  }

  private static @Nullable TermsEnum terms(LeafReader leaf, String field) throws IOException {
    var terms = leaf.terms(field);
    return terms == null ? null : terms.iterator();
  }

  private static @Nullable TermState place(@Nullable TermsEnum terms, BytesRef term)
      throws IOException {
    return terms != null && terms.seekExact(term) ? terms.termState() : null;
  }

  private record Dictionary(@Nullable TermsEnum written, @Nullable TermsEnum folded) {

    Proposals proposals(List<Pair> pairs) throws IOException {
      var written = pairs.stream().allMatch(pair -> pair.written != null) ? written(pairs) : null;
      var inFolded = pairs.stream().anyMatch(pair -> pair.folded != null) ? folded(pairs) : null;
      if (inFolded == null) {
        return new Proposals(written == null ? DocIdSetIterator.empty() : written, none());
      }
      var all = written == null ? folded(pairs) : new Either(written, folded(pairs));
      return new Proposals(all, inFolded);
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
