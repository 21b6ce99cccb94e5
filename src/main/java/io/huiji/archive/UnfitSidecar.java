package io.huiji.archive;

/// A file beside the bytes is no sidecar of the format that this program reads.
public final class UnfitSidecar extends RuntimeException {

  public UnfitSidecar(String what) {
    super(what);
  }
}
