package io.huiji.search.lucene;

import io.huiji.search.text.FirstPlace;
import io.huiji.search.text.Passage;
import io.huiji.search.text.Word;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// The passages that hits show: the text is made around the place and nowhere else.
final class Snippets {

  private final IndexReader index;
  private final List<Word> words;
  private final FirstPlace first;

  Snippets(IndexReader index, List<Word> words) {
    this.index = index;
    this.words = words;
    this.first = new FirstPlace(words);
  }

  /// Around the first of the words that stands in the text; its beginning where none does, as when
  /// the title was found.
  Passage of(int doc) throws IOException {
    var leaf = leaf(doc);
    var texts = new Texts(leaf);
    var encoded = texts.encoded(doc - leaf.docBase);
    var place = first.in(encoded.bytes, encoded.offset, encoded.length);
    return Passage.around(words, reach -> Texts.around(encoded, place, reach));
  }

  /// The one that begins at this character of the comparable form.
  Passage at(int doc, int place) throws IOException {
    var leaf = leaf(doc);
    var encoded = new Texts(leaf).encoded(doc - leaf.docBase);
    return Passage.from(words, reach -> Texts.around(encoded, place, reach));
  }

  private LeafReaderContext leaf(int doc) {
    return index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
  }
}
