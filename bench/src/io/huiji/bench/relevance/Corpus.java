package io.huiji.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Texts, questions, and which texts answer which question.
///
/// @param texts by their path beneath the folder of the laws
/// @param questions by number
/// @param answers the paths of the texts that answer a question
record Corpus(
    Map<String, String> texts, Map<String, String> questions, Map<String, Set<String>> answers) {

  /// @param questions lines of number, tab, question
  /// @param judgements lines of number, tab, path, and whatever else
  static Corpus read(Path laws, Path questions, Path judgements) throws IOException {
    var asked = new LinkedHashMap<String, String>();
    for (var line : lines(questions)) {
      asked.put(line[0], line[1]);
    }
    var answers = new HashMap<String, Set<String>>();
    for (var line : lines(judgements)) {
      answers.computeIfAbsent(line[0], _ -> new HashSet<>()).add(line[1]);
    }
    asked.keySet().retainAll(answers.keySet());
    return new Corpus(texts(laws), asked, answers);
  }

  private static List<String[]> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\t")).toList();
  }

  private static Map<String, String> texts(Path laws) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    try (var files = Files.walk(laws)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.put(laws.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /// Which part a text is in, of so many that the texts which answer anything are dealt out to.
  Map<String, Integer> parts(int parts, long seed) {
    var answering = new ArrayList<>(new TreeSet<>(answers.values().stream().flatMap(Set::stream).toList()));
    Collections.shuffle(answering, new Random(seed));
    var dealt = new HashMap<String, Integer>();
    for (var n = 0; n < answering.size(); n++) {
      dealt.put(answering.get(n), n % parts);
    }
    return dealt;
  }

  /// The lines that Markdown sets as title, else the file's name.
  static String title(String path, String text) {
    var titles = new ArrayList<String>();
    text.lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .forEach(titles::add);
    var name = Path.of(path).getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    return titles.isEmpty() ? name : titles.stream().collect(Collectors.joining(" "));
  }
}
