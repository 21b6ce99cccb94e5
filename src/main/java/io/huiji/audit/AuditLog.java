package io.huiji.audit;

/// The hash-chained log. Entries are ordered by their running number, each with the office's time
/// and the machine's.
public interface AuditLog {

  /// Writes into the caller's transaction: if the act is rolled back so is its entry, and if the
  /// entry cannot be written the act does not happen.
  void append(AuditEntry entry);

  /// The chain's present end.
  Head head();

  /// Recomputes the whole chain: a changed, removed, inserted or reordered entry breaks it.
  ChainCheck verify();

  record Head(long entries, String hash) {}

  /// @param brokenAt running number of the first entry that does not fit; 0 when the chain is whole
  record ChainCheck(long entries, long brokenAt, String what) {

    public boolean whole() {
      return brokenAt == 0;
    }
  }
}
