package io.huiji.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

/// Which terms a small field of a leaf may hold: one bit for each by its hash, some sixteen bits a
/// term. What has no bit is not there, and its dictionary need not be asked.
final class TermFilter {

  private static final int ROOM = 16;
  private static final int LEAST = 1 << 10;
  private static final int MOST = 1 << 26;

  private final LongBitSet bits;

  private TermFilter(LongBitSet bits) {
    this.bits = bits;
  }

  static TermFilter of(LeafReader leaf, String field) throws IOException {
    var terms = leaf.terms(field);
    if (terms == null) {
      return new TermFilter(new LongBitSet(LEAST));
    }
    var size = Math.clamp(Long.highestOneBit(Math.max(1, terms.size())) * ROOM, LEAST, MOST);
    var filter = new TermFilter(new LongBitSet(size));
    var all = terms.iterator();
    for (var term = all.next(); term != null; term = all.next()) {
      filter.bits.set(filter.place(term));
    }
    return filter;
  }

  boolean mayHold(BytesRef term) {
    return bits.get(place(term));
  }

  private long place(BytesRef term) {
    var hash = 0L;
    for (var at = term.offset; at < term.offset + term.length; at++) {
      hash = (hash * 0x100000001B3L) ^ term.bytes[at];
    }
    return ((hash * 0x9E3779B97F4A7C15L) >>> 20) & (bits.length() - 1);
  }
}
