package io.huiji.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;

/// Which records another one has taken the place of.
final class Replaced {

  private Replaced() {}

  /// Whether there is any.
  static boolean in(IndexReader index) {
    return index.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Fields.REPLACED) != null);
  }

  static boolean is(IndexReader index, int doc) {
    var leaf = index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
    try {
      return DocValues.getNumeric(leaf.reader(), Fields.REPLACED).advanceExact(doc - leaf.docBase);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
