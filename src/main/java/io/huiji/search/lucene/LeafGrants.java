package io.huiji.search.lucene;

import io.huiji.access.Reader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Readers as index terms. A term is a whole grant, token and times together, so a grant that has
/// ended is not joined with another that has not; which of the terms hold is decided when somebody
/// asks.
final class LeafGrants {

  private static final String SEPARATOR = "\u0000";

  record Grant(BytesRef term, LocalDateTime from, LocalDateTime until) {

    boolean holds(LocalDateTime at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private final Map<String, List<Grant>> byToken = new ConcurrentHashMap<>();

  static String term(Reader reader) {
    return reader.token() + SEPARATOR + reader.from() + SEPARATOR + reader.until();
  }

  /// The grants of a token in this leaf, in order.
  List<Grant> of(LeafReader leaf, String token) throws IOException {
    var known = byToken.get(token);
    if (known == null) {
      known = read(leaf, new BytesRef(token + SEPARATOR));
      byToken.put(token, known);
    }
    return known;
  }

  private static List<Grant> read(LeafReader leaf, BytesRef prefix) throws IOException {
    var terms = leaf.terms(Fields.GRANT);
    if (terms == null) {
      return List.of();
    }
    var all = terms.iterator();
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return List.of();
    }
    var grants = new ArrayList<Grant>();
    for (var term = all.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = all.next()) {
      grants.add(grant(BytesRef.deepCopyOf(term)));
    }
    return List.copyOf(grants);
  }

  private static Grant grant(BytesRef term) {
    var parts = term.utf8ToString().split(SEPARATOR, -1);
    return new Grant(term, LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]));
  }
}
