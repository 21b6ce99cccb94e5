package io.huiji.search.lucene;

/// The index as it lies there cannot be used or continued; it can be made anew.
final class IndexBroken extends Exception {

  IndexBroken(String why) {
    super(why);
  }

  IndexBroken(String why, Throwable cause) {
    super(why, cause);
  }
}
