package io.huiji.search.lucene;

/// Remembers, outside of the index folder, that an index was made: so a lost one can be told from
/// the first.
interface IndexRegister {

  boolean everMade();

  void made();
}
