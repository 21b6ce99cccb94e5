package io.huiji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Runs pieces of work in turn that wait for the disk or for other programs, and compares wall
/// times: a ratio is the median over the rounds of one's time over the first one's in the same
/// round.
public final class Wall {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Map<String, Work> before = new LinkedHashMap<>();
  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<String, double[]> wall = new LinkedHashMap<>();
  private final Map<String, double[]> cpu = new LinkedHashMap<>();

  /// Something to be done once a round.
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  public Wall add(String name, Work work) {
    return add(name, () -> {}, work);
  }

  /// @param before makes ready for one's turn, and is not measured
  public Wall add(String name, Work before, Work work) {
    this.before.put(name, before);
    works.put(name, work);
    return this;
  }

  public Wall run(int warmUps, int rounds) throws Exception {
    works.keySet().forEach(name -> wall.put(name, new double[rounds]));
    works.keySet().forEach(name -> cpu.put(name, new double[rounds]));
    for (var round = -warmUps; round < rounds; round++) {
      for (var work : works.entrySet()) {
        before.get(work.getKey()).run();
        var spent = SYSTEM.getProcessCpuTime();
        var begin = System.nanoTime();
        work.getValue().run();
        var took = System.nanoTime() - begin;
        if (round >= 0) {
          wall.get(work.getKey())[round] = took / 1e6;
          cpu.get(work.getKey())[round] =
              (SYSTEM.getProcessCpuTime() - spent) / 1e6;
        }
      }
    }
    return this;
  }

  public double millis(String name) {
    return median(wall.get(name));
  }

  /// @param per how many things one piece of work makes, to be told by the second
  public String table(String things, int per) {
    var table =
        new StringBuilder(
            "| | wall ratio to the first (median, least..greatest) | wall ms (median) | CPU ms of all threads | "
                + things
                + " a second |\n|---|---|---|---|---|\n");
    var first = wall.values().iterator().next();
    wall.forEach(
        (name, times) -> {
          var ratios = new double[times.length];
          Arrays.setAll(ratios, round -> times[round] / first[round]);
          Arrays.sort(ratios);
          table.append(
              "| %s | %.2f (%.2f..%.2f) | %.1f | %.1f | %,.0f |%n"
                  .formatted(
                      name,
                      ratios[ratios.length / 2],
                      ratios[0],
                      ratios[ratios.length - 1],
                      median(times),
                      median(cpu.get(name)),
                      per / median(times) * 1000));
        });
    return table.toString();
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
