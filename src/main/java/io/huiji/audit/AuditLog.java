package io.huiji.audit;

import java.util.List;
import java.util.function.Consumer;

/// The hash-chained log. Entries are ordered by their running number, each with the office's time
/// and the machine's.
public interface AuditLog {

  /// Writes into the caller's transaction: if the act is rolled back so is its entry, and if the
  /// entry cannot be written the act does not happen.
  void append(AuditEntry entry);

  /// The same of several, in their order.
  default void append(List<AuditEntry> entries) {
    entries.forEach(this::append);
  }

  /// The chain's present end.
  Head head();

  /// Recomputes the whole chain: a changed, removed, inserted or reordered entry breaks it.
  default ChainCheck verify() {
    return verify(List.of());
  }

  /// The same, held against ends of the chain that were printed: entries cut off at its end, or a
  /// chain recomputed as a whole, show only there.
  ChainCheck verify(List<Head> printed);

  /// Gives the entries of an extract, in order.
  void read(Extract extract, Consumer<Logged> to);

  /// @param entries how many there were; 0 where a head was printed by its hash alone: it may lie
  ///   anywhere on the chain
  record Head(long entries, String hash) {}

  /// @param brokenAt running number of the first entry that does not fit; 0 when the chain is whole
  record ChainCheck(long entries, long brokenAt, String what) {

    public boolean whole() {
      return brokenAt == 0;
    }
  }
}
