package io.huiji.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// Inverted texts, to be read once from the first term to the last, which is all that writing a
/// segment does. The rest of Lucene's interface (looking a term up, counts over all, jumping) is
/// for searching and is never asked here: it throws {@link UnsupportedOperationException}, so that
/// a writer of a later Lucene that asks it fails at once and does not write a wrong segment.
final class InvertedTerms extends Terms {

  private static final int STEP = 8;

  private final long[] terms;
  private final int[] begins;
  private final int[] places;
  private final int[] documents;
  private final int[] around;
  private final boolean placed;

  /// @param begins where in the places those of each term begin; one more for the end
  /// @param places running over all texts
  /// @param documents at which place each text begins; one more for the end
  InvertedTerms(long[] terms, int[] begins, int[] places, int[] documents) {
    this(terms, begins, places, documents, false);
  }

  /// @param placed whether the places are told
  private InvertedTerms(long[] terms, int[] begins, int[] places, int[] documents, boolean placed) {
    this.terms = terms;
    this.begins = begins;
    this.places = places;
    this.documents = documents;
    this.around = around(documents);
    this.placed = placed;
  }

  /// Of its pairs of Chinese characters those that so many texts hold, with their places.
  InvertedTerms common(int least) {
    var some = new long[terms.length];
    var starts = new int[terms.length + 1];
    var kept = new int[places.length];
    var many = 0;
    for (var rank = 0; rank < terms.length; rank++) {
      var length = begins[rank + 1] - begins[rank];
      if (length >= least && TextInverter.chinese(terms[rank]) && texts(rank) >= least) {
        System.arraycopy(places, begins[rank], kept, starts[many], length);
        some[many++] = terms[rank];
        starts[many] = starts[many - 1] + length;
      }
    }
    return new InvertedTerms(
        Arrays.copyOf(some, many),
        Arrays.copyOf(starts, many + 1),
        Arrays.copyOf(kept, starts[many]),
        documents,
        true);
  }

  private int texts(int rank) {
    var occurrences = new Occurrences();
    occurrences.of(rank);
    var texts = 0;
    while (occurrences.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      texts++;
    }
    return texts;
  }

  /// In which document every so manyth place lies.
  private static int[] around(int[] documents) {
    var around = new int[(documents[documents.length - 1] >> STEP) + 1];
    var doc = 0;
    for (var n = 0; n < around.length; n++) {
      while (doc + 2 < documents.length && documents[doc + 1] <= n << STEP) {
        doc++;
      }
      around[n] = doc;
    }
    return around;
  }

  @Override
  public TermsEnum iterator() {
    return new Walk();
  }

  @Override
  public long size() {
    return terms.length;
  }

  @Override
  public long getSumTotalTermFreq() {
    return places.length;
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return placed;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Walk extends BaseTermsEnum {

    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private final StringBuilder characters = new StringBuilder();
    private final Occurrences occurrences = new Occurrences();
    private int rank = -1;

    @Override
    public @Nullable BytesRef next() {
      if (++rank >= terms.length) {
        return null;
      }
      characters.setLength(0);
      TextInverter.characters(terms[rank], characters);
      bytes.copyChars(characters);
      return bytes.get();
    }

    @Override
    public BytesRef term() {
      return bytes.get();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      occurrences.of(rank);
      return occurrences;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      return (long) begins[rank + 1] - begins[rank];
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Occurrences extends PostingsEnum {

    private int next;
    private int end;
    private int first;
    private int told;
    private int doc;

    void of(int rank) {
      next = begins[rank];
      end = begins[rank + 1];
      doc = -1;
    }

    @Override
    public int nextDoc() {
      if (next == end) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      doc = Math.max(doc, around[places[next] >> STEP]);
      while (documents[doc + 1] <= places[next]) {
        doc++;
      }
      first = next;
      told = 0;
      while (next < end && places[next] < documents[doc + 1]) {
        next++;
      }
      return doc;
    }

    @Override
    public int freq() {
      return next - first;
    }

    @Override
    public int nextPosition() {
      return placed ? places[first + told++] - documents[doc] : -1;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return (long) end - next;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
