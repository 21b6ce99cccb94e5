package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The records of a leaf that hold each of some words, window by window. What the fields of a word
/// score is laid into one row, field after field, so that nothing is ordered record by record; and
/// a record that is not accepted is never scored.
final class WordScan {

  /// So many records are laid out at a time: their scores stay in the processor's cache.
  static final int WINDOW = 1024;

  /// Where so few are left in a window, each is looked for by itself.
  private static final int SPARSE = 16;

  private record Part(Weight weight, boolean joins) {}

  interface Taker {
    void take(int doc, float score) throws IOException;
  }

  private final List<List<Part>> words;
  private @Nullable Rows rows;

  /// Made where a leaf has the words.
  private record Rows(ScoreRow row, double[] sums, int[] docs) {

    static Rows forWords(int many) {
      return new Rows(new ScoreRow(), new double[many == 1 ? 0 : WINDOW], new int[WINDOW]);
    }

    float score(int at) {
      return sums.length == 0 ? row.score(at) : (float) sums[at];
    }

    int count() {
      return row.count(docs);
    }

    void add(int many) {
      for (var n = 0; n < many; n++) {
        sums[docs[n]] += row.score(docs[n]);
      }
    }
  }

  /// @param words each as its fields, each of these as ways of being found of which the best counts
  WordScan(KnownSearcher searcher, List<List<List<Query>>> words) throws IOException {
    var all = new ArrayList<List<Part>>();
    for (var word : words) {
      var parts = new ArrayList<Part>();
      for (var field : word) {
        for (var n = 0; n < field.size(); n++) {
          parts.add(new Part(searcher.createWeight(field.get(n), ScoreMode.COMPLETE, 1), n > 0));
        }
      }
      all.add(parts);
    }
    this.words = all;
  }

  /// @param lead those alone that are worth a look, where they are few
  void through(
      LeafReaderContext leaf, @Nullable Bits accepted, @Nullable FixedBitSet lead, Taker taker)
      throws IOException {
    var found = found(leaf);
    if (found.isEmpty()) {
      return;
    }
    var laid = rows == null ? Rows.forWords(words.size()) : rows;
    rows = laid;
    var end = leaf.reader().maxDoc();
    for (var from = next(found, 0, lead); from < end; from = next(found, from + WINDOW, lead)) {
      window(found, laid, from, Math.min(end, from + WINDOW), accepted, lead);
      var many = laid.count();
      for (var n = 0; n < many; n++) {
        taker.take(from + laid.docs[n], laid.score(laid.docs[n]));
      }
    }
  }

  /// Nothing where one of the words is in no record of the leaf.
  private List<FoundWord> found(LeafReaderContext leaf) throws IOException {
    var all = new ArrayList<FoundWord>();
    for (var word : words) {
      var found = new FoundWord();
      for (var part : word) {
        var supplier = part.weight.scorerSupplier(leaf);
        if (supplier != null) {
          found.add(supplier.get(Long.MAX_VALUE), part.joins);
        }
      }
      if (found.isEmpty()) {
        return List.of();
      }
      all.add(found);
    }
    all.sort(Comparator.comparingLong(FoundWord::cost));
    return all;
  }

  private static int next(List<FoundWord> found, int from, @Nullable FixedBitSet lead)
      throws IOException {
    var next = from;
    if (lead != null) {
      next = from < lead.length() ? lead.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return next == DocIdSetIterator.NO_MORE_DOCS ? next : found.getFirst().next(next);
  }

  private static void window(
      List<FoundWord> found,
      Rows rows,
      int from,
      int until,
      @Nullable Bits accepted,
      @Nullable FixedBitSet lead)
      throws IOException {
    rows.row.begin(from);
    if (lead == null) {
      found.getFirst().lay(rows.row, until, accepted);
    } else {
      found.getFirst().lay(rows.row, rows.docs, led(lead, rows.docs, from, until, accepted));
    }
    if (found.size() > 1) {
      Arrays.fill(rows.sums, 0);
      rows.add(rows.count());
      for (var word : found.subList(1, found.size())) {
        narrow(word, rows, until);
      }
    }
  }

  /// Of those met so far, the ones that hold this word too.
  private static void narrow(FoundWord word, Rows rows, int until) throws IOException {
    var from = rows.row.from();
    var many = rows.count();
    var before = rows.row.bits();
    rows.row.begin(from);
    if (many <= SPARSE) {
      word.lay(rows.row, rows.docs, many);
    } else {
      word.lay(rows.row, until, before);
    }
    rows.add(rows.count());
  }

  /// @param docs gets their places in the window
  private static int led(
      FixedBitSet lead, int[] docs, int from, int until, @Nullable Bits accepted) {
    var many = 0;
    for (var doc = lead.nextSetBit(from, until);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc + 1 < until ? lead.nextSetBit(doc + 1, until) : DocIdSetIterator.NO_MORE_DOCS) {
      if (accepted == null || accepted.get(doc)) {
        docs[many++] = doc - from;
      }
    }
    return many;
  }
}
