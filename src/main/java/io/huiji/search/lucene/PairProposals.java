package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// The records of a leaf whose text may hold a word that folding never touches: each of its pairs
/// stands in the text or in one of the folded places, where a blank was left out.
///
/// The rarest pair proposes. The others are asked of a record when it is its turn, the rarer first:
/// so what the asker may not know, or did not ask for, costs no more than that pair.
final class PairProposals implements Proposals {

  /// Where fewer records hold the rarest pair, their texts are looked at without more ado.
  private static final int MANY = 32;

  /// The records that hold a pair, as written and folded; either may be missing, not both.
  ///
  /// @param placed where in the texts it stands, of some records at least; the same as written
  ///   where of all
  /// @param offsets where in the word
  record Pair(
      @Nullable PostingsEnum written,
      @Nullable PostingsEnum folded,
      @Nullable PostingsEnum placed,
      List<Integer> offsets) {

    DocIdSetIterator all() {
      if (folded == null) {
        return written == null ? DocIdSetIterator.empty() : written;
      }
      return written == null ? folded : new Either(written, folded);
    }

    boolean holds(int doc) throws IOException {
      return on(written, doc) || on(folded, doc);
    }

    boolean folds(int doc) throws IOException {
      return on(folded, doc);
    }

    private static boolean on(@Nullable PostingsEnum some, int doc) throws IOException {
      return some != null && to(some, doc) == doc;
    }
  }

  private final PairDictionary terms;
  private final List<PairDictionary.Place> found;
  private final boolean placed;

  /// Opened when they are asked: nearly always one of the first is missing.
  private final @Nullable Pair[] opened;

  private final DocIdSetIterator rarest;
  private @Nullable PairPlaces places;
  private boolean placesAsked;

  /// @param found the rarest first
  private PairProposals(PairDictionary terms, List<PairDictionary.Place> found) throws IOException {
    this.terms = terms;
    this.found = found;
    this.placed = found.getFirst().records() >= MANY;
    this.opened = new Pair[found.size()];
    this.rarest = pair(0).all();
  }

  private Pair pair(int number) throws IOException {
    var pair = opened[number];
    if (pair == null) {
      pair = terms.pair(found.get(number), placed);
      opened[number] = pair;
    }
    return pair;
  }

  /// Null where no place of any pair is known.
  private static @Nullable PairPlaces places(List<Pair> pairs) {
    var all = new BitSet();
    var known = new BitSet();
    for (var pair : pairs) {
      pair.offsets.forEach(all::set);
      if (pair.placed != null) {
        pair.offsets.forEach(known::set);
      }
    }
    var enough = enough(all.length());
    enough.andNot(known);
    var chosen = enough.isEmpty() ? enough(all.length()) : known;
    var some = new ArrayList<PairPlaces.Pair>();
    for (var pair : pairs) {
      var offsets = pair.offsets.stream().filter(chosen::get).toList();
      if (pair.placed != null && !offsets.isEmpty()) {
        some.add(new PairPlaces.Pair(pair.placed, offsets));
      }
    }
    return some.isEmpty() ? null : new PairPlaces(List.copyOf(some), whole(chosen, all.length()));
  }

  /// Every second pair and the last hold each character of the word.
  private static BitSet enough(int pairs) {
    var enough = new BitSet();
    for (var offset = 0; offset < pairs; offset += 2) {
      enough.set(offset);
    }
    if (pairs > 0) {
      enough.set(pairs - 1);
    }
    return enough;
  }

  /// Whether they hold each character of the word, which has one more than pairs.
  private static boolean whole(BitSet chosen, int pairs) {
    for (var character = 0; character <= pairs; character++) {
      if (!chosen.get(character) && (character == 0 || !chosen.get(character - 1))) {
        return false;
      }
    }
    return true;
  }

  /// @return null where the leaf's dictionary says that no text of it can
  static @Nullable PairProposals of(LeafReader leaf, LeafFacts facts, List<WordPair> pairs)
      throws IOException {
    var terms = new PairDictionary(leaf, facts.terms(leaf, Fields.folded(Fields.TEXT)));
    var found = new ArrayList<PairDictionary.Place>(pairs.size());
    for (var pair : pairs) {
      var one = terms.find(pair);
      if (one == null) {
        return null;
      }
      found.add(one);
    }
    found.sort(Comparator.comparingInt(PairDictionary.Place::records));
    return new PairProposals(terms, found);
  }

  @Override
  public DocIdSetIterator some() {
    return rarest;
  }

  @Override
  public boolean may() throws IOException {
    var doc = rarest.docID();
    for (var n = 1; n < opened.length; n++) {
      if (!pair(n).holds(doc)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean mayFolded() throws IOException {
    for (var n = 0; n < opened.length; n++) {
      if (found.get(n).folded() != null && pair(n).folds(rarest.docID())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int times() throws IOException {
    if (!placed) {
      return PairPlaces.UNKNOWN;
    }
    if (!placesAsked) {
      placesAsked = true;
      places = places(all());
    }
    return places == null ? PairPlaces.UNKNOWN : places.times(rarest.docID());
  }

  private List<Pair> all() throws IOException {
    var all = new ArrayList<Pair>();
    for (var n = 0; n < opened.length; n++) {
      all.add(pair(n));
    }
    return all;
  }

  private static int to(DocIdSetIterator one, int target) throws IOException {
    return one.docID() < target ? one.advance(target) : one.docID();
  }

  /// What either of two has.
  private static final class Either extends DocIdSetIterator {

    private final DocIdSetIterator first;
    private final DocIdSetIterator second;
    private int doc = -1;

    Either(DocIdSetIterator first, DocIdSetIterator second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      doc = Math.min(to(first, target), to(second, target));
      return doc;
    }

    @Override
    public long cost() {
      return first.cost() + second.cost();
    }
  }
}
