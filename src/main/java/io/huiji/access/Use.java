package io.huiji.access;

/// What a permit is good for.
public enum Use {
  /// Reading in place, by those who may know: page pictures and snippets.
  READ,
  /// Taking one copy out, for somebody with consent.
  COPY,
  /// Reading a whole item on loan, until it is due.
  LOAN,
  /// Going into a package that leaves the archive: on an export order or with a transfer.
  PACK
}
