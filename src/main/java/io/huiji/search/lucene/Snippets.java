package io.huiji.search.lucene;

import static java.util.Objects.requireNonNull;

import io.huiji.search.text.FirstPlace;
import io.huiji.search.text.Passage;
import io.huiji.search.text.TextPlace;
import io.huiji.search.text.Word;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/// The passages that hits show: the text is made around the place and nowhere else. Texts are read
/// in the order in which they lie, for each step back would make room for the longest of all anew.
final class Snippets {

  private final IndexReader index;
  private final List<Word> words;
  private final FirstPlace first;

  Snippets(IndexReader index, List<Word> words) {
    this.index = index;
    this.words = words;
    this.first = new FirstPlace(words);
  }

  /// Around the first of the words that stands in each text; its beginning where none does, as when
  /// the title was found.
  ///
  /// @return by their numbers in the index
  Map<Integer, Passage> around(Collection<Integer> docs) throws IOException {
    return cut(docs, (doc, text) -> Passage.around(words, source(text, firstIn(text))));
  }

  /// Those that begin at these places.
  ///
  /// @param places by their numbers in the index
  Map<Integer, Passage> at(Map<Integer, TextPlace> places) throws IOException {
    return cut(
        places.keySet(),
        (doc, text) -> Passage.from(words, source(text, requireNonNull(places.get(doc)))));
  }

  private TextPlace firstIn(BytesRef text) {
    return TextPlace.of(first.in(text.bytes, text.offset, text.length));
  }

  private static Passage.Source source(BytesRef text, TextPlace place) {
    return reach -> Texts.around(text, place, reach);
  }

  private interface Cut {

    Passage of(int doc, BytesRef text) throws IOException;
  }

  private Map<Integer, Passage> cut(Collection<Integer> docs, Cut cut) throws IOException {
    var passages = new HashMap<Integer, Passage>();
    LeafReaderContext leaf = null;
    Texts texts = null;
    for (var doc : docs.stream().sorted().toList()) {
      if (leaf == null || texts == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
        texts = new Texts(leaf);
      }
      passages.put(doc, cut.of(doc, texts.encoded(doc - leaf.docBase)));
    }
    return passages;
  }
}
