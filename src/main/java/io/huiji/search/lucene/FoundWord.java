package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Where one word stands in a leaf, in whichever field. A word that is a term of the text may stand
/// in half of all records: those are told as bits, and scored only where it is asked for.
final class FoundWord {

  /// Where so few are left in a window, each is looked for by itself.
  private static final int SPARSE = 16;

  /// Where no more are wanted of a window, each is scored by itself.
  private static final int SINGLY = 128;

  /// @param docs that hold it, or may where they are confirmed one by one
  private record Field(
      Scorer scorer, DocIdSetIterator docs, @Nullable TwoPhaseIterator confirmed, boolean text) {

    static Field of(Scorer scorer, boolean text) {
      var both = scorer.twoPhaseIterator();
      return new Field(scorer, both == null ? scorer.iterator() : both.approximation(), both, text);
    }

    boolean holds(int doc) throws IOException {
      return to(docs, doc) == doc && (confirmed == null || confirmed.matches());
    }
  }

  /// A term of the text.
  private static final class Frequent {

    private final DocIdSetIterator docs;
    private final ScorerSupplier scoring;
    private @Nullable Scorer scorer;

    /// @param docs without how often
    Frequent(DocIdSetIterator docs, ScorerSupplier scoring) {
      this.docs = docs;
      this.scoring = scoring;
    }

    Scorer scorer() throws IOException {
      if (scorer == null) {
        scorer = scoring.get(Long.MAX_VALUE);
      }
      return scorer;
    }
  }

  private final ScoreRow row;
  private final List<Field> fields = new ArrayList<>();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private @Nullable Frequent frequent;

  /// @param row gets its scores
  FoundWord(ScoreRow row) {
    this.row = row;
  }

  /// @param text whether it is the text in which the word is found so
  void add(Scorer scorer, boolean text) {
    fields.add(Field.of(scorer, text));
  }

  /// As a term of the text, which it can be once.
  void add(DocIdSetIterator docs, ScorerSupplier scoring) {
    frequent = new Frequent(docs, scoring);
  }

  boolean isEmpty() {
    return fields.isEmpty() && frequent == null;
  }

  ScoreRow row() {
    return row;
  }

  long cost() {
    var cost = frequent == null ? 0 : frequent.docs.cost();
    for (var field : fields) {
      cost += field.docs.cost();
    }
    return cost;
  }

  /// Whether texts are read to find it.
  boolean confirmed() {
    return fields.stream().anyMatch(field -> field.confirmed != null);
  }

  private static int to(DocIdSetIterator docs, int doc) throws IOException {
    return docs.docID() < doc ? docs.advance(doc) : docs.docID();
  }

  /// The first record from this on that may hold it.
  int next(int from) throws IOException {
    var next = frequent == null ? DocIdSetIterator.NO_MORE_DOCS : to(frequent.docs, from);
    for (var field : fields) {
      next = Math.min(next, to(field.docs, from));
    }
    return next;
  }

  /// All of a window that are accepted, and some that are not.
  ///
  /// @param found gets their places in the window
  void lay(FixedBitSet found, int from, int until, @Nullable Bits accepted) throws IOException {
    row.begin(from);
    for (var field : fields) {
      if (to(field.docs, from) < until) {
        if (field.confirmed == null) {
          lay(field.scorer, field.text, until, accepted);
        } else {
          confirm(field, until, accepted);
        }
      }
    }
    row.met(found);
    if (frequent != null && to(frequent.docs, from) < until) {
      frequent.docs.intoBitSet(until, found, from);
    }
  }

  private void lay(Scorer scorer, boolean text, int until, @Nullable Bits accepted)
      throws IOException {
    for (scorer.nextDocsAndScores(until, accepted, buffer);
        buffer.size > 0;
        scorer.nextDocsAndScores(until, accepted, buffer)) {
      for (var n = 0; n < buffer.size; n++) {
        row.put(buffer.docs[n], buffer.features[n], text);
      }
    }
  }

  private void confirm(Field field, int until, @Nullable Bits accepted) throws IOException {
    for (var doc = field.docs.docID(); doc < until; doc = field.docs.nextDoc()) {
      if ((accepted == null || accepted.get(doc)) && field.holds(doc)) {
        row.put(doc, field.scorer.score(), field.text);
      }
    }
  }

  /// Those of them that hold it.
  ///
  /// @param spare is overwritten
  void narrow(FixedBitSet found, FixedBitSet spare, int from, int until) throws IOException {
    if (found.cardinality() <= SPARSE) {
      narrow(found, from);
    } else {
      spare.clear();
      lay(spare, from, until, new Placed(found, from));
      found.and(spare);
    }
  }

  private void narrow(FixedBitSet found, int from) throws IOException {
    row.begin(from);
    for (var at = found.nextSetBit(0); at < found.length(); at = after(found, at)) {
      var doc = from + at;
      var held = frequent != null && to(frequent.docs, doc) == doc;
      for (var field : fields) {
        if (field.holds(doc)) {
          row.put(doc, field.scorer.score(), field.text);
          held = true;
        }
      }
      if (!held) {
        found.clear(at);
      }
    }
  }

  static int after(FixedBitSet bits, int at) {
    return at + 1 < bits.length() ? bits.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /// @param most what it can score as a term of the text
  /// @return what the record at this place of the window can score at most
  float bound(int at, float most) {
    return row.bound(at, frequent == null ? 0 : most);
  }

  /// Puts what has been left out so far into the row.
  ///
  /// @param wanted all of which hold it
  void score(FixedBitSet wanted, int from, int until) throws IOException {
    if (frequent == null || wanted.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    var scorer = frequent.scorer();
    var docs = scorer.iterator();
    if (wanted.cardinality() > SINGLY) {
      if (to(docs, from) < until) {
        lay(scorer, true, until, new Placed(wanted, from));
      }
      return;
    }
    for (var at = wanted.nextSetBit(0); at < wanted.length(); at = after(wanted, at)) {
      if (to(docs, from + at) == from + at) {
        row.put(from + at, scorer.score(), true);
      }
    }
  }

  /// Scores from now on are asked from the leaf's beginning on.
  void rewind() {
    if (frequent != null) {
      frequent.scorer = null;
    }
  }

  /// Bits of a window by records of the leaf.
  private record Placed(FixedBitSet bits, int from) implements Bits {

    @Override
    public boolean get(int doc) {
      return bits.get(doc - from);
    }

    @Override
    public int length() {
      return from + bits.length();
    }
  }
}
