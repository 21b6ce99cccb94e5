package io.huiji.search.lucene;

import io.huiji.access.Reader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Readers as index terms, and the policy over them. A term is a whole grant, token and times
/// together, so a grant that has ended is not joined with another that has not; which of the terms
/// hold is decided when the query runs.
final class Grants {

  private static final String SEPARATOR = "\u0000";

  private record Grant(BytesRef term, LocalDateTime from, LocalDateTime until) {

    boolean holds(LocalDateTime at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private final IndexReader index;
  private final Map<String, List<Grant>> byToken = new ConcurrentHashMap<>();

  /// @param index one state of it
  Grants(IndexReader index) {
    this.index = index;
  }

  static String term(Reader reader) {
    return reader.token() + SEPARATOR + reader.from() + SEPARATOR + reader.until();
  }

  /// The terms by which somebody with these tokens may know something at this time, in order.
  List<BytesRef> holding(Collection<String> tokens, LocalDateTime at) throws IOException {
    var holding = new TreeSet<BytesRef>();
    for (var token : tokens) {
      for (var grant : of(token)) {
        if (grant.holds(at)) {
          holding.add(grant.term);
        }
      }
    }
    return List.copyOf(holding);
  }

  private List<Grant> of(String token) throws IOException {
    var known = byToken.get(token);
    if (known == null) {
      known = read(new BytesRef(token + SEPARATOR));
      byToken.put(token, known);
    }
    return known;
  }

  private List<Grant> read(BytesRef prefix) throws IOException {
    var grants = new ArrayList<Grant>();
    for (var leaf : index.leaves()) {
      read(leaf.reader(), prefix, grants);
    }
    return grants;
  }

  private static void read(LeafReader leaf, BytesRef prefix, List<Grant> grants)
      throws IOException {
    var terms = leaf.terms(Fields.GRANT);
    if (terms == null) {
      return;
    }
    var all = terms.iterator();
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (var term = all.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = all.next()) {
      grants.add(grant(BytesRef.deepCopyOf(term)));
    }
  }

  private static Grant grant(BytesRef term) {
    var parts = term.utf8ToString().split(SEPARATOR, -1);
    return new Grant(term, LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]));
  }
}
