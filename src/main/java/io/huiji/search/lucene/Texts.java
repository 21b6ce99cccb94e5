package io.huiji.search.lucene;

import io.huiji.search.text.Normal;
import io.huiji.search.text.TextCode;
import io.huiji.search.text.TextPiece;
import io.huiji.search.text.TextPlace;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The texts of one leaf, read from any place.
final class Texts {

  private static final BytesRef NOTHING = new BytesRef();

  private final LeafReaderContext leaf;

  /// They go forward only.
  private @Nullable BinaryDocValues texts;

  Texts(LeafReaderContext leaf) {
    this.leaf = leaf;
  }

  /// As it was given, around a character of the comparable form.
  static TextPiece around(BytesRef encoded, TextPlace place, int reach) {
    return TextPiece.around(encoded.bytes, encoded.offset, encoded.length, place, reach);
  }

  /// In comparable form.
  String comparable(int doc) throws IOException {
    var encoded = encoded(doc);
    return TextCode.normal(encoded.bytes, encoded.offset, encoded.length);
  }

  /// A comparable form of which is not told where its characters came from.
  static Normal normal(String comparable) {
    return new Normal(comparable, new int[comparable.length() + 1]);
  }

  /// In {@link TextCode}; until the next is read.
  BytesRef encoded(int doc) throws IOException {
    if (texts == null || texts.docID() > doc) {
      texts = DocValues.getBinary(leaf.reader(), Fields.SOURCE);
    }
    return texts.advanceExact(doc) ? texts.binaryValue() : NOTHING;
  }
}
