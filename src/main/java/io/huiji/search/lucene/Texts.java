package io.huiji.search.lucene;

import io.huiji.search.text.Normal;
import io.huiji.search.text.TextCode;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The texts of one leaf, read from any place.
final class Texts {

  private static final BytesRef NOTHING = new BytesRef();

  private final LeafReaderContext leaf;

  Texts(LeafReaderContext leaf) {
    this.leaf = leaf;
  }

  /// As it was given.
  String source(int doc) throws IOException {
    var encoded = encoded(doc);
    return TextCode.decode(encoded.bytes, encoded.offset, encoded.length);
  }

  /// In comparable form; where its characters came from is not told.
  Normal normal(int doc) throws IOException {
    var encoded = encoded(doc);
    var text = TextCode.normal(encoded.bytes, encoded.offset, encoded.length);
    return new Normal(text, new int[text.length() + 1]);
  }

  /// In {@link TextCode}; until the next is read.
  BytesRef encoded(int doc) throws IOException {
    var texts = DocValues.getBinary(leaf.reader(), Fields.SOURCE);
    return texts.advanceExact(doc) ? texts.binaryValue() : NOTHING;
  }
}
