package io.huiji.store;

import io.huiji.kernel.Digest;

/// Stored bytes are missing or do not match their hash; never repaired silently.
public final class ContentDamaged extends RuntimeException {

  private final Digest digest;

  public ContentDamaged(Digest digest, String what) {
    super("stored content " + digest + ": " + what);
    this.digest = digest;
  }

  public Digest digest() {
    return digest;
  }
}
