package io.huiji.bench.relevance;

import io.huiji.access.Post;
import io.huiji.bench.House;
import io.huiji.bench.Machine;
import io.huiji.search.Query;
import io.huiji.search.Query.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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

  /// All questions, after they were asked once for their answers.
  private static final int ROUNDS = 5;

  /// By which the answering texts are dealt out to halves and to fifths.
  private static final long SEED = 20261127;

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

  private static void measure(House house, Corpus corpus) throws IOException {
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
    report(corpus, question -> ask(house, question, names));
    for (var round = 0; round < ROUNDS; round++) {
      System.out.println(times(house, corpus, names));
    }
    System.out.println("plain BM25 over pairs of characters, of the whole texts:");
    try (var plain = new Plain(corpus.texts())) {
      report(corpus, question -> plain.ask(question, TOLD));
    }
  }

  private static Times times(House house, Corpus corpus, Map<String, String> names)
      throws IOException {
    var times = new Times();
    for (var question : corpus.questions().values()) {
      times.of(() -> ask(house, question, names));
    }
    return times;
  }

  private interface Asked {
    List<String> of(String question) throws IOException;
  }

  private static void report(Corpus corpus, Asked asked) throws IOException {
    var groups = new Groups(corpus, SEED);
    for (var question : corpus.questions().entrySet()) {
      groups.add(question.getKey(), asked.of(question.getValue()));
    }
    System.out.println(groups);
  }

  private static List<String> ask(House house, String question, Map<String, String> names) {
    var query = Query.of(question).in(Form.PLAIN).page(0, TOLD);
    return house.index().search(query, house.actor("mayor"), NOW).hits().stream()
        .map(hit -> names.get(hit.record().toString()))
        .toList();
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
