package io.huiji.search.lucene;

import io.huiji.access.Reader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Readers as index terms, and the policy as a query over them. A term is a whole grant, token and
/// times together, so a grant that has ended is not joined with another that has not; which of the
/// terms hold is decided when the query runs.
final class Grants {

  private static final String SEPARATOR = "\u0000";

  private Grants() {}

  static String term(Reader reader) {
    return reader.token() + SEPARATOR + reader.from() + SEPARATOR + reader.until();
  }

  /// What somebody with these tokens may know at this time.
  static Query query(IndexReader index, Set<String> tokens, LocalDateTime at) throws IOException {
    var holding = new ArrayList<BytesRef>();
    for (var leaf : index.leaves()) {
      for (var token : tokens) {
        collect(leaf.reader(), new BytesRef(token + SEPARATOR), at, holding);
      }
    }
    return holding.isEmpty()
        ? new MatchNoDocsQuery("nothing that he may know")
        : new TermInSetQuery(Fields.GRANT, holding);
  }

  private static void collect(
      LeafReader leaf, BytesRef prefix, LocalDateTime at, List<BytesRef> holding)
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
      if (holds(term.utf8ToString(), at)) {
        holding.add(BytesRef.deepCopyOf(term));
      }
    }
  }

  private static boolean holds(String term, LocalDateTime at) {
    var parts = term.split(SEPARATOR, -1);
    return !at.isBefore(LocalDateTime.parse(parts[1]))
        && at.isBefore(LocalDateTime.parse(parts[2]));
  }
}
