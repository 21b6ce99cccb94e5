package io.huiji.search.lucene;

import io.huiji.search.lucene.PairProposals.Pair;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where a leaf has the pairs of words. Nothing but its dictionary is asked until all of a word's
/// pairs are found.
final class PairDictionary {

  /// A pair as written and folded, so that it need not be looked for again; either may be missing,
  /// not both.
  ///
  /// @param writtenIn how many records hold it as written
  /// @param records how many may hold it
  record Place(
      WordPair pair,
      @Nullable TermState written,
      @Nullable TermState folded,
      int writtenIn,
      int records) {}

  private final LeafReader leaf;
  private final TermFilter inFolded;
  private final @Nullable TermsEnum written;

  /// Most words have no pair in it.
  private @Nullable TermsEnum folded;

  /// Most words have a rare pair, and then it is not asked.
  private @Nullable TermsEnum placed;

  PairDictionary(LeafReader leaf, TermFilter inFolded) throws IOException {
    this.leaf = leaf;
    this.inFolded = inFolded;
    this.written = terms(Fields.TEXT);
  }

  private @Nullable TermsEnum terms(String field) throws IOException {
    var terms = leaf.terms(field);
    return terms == null ? null : terms.iterator();
  }

  /// @return null where it is in neither
  @Nullable Place find(WordPair pair) throws IOException {
    TermState asWritten = null;
    TermState asFolded = null;
    var writtenIn = 0;
    var foldedIn = 0;
    if (written != null && written.seekExact(pair.term())) {
      asWritten = written.termState();
      writtenIn = written.docFreq();
    }
    if (inFolded.mayHold(pair.term())) {
      folded = folded == null ? terms(Fields.folded(Fields.TEXT)) : folded;
      if (folded != null && folded.seekExact(pair.term())) {
        asFolded = folded.termState();
        foldedIn = folded.docFreq();
      }
    }
    var records = writtenIn + foldedIn;
    return records == 0 ? null : new Place(pair, asWritten, asFolded, writtenIn, records);
  }

  /// @param placed whether it is worth knowing where it stands
  Pair pair(Place place, boolean placed) throws IOException {
    var term = place.pair.term();
    var offsets = place.pair.offsets();
    var inFolded = postings(folded, term, place.folded);
    var where = placed && !offsets.isEmpty() ? places(term) : null;
    var all = where != null && where.cost() == place.writtenIn;
    return new Pair(all ? where : postings(written, term, place.written), inFolded, where, offsets);
  }

  private @Nullable PostingsEnum places(BytesRef term) throws IOException {
    placed = placed == null ? terms(Fields.PLACES) : placed;
    return placed != null && placed.seekExact(term)
        ? placed.postings(null, PostingsEnum.POSITIONS)
        : null;
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
