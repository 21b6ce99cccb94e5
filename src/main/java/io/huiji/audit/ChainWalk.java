package io.huiji.audit;

import io.huiji.audit.AuditLog.ChainCheck;
import io.huiji.audit.AuditLog.Head;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Walks the chain from its beginning and remembers the first link that does not fit.
final class ChainWalk {

  private long entries;
  private String hash = ChainLink.BEGINNING;
  private long brokenAt;
  private String what = "";
  private final Map<Long, Set<String>> printed = new HashMap<>();
  private final Set<String> anywhere = new HashSet<>();

  /// @param heads ends of the chain that were printed and must lie on it
  ChainWalk(List<Head> heads) {
    for (var head : heads) {
      if (head.entries() > 0) {
        printed.computeIfAbsent(head.entries(), _ -> new HashSet<>()).add(head.hash());
      } else if (!head.hash().equals(ChainLink.BEGINNING)) {
        anywhere.add(head.hash());
      }
    }
  }

  void step(ChainLink link, String storedHash) {
    entries++;
    if (link.number() != entries) {
      breakAt(entries, "日志第" + entries + "条缺失或顺序不对，此处是第" + link.number() + "条");
    }
    if (!link.hash(hash).equals(storedHash)) {
      breakAt(entries, "日志第" + entries + "条的内容与校验值不符");
    }
    hash = storedHash;
    anywhere.remove(hash);
    if (!printed.getOrDefault(entries, Set.of(hash)).equals(Set.of(hash))) {
      breakAt(entries, "日志第" + entries + "条的校验值与当日印出的不符");
    }
  }

  ChainCheck end(Head head) {
    if (head.entries() != entries || !head.hash().equals(hash)) {
      breakAt(
          Math.min(head.entries(), entries) + 1,
          "日志末尾与登记不符：登记" + head.entries() + "条，实有" + entries + "条");
    }
    printed.keySet().stream()
        .filter(number -> number > entries)
        .max(Long::compare)
        .ifPresent(
            number -> breakAt(entries + 1, "日志末尾被截去：曾印出第" + number + "条的校验值，实有" + entries + "条"));
    if (!anywhere.isEmpty()) {
      breakAt(
          entries + 1, "日志里没有印出的链头" + String.join("、", new TreeSet<>(anywhere)) + "：末尾被截去，或者整个被改写");
    }
    return new ChainCheck(entries, brokenAt, what);
  }

  private void breakAt(long number, String reason) {
    if (brokenAt == 0) {
      brokenAt = Math.max(1, number);
      what = reason;
    }
  }
}
