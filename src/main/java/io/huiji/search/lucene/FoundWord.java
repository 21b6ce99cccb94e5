package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Where one word stands in a leaf, in whichever field.
final class FoundWord {

  /// @param docs that hold it, or may where they are confirmed one by one
  private record Field(
      Scorer scorer, DocIdSetIterator docs, @Nullable TwoPhaseIterator confirmed, boolean joins) {

    static Field of(Scorer scorer, boolean joins) {
      var both = scorer.twoPhaseIterator();
      return new Field(
          scorer, both == null ? scorer.iterator() : both.approximation(), both, joins);
    }

    int to(int doc) throws IOException {
      return docs.docID() < doc ? docs.advance(doc) : docs.docID();
    }

    boolean holds() throws IOException {
      return confirmed == null || confirmed.matches();
    }
  }

  private final List<Field> fields = new ArrayList<>();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  void add(Scorer scorer, boolean joins) {
    fields.add(Field.of(scorer, joins));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  long cost() {
    var cost = 0L;
    for (var field : fields) {
      cost += field.docs.cost();
    }
    return cost;
  }

  /// The first record from this on that may hold it.
  int next(int from) throws IOException {
    var next = DocIdSetIterator.NO_MORE_DOCS;
    for (var field : fields) {
      next = Math.min(next, field.to(from));
    }
    return next;
  }

  /// All that are accepted, up to the end of the window.
  void lay(ScoreRow row, int until, @Nullable Bits accepted) throws IOException {
    for (var field : fields) {
      if (field.to(row.from()) < until) {
        if (field.confirmed == null) {
          lay(field, row, until, accepted);
        } else {
          confirm(field, row, until, accepted);
        }
      }
    }
  }

  private void lay(Field field, ScoreRow row, int until, @Nullable Bits accepted)
      throws IOException {
    for (field.scorer.nextDocsAndScores(until, accepted, buffer);
        buffer.size > 0;
        field.scorer.nextDocsAndScores(until, accepted, buffer)) {
      for (var n = 0; n < buffer.size; n++) {
        row.put(buffer.docs[n], buffer.features[n], field.joins);
      }
    }
  }

  private static void confirm(Field field, ScoreRow row, int until, @Nullable Bits accepted)
      throws IOException {
    for (var doc = field.docs.docID(); doc < until; doc = field.docs.nextDoc()) {
      if ((accepted == null || accepted.get(doc)) && field.holds()) {
        row.put(doc, field.scorer.score(), field.joins);
      }
    }
  }

  /// Of these alone.
  ///
  /// @param places in the window, rising
  void lay(ScoreRow row, int[] places, int many) throws IOException {
    for (var field : fields) {
      for (var n = 0; n < many; n++) {
        var doc = row.from() + places[n];
        if (field.to(doc) == doc && field.holds()) {
          row.put(doc, field.scorer.score(), field.joins);
        }
      }
    }
  }
}
