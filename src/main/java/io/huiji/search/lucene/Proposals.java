package io.huiji.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/// Which records of a leaf may hold a word, before their text is looked at.
interface Proposals {

  /// Every record that may, and others.
  DocIdSetIterator some();

  /// Whether the record that {@link #some} stands on may.
  boolean may() throws IOException;

  /// Whether it may in the folded form alone.
  boolean mayFolded() throws IOException;

  /// How often it holds the word as it is written, or {@link PairPlaces#UNKNOWN}.
  int times() throws IOException;

  /// Of queries.
  ///
  /// @param some whose text may hold it
  /// @param folded which of them may hold it in the folded form alone
  record Of(DocIdSetIterator some, DocIdSetIterator folded) implements Proposals {

    @Override
    public boolean may() {
      return true;
    }

    @Override
    public boolean mayFolded() throws IOException {
      var doc = some.docID();
      return (folded.docID() < doc ? folded.advance(doc) : folded.docID()) == doc;
    }

    @Override
    public int times() {
      return PairPlaces.UNKNOWN;
    }
  }
}
