package io.huiji.bench.search;

import java.util.Iterator;

/// A search engine to be measured. Answers hold the best ten.
public interface Engine extends AutoCloseable {

  int TOP = 10;

  String name();

  /// Indexes everything anew, durable and ready to be searched when it returns.
  void index(Iterator<Paper> papers) throws Exception;

  /// Takes up what it indexed in an earlier run, so many papers.
  ///
  /// @return false where it cannot
  default boolean reopen(int papers) throws Exception {
    return false;
  }

  /// Bytes on disk.
  long size() throws Exception;

  Answer ask(Ask ask) throws Exception;

  /// CPU that other processes have used for it so far, in nanoseconds.
  default long cpuElsewhere() {
    return 0;
  }
}
