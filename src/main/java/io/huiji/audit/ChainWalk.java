package io.huiji.audit;

import io.huiji.audit.AuditLog.ChainCheck;
import io.huiji.audit.AuditLog.Head;

/// Walks the chain from its beginning and remembers the first link that does not fit.
final class ChainWalk {

  private long entries;
  private String hash = ChainLink.BEGINNING;
  private long brokenAt;
  private String what = "";

  void step(ChainLink link, String storedHash) {
    entries++;
    if (link.number() != entries) {
      breakAt(entries, "日志第" + entries + "条缺失或顺序不对，此处是第" + link.number() + "条");
    }
    if (!link.hash(hash).equals(storedHash)) {
      breakAt(entries, "日志第" + entries + "条的内容与校验值不符");
    }
    hash = storedHash;
  }

  ChainCheck end(Head head) {
    if (head.entries() != entries || !head.hash().equals(hash)) {
      breakAt(
          Math.min(head.entries(), entries) + 1,
          "日志末尾与登记不符：登记" + head.entries() + "条，实有" + entries + "条");
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
