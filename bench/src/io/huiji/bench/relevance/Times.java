package io.huiji.bench.relevance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How long each of many questions took.
final class Times {

  private final List<Double> wall = new ArrayList<>();
  private final List<Double> busy = new ArrayList<>();

  interface Work<T> {
    T run() throws IOException;
  }

  <T> T of(Work<T> work) throws IOException {
    var began = System.nanoTime();
    var cpu = cpu();
    var done = work.run();
    busy.add((cpu() - cpu) / 1e6);
    wall.add((System.nanoTime() - began) / 1e6);
    return done;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Override
  public String toString() {
    return "wall ms  " + spread(wall) + "\nCPU ms   " + spread(busy);
  }

  private static String spread(List<Double> times) {
    var sorted = times.stream().sorted().toList();
    return "p50 %.1f  p95 %.1f  p99 %.1f"
        .formatted(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) (sorted.size() * share));
  }
}
