package io.huiji.bench.search;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.huiji.bench.Machine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Indexing and searching, beside Solr, stock Lucene and PostgreSQL.
///
/// {@code bench/run search [--papers N] [--rounds N] [--only huiji,solr,lucene,postgres]
/// [--kinds plain,filtered,full,permission] [--shapes "one term,two terms,phrase"] [--index-only] [--keep]}
public final class Main {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int COMPARED = 200;

  private final int papers;
  private final int rounds;
  private final int queries;
  private final boolean indexOnly;
  private final boolean keep;
  private final Papers made;
  private final Asks asks;
  private final List<Engine> engines = new ArrayList<>();

  private final List<String> kinds;
  private final List<String> shapes;

  private Main(String... arguments) {
    var papers = Integer.parseInt(option(arguments, "--papers", "20000"));
    var rounds = Integer.parseInt(option(arguments, "--rounds", "6"));
    this.queries = Integer.parseInt(option(arguments, "--queries", "2400"));
    this.kinds = List.of(option(arguments, "--kinds", "plain,filtered,full,permission").split(","));
    this.shapes = List.of(option(arguments, "--shapes", String.join(",", Asks.SHAPES)).split(","));
    this.indexOnly = List.of(arguments).contains("--index-only");
    this.keep = List.of(arguments).contains("--keep");
    var vocabulary = new Vocabulary();
    this.papers = papers;
    this.rounds = rounds;
    this.made = new Papers(vocabulary);
    this.asks = new Asks(vocabulary, made, papers);
  }

  public static void main(String... arguments) throws Exception {
    var papers = Integer.parseInt(option(arguments, "--papers", "20000"));
    var only = List.of(option(arguments, "--only", "solr,lucene,huiji,postgres").split(","));
    var keep = List.of(arguments).contains("--keep");
    var work = Path.of(System.getProperty("bench.work"));
    var folder =
        keep
            ? Files.createDirectories(work.resolve("search-kept-" + papers))
            : Files.createTempDirectory(work, "search");
    System.out.println(Machine.line());
    System.out.printf("%,d papers, load %.1f%n%n", papers, PROCESS.getSystemLoadAverage());
    var failed = true;
    try {
      new Main(arguments).run(folder, only);
      failed = false;
    } catch (Exception e) {
      e.printStackTrace();
    } finally {
      if (!keep) {
        Folder.delete(folder);
      }
    }
    System.exit(failed ? 1 : 0);
  }

  private static String option(String[] arguments, String name, String otherwise) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? otherwise : arguments[at + 1];
  }

  private void run(Path folder, List<String> only) throws Exception {
    for (var name : only) {
      engines.add(
          switch (name) {
            case "huiji" -> Huiji.without(folder.resolve("huiji"));
            case "solr" -> Apart.solr(folder.resolve("solr"));
            case "lucene" -> new StockLucene(folder.resolve("lucene"));
            default -> new Postgres(folder.resolve("postgres"));
          });
    }
    index();
    if (indexOnly) {
      return;
    }
    compare();
    for (var kind : kinds.stream().filter(kind -> !kind.equals("permission")).toList()) {
      for (var shape : shapes) {
        one(kind, shape);
      }
    }
    if (kinds.contains("permission")) {
      permission();
    }
    clients(1);
    clients(2);
    for (var engine : engines) {
      engine.close();
    }
  }

  private void index() throws Exception {
    System.out.println(
        "| indexing | papers a CPU second | papers a second | bytes a paper |\n|---|---|---|---|");
    for (var engine : engines) {
      if (keep && engine.reopen(papers)) {
        System.out.printf("| %s | kept | kept | %,d |%n", engine.name(), engine.size() / papers);
        continue;
      }
      engine.index(made.first(Math.min(papers, 2000)));
      var timed = new Timed(made.first(papers));
      var cpu = PROCESS.getProcessCpuTime() + engine.cpuElsewhere();
      var wall = System.nanoTime();
      engine.index(timed);
      var tookWall = System.nanoTime() - wall - timed.wall;
      var took = PROCESS.getProcessCpuTime() + engine.cpuElsewhere() - cpu - timed.cpu;
      System.out.printf(
          "| %s | %,.0f | %,.0f | %,d |%n",
          engine.name(), papers * 1e9 / took, papers * 1e9 / tookWall, engine.size() / papers);
    }
    System.out.println();
  }

  /// Making the papers is not indexing.
  private static final class Timed implements Iterator<Paper> {
    private final Iterator<Paper> papers;
    private long cpu;
    private long wall;

    Timed(Iterator<Paper> papers) {
      this.papers = papers;
    }

    @Override
    public boolean hasNext() {
      return papers.hasNext();
    }

    @Override
    public Paper next() {
      var from = THREADS.getCurrentThreadCpuTime();
      var began = System.nanoTime();
      var next = papers.next();
      wall += System.nanoTime() - began;
      cpu += THREADS.getCurrentThreadCpuTime() - from;
      return next;
    }
  }

  private Ask ask(String kind, String shape, int number) {
    return switch (kind) {
      case "plain" -> asks.plain(shape, number);
      case "filtered" -> asks.filtered(shape, number);
      case "open" -> asks.open(shape, number);
      case "closed" -> asks.closed(shape, number);
      default -> asks.full(shape, number);
    };
  }

  private void compare() throws Exception {
    var different = 0;
    for (var kind : List.of("plain", "full")) {
      for (var shape : Asks.SHAPES) {
        for (var number = 0; number < COMPARED / 4; number++) {
          different += same(ask(kind, shape, number)) ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "%d of %d queries with different counts%n%n", different, 2 * 3 * COMPARED / 4);
  }

  private boolean same(Ask ask) throws Exception {
    var answers = new LinkedHashMap<String, String>();
    for (var engine : engines) {
      var answer = engine.ask(ask);
      answers.put(engine.name(), answer.total() + "/" + answer.facets());
    }
    var same = answers.values().stream().distinct().count() == 1;
    if (!same) {
      System.out.println(ask.words() + " " + answers);
    }
    return same;
  }

  /// @param cpu of each query
  private record Block(List<Long> cpu, List<Long> wall) {}

  private void one(String kind, String shape) throws Exception {
    var scores = new LinkedHashMap<Engine, List<Block>>();
    for (var round = -2; round < rounds; round++) {
      for (var engine : engines) {
        var slow = engine instanceof Postgres;
        var block = block(engine, kind, shape, slow ? 20 : queries / rounds, Math.max(0, round));
        if (round >= 0) {
          scores.computeIfAbsent(engine, _ -> new ArrayList<>()).add(block);
        }
      }
    }
    report(kind + ", " + shape, scores);
  }

  private Block block(Engine engine, String kind, String shape, int count, int round)
      throws Exception {
    var block = new Block(new ArrayList<>(), new ArrayList<>());
    for (var n = 0; n < count; n++) {
      var ask = ask(kind, shape, round * count + n);
      var elsewhere = engine instanceof Postgres ? engine.cpuElsewhere() : 0;
      var cpu = THREADS.getCurrentThreadCpuTime();
      var wall = System.nanoTime();
      engine.ask(ask);
      block.wall.add(System.nanoTime() - wall);
      block.cpu.add(
          THREADS.getCurrentThreadCpuTime()
              - cpu
              + (engine instanceof Postgres ? engine.cpuElsewhere() - elsewhere : 0));
    }
    return block;
  }

  private void report(String title, Map<Engine, List<Block>> scores) {
    System.out.printf(
        "| %s | CPU ms mean | CPU ms p50 | p99 | wall ms p50 | p99 | queries a CPU second | CPU to Huiji's |%n|---|---|---|---|---|---|---|---|%n",
        title);
    var reference =
        scores.keySet().stream().filter(Huiji.class::isInstance).findFirst().map(scores::get);
    scores.forEach(
        (engine, blocks) -> {
          var cpu = sorted(blocks.stream().flatMap(block -> block.cpu.stream()).toList());
          var wall = sorted(blocks.stream().flatMap(block -> block.wall.stream()).toList());
          var mean = Arrays.stream(cpu).average().orElse(0);
          System.out.printf(
              "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %,.0f | %s |%n",
              engine.name(),
              mean,
              at(cpu, 0.5),
              at(cpu, 0.99),
              at(wall, 0.5),
              at(wall, 0.99),
              1000 / mean,
              reference.map(huiji -> ratio(blocks, huiji)).orElse(""));
        });
    System.out.println();
  }

  /// Paired by round.
  private static String ratio(List<Block> blocks, List<Block> huiji) {
    var ratios = new double[blocks.size()];
    Arrays.setAll(ratios, n -> mean(blocks.get(n)) / mean(huiji.get(n)));
    Arrays.sort(ratios);
    return "%.2f (%.2f..%.2f)"
        .formatted(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
  }

  /// The full query with the permission filter over the same without, paired by round.
  private void permission() throws Exception {
    System.out.println("| permission filter, CPU with over without | | |\n|---|---|---|");
    for (var shape : shapes) {
      for (var engine : engines) {
        if (engine instanceof Postgres) {
          continue;
        }
        var open = new ArrayList<Block>();
        var closed = new ArrayList<Block>();
        for (var round = -2; round < rounds; round++) {
          var without = block(engine, "open", shape, queries / rounds, Math.max(0, round));
          var with = block(engine, "closed", shape, queries / rounds, Math.max(0, round));
          if (round >= 0) {
            open.add(without);
            closed.add(with);
          }
        }
        System.out.printf("| %s | %s | %s |%n", shape, engine.name(), ratio(closed, open));
      }
    }
    System.out.println();
  }

  private static double mean(Block block) {
    return block.cpu.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  private static double[] sorted(List<Long> times) {
    return times.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  /// So many clients, full queries of all shapes in turn; rounds interleaved.
  private void clients(int many) throws Exception {
    var walls = new LinkedHashMap<Engine, List<Long>>();
    var seconds = new LinkedHashMap<Engine, Double>();
    var cpus = new LinkedHashMap<Engine, Double>();
    try (var threads = Executors.newFixedThreadPool(many)) {
      for (var round = -1; round < rounds; round++) {
        for (var engine : engines) {
          var count = engine instanceof Postgres ? 12 : 150;
          var began = System.nanoTime();
          var cpu = PROCESS.getProcessCpuTime() + engine.cpuElsewhere();
          var jobs = new ArrayList<Future<List<Long>>>();
          for (var client = 0; client < many; client++) {
            var first = (many * round + client) * count + many * count;
            jobs.add(threads.submit(() -> client(engine, first, count)));
          }
          var wall = new ArrayList<Long>();
          for (var job : jobs) {
            wall.addAll(job.get());
          }
          if (round >= 0) {
            walls.computeIfAbsent(engine, _ -> new ArrayList<>()).addAll(wall);
            seconds.merge(engine, (System.nanoTime() - began) / 1e9, Double::sum);
            cpus.merge(
                engine,
                (PROCESS.getProcessCpuTime() + engine.cpuElsewhere() - cpu) / 1e9,
                Double::sum);
          }
        }
      }
    }
    System.out.printf(
        "| full, mixed, %d clients | queries a second | queries a CPU second (whole process) | wall ms p50 | p99 |%n|---|---|---|---|---|%n",
        many);
    walls.forEach(
        (engine, wall) -> {
          var sorted = sorted(wall);
          System.out.printf(
              "| %s | %,.0f | %,.0f | %.2f | %.2f |%n",
              engine.name(),
              wall.size() / seconds.get(engine),
              wall.size() / cpus.get(engine),
              at(sorted, 0.5),
              at(sorted, 0.99));
        });
  }

  private List<Long> client(Engine engine, int first, int count) throws Exception {
    var wall = new ArrayList<Long>();
    for (var n = 0; n < count; n++) {
      var ask = ask("full", Asks.SHAPES.get(n % Asks.SHAPES.size()), first + n);
      var began = System.nanoTime();
      engine.ask(ask);
      wall.add(System.nanoTime() - began);
    }
    return wall;
  }
}
