package io.huiji.search.lucene;

import io.huiji.audit.AuditEntry;
import io.huiji.search.Hit;
import io.huiji.search.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a search showed, for the log: each record by its id, so that it is found again in the
/// record's extract. Where one entry would not hold them all, there are several.
final class Shown {

  /// An id has 36 characters, and a reason holds 8000.
  private static final int IN_ONE_ENTRY = 200;

  private Shown() {}

  static List<AuditEntry> entries(String actor, String query, Results results) {
    var entries = new ArrayList<AuditEntry>();
    var hits = results.hits();
    for (var from = 0; from == 0 || from < hits.size(); from += IN_ONE_ENTRY) {
      var shown = hits.subList(from, Math.min(hits.size(), from + IN_ONE_ENTRY));
      entries.add(AuditEntry.done(actor, "search", query).reason(sentence(results.total(), shown)));
    }
    return entries;
  }

  private static String sentence(long total, List<Hit> shown) {
    var found = "命中 " + total + " 件";
    return shown.isEmpty()
        ? found
        : shown.stream()
            .map(hit -> hit.record().toString())
            .collect(Collectors.joining(" ", found + "，所示 " + shown.size() + " 件：", ""));
  }
}
