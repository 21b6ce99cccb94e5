package io.huiji.search.lucene;

import io.huiji.search.lucene.LeafGrants.Grant;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/// Who may know what of one state of the index: the policy over the grants, worked out once for
/// everybody with the same tokens and good until the next time that a grant of theirs begins or
/// ends.
final class Rights {

  private static final int REMEMBERED = 128;

  /// @param until exclusive
  private record Compiled(LocalDateTime from, LocalDateTime until, Known known) {

    boolean good(LocalDateTime at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private final ArchiveSearcher index;
  private final Map<List<List<BytesRef>>, Known> knowns = remembering();
  private final Map<List<String>, Compiled> compiled = remembering();

  Rights(ArchiveSearcher index) {
    this.index = index;
  }

  private static <K, V> Map<K, V> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /// What somebody who answers to these tokens may know at this time.
  synchronized Known known(Collection<String> tokens, LocalDateTime at) throws IOException {
    var asker = List.copyOf(tokens);
    var before = compiled.get(asker);
    if (before != null && before.good(at)) {
      return before.known;
    }
    var now = compile(asker, at);
    compiled.put(asker, now);
    return now.known;
  }

  private Compiled compile(List<String> tokens, LocalDateTime at) throws IOException {
    var from = LocalDateTime.MIN;
    var until = LocalDateTime.MAX;
    var holding = new ArrayList<List<BytesRef>>();
    for (var leaf : index.getIndexReader().leaves()) {
      var here = new ArrayList<BytesRef>();
      for (var grant : grants(leaf.reader(), tokens)) {
        if (grant.holds(at)) {
          here.add(grant.term());
        }
        for (var turn : List.of(grant.from(), grant.until())) {
          from = !turn.isAfter(at) && turn.isAfter(from) ? turn : from;
          until = turn.isAfter(at) && turn.isBefore(until) ? turn : until;
        }
      }
      holding.add(List.copyOf(here));
    }
    return new Compiled(from, until, known(List.copyOf(holding)));
  }

  private List<Grant> grants(LeafReader leaf, List<String> tokens) throws IOException {
    var grants = new ArrayList<Grant>();
    for (var token : tokens) {
      grants.addAll(index.facts(leaf).grants().of(leaf, token));
    }
    return grants;
  }

  /// People who differ in their tokens may still know the same.
  private Known known(List<List<BytesRef>> holding) throws IOException {
    var known = knowns.get(holding);
    if (known == null) {
      known = Known.of(index, holding);
      knowns.put(holding, known);
    }
    return known;
  }
}
