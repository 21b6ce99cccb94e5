package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// What one asker may know of one state of the index: the records themselves, and whatever may be
/// counted of them. Every number that touches a score or an order is taken from here and never from
/// the whole index, so that what he may not know leaves no trace in what he gets.
final class Known {

  /// Terms that people ask for come again; beyond so many the counts are thrown away.
  private static final int REMEMBERED = 20_000;

  private static final long UNCOUNTED = -1;

  /// Who may know less than one record in so many, is asked first.
  private static final int FEW = 16;

  /// @param records how many of the records that he may know hold the term
  /// @param times how often it stands in them
  record Count(long records, long times) {}

  private record Leaf(LeafReader reader, FixedBitSet known, int count) {

    boolean whole() {
      return count == reader.maxDoc();
    }
  }

  private final ArchiveSearcher index;
  private final List<Leaf> leaves;
  private final long records;
  private volatile long passages = UNCOUNTED;
  private final Map<Term, Count> counts = new ConcurrentHashMap<>();

  private Known(ArchiveSearcher index, List<Leaf> leaves) {
    this.index = index;
    this.leaves = leaves;
    this.records = leaves.stream().mapToLong(Leaf::count).sum();
  }

  /// @param grants for each leaf, those of it that hold now
  static Known of(ArchiveSearcher index, List<List<BytesRef>> grants) throws IOException {
    var leaves = new ArrayList<Leaf>();
    for (var leaf : index.getIndexReader().leaves()) {
      leaves.add(leaf(index, leaf.reader(), grants.get(leaf.ord)));
    }
    return new Known(index, List.copyOf(leaves));
  }

  private static Leaf leaf(ArchiveSearcher index, LeafReader reader, List<BytesRef> grants)
      throws IOException {
    var known = index.facts(reader).granted(reader, grants);
    var live = reader.getLiveDocs();
    if (live != null) {
      known = known.clone();
      live.applyMask(known, 0);
    }
    return new Leaf(reader, known, known.cardinality());
  }

  private long countPassages() throws IOException {
    var sum = 0L;
    for (var leaf : leaves) {
      var sizes = index.facts(leaf.reader).passages(leaf.reader);
      for (var doc = 0; doc < sizes.length; doc++) {
        sum += leaf.known.get(doc) ? sizes[doc] : 0;
      }
    }
    return sum;
  }

  /// Of which state this is told.
  ArchiveSearcher index() {
    return index;
  }

  FixedBitSet of(LeafReaderContext leaf) {
    return leaves.get(leaf.ord).known;
  }

  /// Whether nothing of this leaf is hidden from him.
  boolean whole(LeafReaderContext leaf) {
    return leaves.get(leaf.ord).whole();
  }

  int count(LeafReaderContext leaf) {
    return leaves.get(leaf.ord).count;
  }

  long records() {
    return records;
  }

  /// Whether what he may know is so little of the index that it is asked before the words are; if
  /// not, it is looked up for what has the words.
  boolean few() {
    return records * FEW < index.getIndexReader().numDocs();
  }

  long passages() throws IOException {
    var counted = passages;
    if (counted == UNCOUNTED) {
      counted = countPassages();
      passages = counted;
    }
    return counted;
  }

  Count count(Term term) throws IOException {
    var counted = counts.get(term);
    if (counted == null) {
      counted = counted(term);
      if (counts.size() >= REMEMBERED) {
        counts.clear();
      }
      counts.put(term, counted);
    }
    return counted;
  }

  private Count counted(Term term) throws IOException {
    var records = 0L;
    var times = 0L;
    for (var leaf : leaves) {
      if (leaf.whole()) {
        records += leaf.reader.docFreq(term);
        times += leaf.reader.totalTermFreq(term);
        continue;
      }
      var postings = leaf.reader.postings(term, PostingsEnum.FREQS);
      if (postings == null) {
        continue;
      }
      for (var doc = postings.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (leaf.known.get(doc)) {
          records++;
          times += postings.freq();
        }
      }
    }
    return new Count(records, times);
  }
}
