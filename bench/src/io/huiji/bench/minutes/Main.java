package io.huiji.bench.minutes;

import io.huiji.bench.Contender;
import io.huiji.bench.Machine;
import io.huiji.bench.Race;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// 1,000 distinct minutes from a template: the program, its peers and the floor.
///
/// Options: {@code --quick} for a short look without the slow peers, {@code --first} for the first
/// document of a new process alone.
public final class Main {

  private static final int PIECES = 1000;

  private Main() {}

  public static void main(String... arguments) throws Exception {
    var work = Path.of(System.getProperty("bench.work", "target/bench")).resolve("minutes");
    var quick = List.of(arguments).contains("--quick");
    if (List.of(arguments).contains("--first")) {
      FirstDocument.measure(Files.createDirectories(work));
      return;
    }
    var pieces = quick ? 100 : PIECES;
    var minutes = IntStream.range(0, pieces).mapToObj(Minutes::of).toList();
    var huiji = new Huiji(work.resolve("templates"), minutes);
    var example = huiji.make(0).bytes();
    var floor = new Floor(6, example, minutes.getFirst(), minutes);
    var contenders = new ArrayList<Contender>(List.of(floor, huiji));
    contenders.add(new Floor(1, example, minutes.getFirst(), minutes));
    if (!quick) {
      contenders.addAll(Peers.all(minutes));
    }
    System.out.println(Machine.line());
    System.out.println(facts(minutes, floor));
    for (var number = 0; number < pieces; number++) {
      same(floor.xml(number), Floor.parts(huiji.make(number).bytes()).get("word/document.xml"));
    }
    for (var contender : contenders) {
      check(contender, minutes, quick ? 20 : contender.block() * 20);
    }
    var race = new Race(contenders).run(quick ? 20 : 12, quick ? 20 : 12, pieces);
    System.out.println(race.table());
    for (var contender : contenders) {
      if (contender != huiji) {
        var ratio = race.ratio(contender, huiji);
        System.out.printf("%s / Huiji: %.2f (%.2f..%.2f)%n", contender.name(), ratio[1], ratio[0], ratio[2]);
      }
    }
    System.out.printf(
        "Huiji's files / the floor's: %.3f; p99 / p50 by CPU time %.2f, by wall %.2f%n",
        race.score(huiji).sizeKilobytes() / race.score(floor).sizeKilobytes(),
        race.score(huiji).cpuMillis(0.99) / race.score(huiji).cpuMillis(0.5),
        race.score(huiji).wallMillis(0.99) / race.score(huiji).wallMillis(0.5));
    FirstDocument.measure(work);
    if (!quick) {
      Docxtemplater.measure(minutes, work, race.score(huiji).cpuMillis());
    }
  }

  private static String facts(List<Minutes> minutes, Floor floor) {
    var characters =
        minutes.stream().mapToInt(one -> one.lines().stream().mapToInt(String::length).sum()).sum();
    return "%d minutes, %d characters, document.xml %.1f KB on average"
        .formatted(
            minutes.size(),
            characters / minutes.size(),
            IntStream.range(0, minutes.size()).mapToLong(n -> floor.xml(n).length).average().orElse(0)
                / 1000);
  }

  private static void same(byte[] expected, byte[] found) {
    if (!Arrays.equals(expected, found)) {
      var at = Arrays.mismatch(expected, found);
      throw new IllegalStateException(
          "floor and program write different XML from %d: %s | %s"
              .formatted(at, around(expected, at), around(found, at)));
    }
  }

  private static String around(byte[] bytes, int at) {
    return new String(bytes, Math.max(0, at - 60), Math.min(120, bytes.length - Math.max(0, at - 60)));
  }

  /// Reads outputs back by POI and compares them line by line.
  private static void check(Contender contender, List<Minutes> minutes, int count) throws Exception {
    for (var number = 0; number < Math.min(count, minutes.size()); number++) {
      var found = lines(contender.make(number).bytes());
      var expected = minutes.get(number).lines();
      if (!found.equals(expected)) {
        var line = IntStream.range(0, Math.min(found.size(), expected.size()))
            .filter(index -> !found.get(index).equals(expected.get(index))).findFirst().orElse(-1);
        throw new IllegalStateException(
            "%s, minutes %d: line %d is %s instead of %s (%d lines instead of %d)"
                .formatted(contender.name(), number, line, line < 0 ? "" : found.get(line), line < 0 ? "" : expected.get(line), found.size(), expected.size()));
      }
    }
    System.out.printf("%s: %d read back equal%n", contender.name(), Math.min(count, minutes.size()));
  }

  static List<String> lines(byte[] docx) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getParagraphs().stream().map(paragraph -> paragraph.getText()).filter(text -> !text.isEmpty()).toList();
    }
  }
}
