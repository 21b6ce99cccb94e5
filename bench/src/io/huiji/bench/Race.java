package io.huiji.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs contenders in turn, block by block, in one JVM and one thread, so that what else the
/// machine does falls on all alike. A ratio is the median over the rounds of one contender's time
/// for a piece over the reference's in the same round.
public final class Race {

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Contender reference;
  private final Map<Contender, Score> scores = new LinkedHashMap<>();

  /// @param contenders the first is the reference
  public Race(List<Contender> contenders) {
    reference = contenders.getFirst();
    contenders.forEach(contender -> scores.put(contender, new Score()));
  }

  /// What one contender took: by round, CPU nanoseconds for a piece; by piece, wall and CPU
  /// nanoseconds. CPU time by piece tells outliers of the work from those of a loaded machine.
  public static final class Score {
    private final List<Double> cpu = new ArrayList<>();
    private final List<Long> wall = new ArrayList<>();
    private final List<Long> cpuByPiece = new ArrayList<>();
    private long allocated;
    private long size;
    private long pieces;

    public double cpuMillis() {
      return median(cpu) / 1e6;
    }

    public double wallMillis(double quantile) {
      return millis(wall, quantile);
    }

    public double cpuMillis(double quantile) {
      return millis(cpuByPiece, quantile);
    }

    private static double millis(List<Long> nanoseconds, double quantile) {
      var sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
    }

    public double allocatedKilobytes() {
      return allocated / 1024.0 / pieces;
    }

    public double sizeKilobytes() {
      return size / 1000.0 / pieces;
    }
  }

  /// @param pieces how many different pieces of work there are
  public Race run(int warmUpRounds, int rounds, int pieces) throws Exception {
    for (var round = 0; round < warmUpRounds + rounds; round++) {
      for (var entry : scores.entrySet()) {
        var score = round < warmUpRounds ? new Score() : entry.getValue();
        block(entry.getKey(), score, round, pieces);
      }
    }
    return this;
  }

  private static void block(Contender contender, Score score, int round, int pieces)
      throws Exception {
    var thread = Thread.currentThread().threadId();
    var cpu = THREADS.getCurrentThreadCpuTime();
    var allocated = THREADS.getThreadAllocatedBytes(thread);
    for (var index = 0; index < contender.block(); index++) {
      var start = System.nanoTime();
      var cpuStart = THREADS.getCurrentThreadCpuTime();
      var made = contender.make((round * contender.block() + index) % pieces);
      score.cpuByPiece.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
      score.wall.add(System.nanoTime() - start);
      score.size += made.size();
    }
    score.allocated += THREADS.getThreadAllocatedBytes(thread) - allocated;
    score.cpu.add((double) (THREADS.getCurrentThreadCpuTime() - cpu) / contender.block());
    score.pieces += contender.block();
  }

  public Score score(Contender contender) {
    return scores.get(contender);
  }

  /// Time of one contender over that of another, paired by round: least, median, greatest.
  public double[] ratio(Contender contender, Contender other) {
    var mine = scores.get(contender).cpu;
    var theirs = scores.get(other).cpu;
    var ratios = new double[mine.size()];
    Arrays.setAll(ratios, round -> mine.get(round) / theirs.get(round));
    Arrays.sort(ratios);
    return new double[] {ratios[0], ratios[ratios.length / 2], ratios[ratios.length - 1]};
  }

  /// The results as a table in Markdown.
  public String table() {
    var table =
        new StringBuilder(
            """
            | | ratio to the reference (median, least..greatest) | cpu ms | cpu p50 / p99 ms | wall p50 / p99 ms | allocated KB | size KB |
            |---|---|---|---|---|---|---|
            """);
    scores.forEach(
        (contender, score) -> {
          var ratio = ratio(contender, reference);
          table.append(
              "| %s | %.2f (%.2f..%.2f) | %.3f | %.3f / %.3f | %.3f / %.3f | %,.0f | %.1f |%n"
                  .formatted(
                      contender.name(),
                      ratio[1],
                      ratio[0],
                      ratio[2],
                      score.cpuMillis(),
                      score.cpuMillis(0.5),
                      score.cpuMillis(0.99),
                      score.wallMillis(0.5),
                      score.wallMillis(0.99),
                      score.allocatedKilobytes(),
                      score.sizeKilobytes()));
        });
    return table.toString();
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
