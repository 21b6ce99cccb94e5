package io.huiji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.PdfBinder;
import io.huiji.document.PdfText;
import io.huiji.document.UnbindablePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusBindingTest {

  private static final Path CORPUS = Path.of("../shared/corpus");

  @TempDir Path folder;

  @Test
  void bindsEveryPdfOfTheCorpusOrNamesThePartThatItCannot() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    var binder = new PdfBinder(folder.resolve("work"));
    var good = new ArrayList<Part>();
    var refused = new ArrayList<String>();
    for (var file : pdfs()) {
      var part = Part.of(file, file.getFileName().toString());
      try {
        binder.bind(binding(List.of(part)), folder.resolve("one.pdf"));
        good.add(part);
      } catch (UnbindablePart unbindable) {
        refused.add(unbindable.part());
      }
    }

    var bound = binder.bind(binding(good), folder.resolve("all.pdf"));

    assertThat(good).hasSizeGreaterThan(refused.size());
    assertThat(PdfText.bookmarks(Files.readAllBytes(bound.file()))).hasSameSizeAs(good);
    assertThat(bound.pages()).isGreaterThanOrEqualTo(good.size());
  }

  private static List<Path> pdfs() throws IOException {
    try (var files = Files.walk(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static Binding binding(List<Part> parts) {
    return new Binding("样本", "测试", LocalDateTime.of(2026, 1, 1, 0, 0), parts);
  }
}
