package io.huiji.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.PaperReaders;
import io.huiji.document.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CorpusTest {

  private static final int CHILDREN = 2;

  /// A file, what became of it, and how long that took.
  private record Outcome(Path file, Reading reading, Duration took) {}

  @Test
  @Timeout(600)
  void everyOfficeFileEndsInTextOrInANamedFault() throws Exception {
    var files =
        Stream.of("poi", "tika", "ofdrw", "verapdf", "govreports")
            .flatMap(folder -> Corpus.files(folder).stream())
            .toList();
    assertThat(files).hasSizeGreaterThan(500);

    var start = System.nanoTime();
    var outcomes = readAll(files);
    System.out.println(summary(outcomes, Duration.ofNanos(System.nanoTime() - start)));

    assertThat(outcomes).hasSize(files.size());
    assertThat(outcomes)
        .allSatisfy(
            o -> {
              if (o.reading().faults().isEmpty()) {
                assertThat(o.reading().text()).isNotBlank();
                assertThat(o.reading().format()).isNotIn(Format.UNKNOWN, Format.OTHER);
              } else {
                assertThat(o.reading().faults()).allMatch(f -> !f.detail().isBlank());
              }
            });
    assertThat(outcomes.stream().filter(o -> failed(o.reading())))
        .as("files that hung or killed their reader")
        .isEmpty();
    assertThat(outcomes.stream().filter(o -> o.reading().readable()).count())
        .as("files that can be read")
        .isGreaterThan(files.size() * 7L / 10);
  }

  private static List<Outcome> readAll(List<Path> files) throws Exception {
    var outcomes = new ConcurrentLinkedQueue<Outcome>();
    try (var reader = PaperReaders.pooled(CHILDREN, PaperReaders.LIMIT);
        var threads = Executors.newFixedThreadPool(CHILDREN)) {
      var tasks = new ArrayList<Callable<Object>>();
      for (var file : files) {
        tasks.add(
            () -> {
              var start = System.nanoTime();
              var reading = reader.read(file.getFileName().toString(), Corpus.bytes(file));
              outcomes.add(new Outcome(file, reading, Duration.ofNanos(System.nanoTime() - start)));
              return file;
            });
      }
      for (var future : threads.invokeAll(tasks)) {
        future.get();
      }
    }
    return List.copyOf(outcomes);
  }

  private static boolean failed(Reading reading) {
    return reading.faults().stream()
        .anyMatch(f -> f.code() == Fault.Code.TIMEOUT || f.code() == Fault.Code.CRASHED);
  }

  private static String summary(List<Outcome> outcomes, Duration took) {
    Map<String, Integer> faults = new TreeMap<>();
    Map<Format, Integer> formats = new TreeMap<>();
    for (var outcome : outcomes) {
      formats.merge(outcome.reading().format(), 1, Integer::sum);
      outcome.reading().faults().forEach(f -> faults.merge(f.code().name(), 1, Integer::sum));
      if (outcome.reading().faults().isEmpty()) {
        faults.merge("(none)", 1, Integer::sum);
      }
    }
    var slowest =
        outcomes.stream()
            .max((a, b) -> a.took().compareTo(b.took()))
            .map(o -> o.file().getFileName() + " " + o.took().toMillis() + " ms")
            .orElse("");
    return "%d files in %d s%n%s%n%s%nslowest: %s"
        .formatted(outcomes.size(), took.toSeconds(), formats, faults, slowest);
  }

  @Test
  void lawTextsAreReadAsTextAndNoneBearsAMarkAtItsTop() {
    for (var file : Corpus.files("laws")) {
      var reading = PaperParser.parse(file.getFileName().toString(), Corpus.bytes(file));

      assertThat(reading.format()).as(file.toString()).isEqualTo(Format.TXT);
      assertThat(reading.faults()).as(file.toString()).isEmpty();
      assertThat(reading.lines().stream().filter(l -> l.page() == 1 && l.fromTop() <= 3))
          .as(file.toString())
          .extracting(Line::text)
          .noneMatch(t -> t.matches("(绝密|机密|秘密)(★.*)?"));
    }
  }
}
