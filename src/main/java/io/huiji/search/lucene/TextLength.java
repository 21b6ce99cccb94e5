package io.huiji.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// What Lucene is given of a field that {@link TextInverter} inverts: one token that never comes
/// into the index, and the length, from which the norm is made.
final class TextLength extends TokenStream {

  private static final String STAND_IN = " ";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final int characters;
  private boolean told;

  TextLength(int characters) {
    this.characters = characters;
  }

  @Override
  public void reset() {
    told = false;
  }

  @Override
  public boolean incrementToken() {
    if (told) {
      return false;
    }
    clearAttributes();
    term.append(STAND_IN);
    told = true;
    return true;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(characters, characters);
  }

  /// BM25 for such fields.
  static final class Weighing extends BM25Similarity {

    Weighing(float k1, float b) {
      super(k1, b);
    }

    @Override
    public long computeNorm(FieldInvertState state) {
      return SmallFloat.intToByte4(Math.max(1, state.getOffset()));
    }
  }
}
