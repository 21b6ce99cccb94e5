package io.huiji.search;

/// The index can neither be used nor be made anew (disk full, folder not writable), or is exchanged
/// without end. Records are safe; only finding them is not possible until the cause is gone.
public final class IndexUnavailable extends RuntimeException {

  public IndexUnavailable(String message) {
    super(message);
  }

  public IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
