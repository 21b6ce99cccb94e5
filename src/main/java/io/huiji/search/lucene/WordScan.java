package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The records of a leaf that hold each of some words, window by window. Which they are is worked
/// out as bits, 64 records at a time. Scored are only those of them that may still be among the
/// best: nearly all hold the words in their text alone, and that cannot score as much as a title.
final class WordScan {

  /// So many records are looked at together: their scores stay in the processor's cache.
  static final int WINDOW = 4096;

  /// Sums of rounded numbers may come out a little higher than the bound, another sum of them.
  private static final float ROUNDING = 1.0001f;

  /// A way in which a word is found.
  ///
  /// @param bare the same without scores, for a term of the text; null for all else
  private record Part(Weight weight, @Nullable Weight bare, boolean text) {}

  /// @param most what it scores at most as a term of the text
  private record AskedWord(List<Part> parts, float most, ScoreRow row) {}

  interface Taker {

    /// @param docs places of records that hold all words, counted from the first
    void found(int first, FixedBitSet docs) throws IOException;

    /// Who scores less is not wanted.
    float least();

    void scored(int doc, float score) throws IOException;
  }

  /// What of a window holds the words in the text alone.
  private record Later(List<Here> here, int from, int until, FixedBitSet docs, Taker taker) {}

  private final List<AskedWord> words = new ArrayList<>();
  private final List<Later> later = new ArrayList<>();
  private final FixedBitSet found = new FixedBitSet(WINDOW);
  private final FixedBitSet spare = new FixedBitSet(WINDOW);

  /// @param words each as its fields, each of these as ways of being found of which the best
  ///   counts; the first is the text
  WordScan(KnownSearcher searcher, List<List<List<Query>>> words) throws IOException {
    for (var word : words) {
      var parts = new ArrayList<Part>();
      var most = 0f;
      for (var field = 0; field < word.size(); field++) {
        for (var way : word.get(field)) {
          var part = part(searcher, way, field == 0);
          parts.add(part);
          most = part.bare == null ? most : most(searcher, (TermQuery) way);
        }
      }
      this.words.add(new AskedWord(List.copyOf(parts), most, new ScoreRow()));
    }
  }

  private static Part part(KnownSearcher searcher, Query way, boolean text) throws IOException {
    if (!(way instanceof TermQuery term)) {
      return new Part(searcher.createWeight(way, ScoreMode.COMPLETE, 1), null, text);
    }
    var states = TermStates.build(searcher, term.getTerm(), true);
    var once = new TermQuery(term.getTerm(), states);
    return new Part(
        searcher.createWeight(once, ScoreMode.COMPLETE, 1),
        searcher.createWeight(once, ScoreMode.COMPLETE_NO_SCORES, 1),
        true);
  }

  private static float most(KnownSearcher searcher, TermQuery term) {
    return searcher.scores(term.getTerm().field(), 1).score(Float.MAX_VALUE, 1);
  }

  /// @param lead those alone that are worth a look, where they are few
  void through(
      LeafReaderContext leaf, @Nullable Bits accepted, @Nullable FixedBitSet lead, Taker taker)
      throws IOException {
    var here = here(leaf);
    if (here.isEmpty()) {
      return;
    }
    var end = leaf.reader().maxDoc();
    for (var from = next(here, 0, lead); from < end; from = next(here, from + WINDOW, lead)) {
      var until = Math.min(end, from + WINDOW);
      find(here, from, until, accepted, lead);
      if (found.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS) {
        taker.found(from, found);
        score(here, from, until, taker);
      }
    }
    here.forEach(one -> one.word.rewind());
  }

  /// A word and what it can score as a term of the text.
  private record Here(FoundWord word, float most) {}

  /// Nothing where one of the words is in no record of the leaf; else that of the fewest first.
  private List<Here> here(LeafReaderContext leaf) throws IOException {
    var all = new ArrayList<Here>();
    for (var asked : words) {
      var word = new FoundWord(asked.row);
      for (var part : asked.parts) {
        add(part, leaf, word);
      }
      if (word.isEmpty()) {
        return List.of();
      }
      all.add(new Here(word, asked.most));
    }
    all.sort(Comparator.comparingLong(one -> one.word.cost()));
    return all;
  }

  private static void add(Part part, LeafReaderContext leaf, FoundWord word) throws IOException {
    var supplier = part.weight.scorerSupplier(leaf);
    if (supplier == null) {
      return;
    }
    if (part.bare == null) {
      word.add(supplier.get(Long.MAX_VALUE), part.text);
      return;
    }
    var docs = part.bare.scorer(leaf);
    if (docs != null) {
      word.add(docs.iterator(), supplier);
    }
  }

  private static int next(List<Here> here, int from, @Nullable FixedBitSet lead)
      throws IOException {
    var next = from;
    if (lead != null) {
      next = from < lead.length() ? lead.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return next == DocIdSetIterator.NO_MORE_DOCS ? next : here.getFirst().word.next(next);
  }

  /// Leaves those that hold all words and are accepted. Before texts are read and at the end it is
  /// asked who is: so a look into memory is taken for as few as may be.
  private void find(
      List<Here> here, int from, int until, @Nullable Bits accepted, @Nullable FixedBitSet lead)
      throws IOException {
    found.clear();
    if (lead == null) {
      here.getFirst().word.lay(found, from, until, accepted);
    } else {
      FixedBitSet.orRange(lead, from, found, 0, Math.min(until, lead.length()) - from);
      accept(accepted, from);
      here.getFirst().word.narrow(found, spare, from, until);
    }
    var asked = false;
    for (var one : here.subList(1, here.size())) {
      if (!asked && one.word.confirmed()) {
        accept(accepted, from);
        asked = true;
      }
      one.word.narrow(found, spare, from, until);
    }
    accept(accepted, from);
  }

  private void accept(@Nullable Bits accepted, int from) {
    if (accepted != null) {
      accepted.applyMask(found, from);
    }
  }

  /// Those that hold one of the words elsewhere too at once, and the others when it is known how
  /// much is wanted.
  private void score(List<Here> here, int from, int until, Taker taker) throws IOException {
    spare.clear();
    for (var one : here) {
      one.word.row().met(spare);
    }
    spare.and(found);
    found.andNot(spare);
    if (found.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS && mayReach(here, taker.least())) {
      later.add(new Later(here, from, until, found.clone(), taker));
    }
    dropHopeless(here, taker.least());
    tell(here, spare, from, until, taker);
  }

  private static boolean mayReach(List<Here> here, float least) {
    var most = 0.0;
    for (var one : here) {
      most += one.most;
    }
    return most * ROUNDING >= least;
  }

  private void dropHopeless(List<Here> here, float least) {
    for (var at = first(spare, least); at < WINDOW; at = FoundWord.after(spare, at)) {
      var bound = 0.0;
      for (var one : here) {
        bound += one.word.bound(at, one.most);
      }
      if (bound * ROUNDING < least) {
        spare.clear(at);
      }
    }
  }

  private static int first(FixedBitSet docs, float least) {
    return least == Float.NEGATIVE_INFINITY ? WINDOW : docs.nextSetBit(0);
  }

  private static void tell(List<Here> here, FixedBitSet docs, int from, int until, Taker taker)
      throws IOException {
    for (var one : here) {
      one.word.score(docs, from, until);
    }
    for (var at = docs.nextSetBit(0); at < WINDOW; at = FoundWord.after(docs, at)) {
      var score = 0.0;
      for (var one : here) {
        score += one.word.row().score(at);
      }
      taker.scored(from + at, (float) score);
    }
  }

  /// After all leaves.
  void finish() throws IOException {
    for (var one : later) {
      if (mayReach(one.here, one.taker.least())) {
        one.here.forEach(word -> word.word.row().begin(one.from));
        tell(one.here, one.docs, one.from, one.until, one.taker);
      }
    }
    later.clear();
  }
}
