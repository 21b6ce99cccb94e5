package io.huiji.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes many minutes, so it runs with the long tests only.
class CorpusConversionTest {

  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final String OFFICE = ".*\\.(docx|docm|doc|rtf|xlsx|xls|pptx|ppt|wps|txt)";

  @TempDir Path folder;

  @Test
  void endsEveryPaperOfTheCorpusInPagesOrInAReason() throws IOException {
    assumeTrue(Boolean.getBoolean("test.long"), "a long test");
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    var limits = OfficeLimits.usual().perPaper(Duration.ofSeconds(30));
    var outcomes = new TreeMap<String, Integer>();
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), limits)) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      for (var paper : papers()) {
        var outcome = converter.toPdf(paper.getFileName().toString(), Files.readAllBytes(paper));
        if (outcome instanceof Converted converted) {
          assertThat(PdfText.pages(converted.pdf())).isEqualTo(converted.pages()).isPositive();
        }
        outcomes.merge(reason(outcome), 1, Integer::sum);
      }
    }

    assertThat(outcomes).containsKey("converted");
    assertThat(outcomes.get("converted"))
        .as(outcomes.toString())
        .isGreaterThan(outcomes.values().stream().mapToInt(Integer::intValue).sum() * 3 / 4);
  }

  private static String reason(Conversion outcome) {
    return switch (outcome) {
      case Converted _ -> "converted";
      case Unconvertible(var reason) -> reason;
    };
  }

  private static List<Path> papers() throws IOException {
    try (var files = Files.walk(CORPUS)) {
      return files.filter(file -> file.toString().matches(OFFICE)).sorted().toList();
    }
  }
}
