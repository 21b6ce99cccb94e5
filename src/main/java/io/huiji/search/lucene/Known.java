package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
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

  /// @param records how many of the records that he may know hold the term
  /// @param times how often it stands in them
  record Count(long records, long times) {}

  private record Leaf(LeafReader reader, FixedBitSet known, int count) {

    boolean whole() {
      return count == reader.maxDoc();
    }
  }

  private final List<Leaf> leaves;
  private final long records;
  private final long passages;
  private final Map<Term, Count> counts = new ConcurrentHashMap<>();

  private Known(List<Leaf> leaves, long records, long passages) {
    this.leaves = leaves;
    this.records = records;
    this.passages = passages;
  }

  /// @param grants those that hold now
  static Known of(IndexReader index, List<BytesRef> grants) throws IOException {
    var leaves = new ArrayList<Leaf>();
    var records = 0L;
    var passages = 0L;
    for (var context : index.leaves()) {
      var leaf = leaf(context.reader(), grants);
      leaves.add(leaf);
      records += leaf.count;
      passages += passages(leaf);
    }
    return new Known(List.copyOf(leaves), records, passages);
  }

  private static Leaf leaf(LeafReader reader, List<BytesRef> grants) throws IOException {
    var known = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (var grant : grants) {
      var postings = reader.postings(new Term(Fields.GRANT, grant), PostingsEnum.NONE);
      if (postings != null) {
        known.or(postings);
      }
    }
    var live = reader.getLiveDocs();
    if (live != null) {
      for (var doc = 0; doc < reader.maxDoc(); doc++) {
        if (known.get(doc) && !live.get(doc)) {
          known.clear(doc);
        }
      }
    }
    return new Leaf(reader, known, known.cardinality());
  }

  private static long passages(Leaf leaf) throws IOException {
    var maps = leaf.reader.getBinaryDocValues(Fields.PASSAGES);
    return maps == null ? 0 : passages(leaf, maps);
  }

  private static long passages(Leaf leaf, BinaryDocValues maps) throws IOException {
    var sum = 0L;
    for (var doc = maps.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = maps.nextDoc()) {
      sum += leaf.known.get(doc) ? PassageMap.size(maps.binaryValue()) : 0;
    }
    return sum;
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

  long passages() {
    return passages;
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
