package io.huiji.bench.relevance;

import io.huiji.access.Post;
import io.huiji.bench.Machine;
import io.huiji.search.Query;
import io.huiji.search.Query.Form;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well the archive answers questions in plain words: the program's own search, with the
/// permission filter on, among as many records again that the asker may not know.
///
/// {@code bench/run relevance [--laws DIR --questions FILE --judgements FILE]}
public final class Main {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");
  private static final int TOLD = 20;

  private Main() {}

  public static void main(String... arguments) throws Exception {
    var home = Path.of(System.getProperty("bench.home"), "..", "shared", "corpus").normalize();
    var corpus =
        Corpus.read(
            option(arguments, "--laws", home.resolve("laws")),
            option(arguments, "--questions", home.resolve("stard/queries.train.tsv")),
            option(arguments, "--judgements", home.resolve("stard/qrels-law.train.tsv")));
    System.out.println(Machine.line());
    var folder = Files.createTempDirectory(Path.of(System.getProperty("bench.work")), "relevance");
    try (var house = new House(folder)) {
      measure(house, corpus);
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static Path option(String[] arguments, String name, Path otherwise) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? otherwise : Path.of(arguments[at + 1]);
  }

  private static void measure(House house, Corpus corpus) {
    var paths = List.copyOf(corpus.texts().keySet());
    var titles = paths.stream().map(path -> Corpus.title(path, corpus.texts().get(path))).toList();
    var texts = paths.stream().map(corpus.texts()::get).toList();
    var ids = house.file(titles, texts, Post.MAYOR);
    house.file(titles, texts, Post.DIRECTOR);
    house.catchUp();
    var names = new HashMap<String, String>();
    for (var n = 0; n < ids.size(); n++) {
      names.put(ids.get(n), paths.get(n));
    }
    ask(house, corpus, names);
    report(house, corpus, names);
  }

  private static void report(House house, Corpus corpus, Map<String, String> names) {
    var all = new Figures();
    var even = new Figures();
    var odd = new Figures();
    var wall = new ArrayList<Double>();
    var busy = new ArrayList<Double>();
    for (var question : corpus.questions().entrySet()) {
      var began = System.nanoTime();
      var cpu = cpu();
      var found = ask(house, question.getValue(), names);
      busy.add((cpu() - cpu) / 1e6);
      wall.add((System.nanoTime() - began) / 1e6);
      var answers = corpus.answers().get(question.getKey());
      all.add(found, answers);
      (question.getKey().hashCode() % 2 == 0 ? even : odd).add(found, answers);
    }
    System.out.println(all.line("all"));
    System.out.println(even.line("one half"));
    System.out.println(odd.line("other half"));
    System.out.println("wall ms  " + spread(wall));
    System.out.println("CPU ms   " + spread(busy));
  }

  /// Once through, so that the second time is measured warm.
  private static void ask(House house, Corpus corpus, Map<String, String> names) {
    corpus.questions().values().forEach(question -> ask(house, question, names));
  }

  private static List<String> ask(House house, String question, Map<String, String> names) {
    var query = Query.of(question).in(Form.PLAIN).page(0, TOLD);
    return house.index().search(query, house.actor("mayor"), NOW).hits().stream()
        .map(hit -> names.get(hit.record().toString()))
        .toList();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String spread(List<Double> times) {
    var sorted = times.stream().sorted().toList();
    return "p50 %.1f  p95 %.1f  p99 %.1f"
        .formatted(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) (sorted.size() * share));
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
