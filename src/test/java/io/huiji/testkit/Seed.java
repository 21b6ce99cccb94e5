package io.huiji.testkit;

import java.util.Random;

/// Randomness that can be replayed: {@code -Dseed=…}; the seed is printed when a test draws one.
public final class Seed {

  private Seed() {}

  public static Random random() {
    var seed = Long.getLong("seed", System.nanoTime());
    System.err.println("seed=" + seed);
    return new Random(seed);
  }
}
