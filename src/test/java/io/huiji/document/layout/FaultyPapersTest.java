package io.huiji.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.layout.LayoutAnswer.Checked;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Correct papers, and each of them with one fault, rendered by the real office program.
class FaultyPapersTest {

  private static final Map<LayoutKind, SamplePaper> CORRECT =
      new EnumMap<>(
          Map.of(
              LayoutKind.DOCUMENT, CorrectPapers.document(),
              LayoutKind.MINUTES, CorrectPapers.minutes(),
              LayoutKind.LETTER, CorrectPapers.letter()));

  @TempDir static Path folder;
  private static Converter converter;

  @BeforeAll
  static void startOffice() {
    converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual());
  }

  @AfterAll
  static void stopOffice() {
    converter.close();
  }

  static List<Fault> faults() {
    return Faults.all();
  }

  @Test
  void plantsAtLeastThirtyFaults() {
    assertThat(faults()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(LayoutKind.class)
  void findsNothingOnACorrectPaper(LayoutKind kind) {
    assumeTrue(converter.available(), "no LibreOffice on this machine");
    var docx = CORRECT.get(kind).docx();

    assertThat(check(docx, kind).deviations()).isEmpty();
    assertThat(check(pdf(docx), kind).deviations()).isEmpty();
    assertThat(check(docx, null).deviations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void findsThePlantedFaultAndNoOtherError(Fault fault) {
    assumeTrue(converter.available(), "no LibreOffice on this machine");
    var docx = fault.docx();

    assertFound(fault, check(docx, fault.kind()));
    if (fault.inPdf()) {
      assertFound(fault, check(pdf(docx), fault.kind()));
    }
  }

  private static void assertFound(Fault fault, LayoutReport report) {
    assertThat(report.deviations())
        .as(report.toString())
        .anyMatch(d -> d.clause().equals(fault.clause()) && d.strength() == fault.strength());
    assertThat(report.errors())
        .as(report.toString())
        .allMatch(d -> d.clause().equals(fault.clause()) && fault.strength() == Strength.REQUIRED);
  }

  private static LayoutReport check(byte[] content, LayoutKind kind) {
    var answer = new LayoutCheck(converter).check(content, Optional.ofNullable(kind));
    assertThat(answer).isInstanceOf(Checked.class);
    return ((Checked) answer).report();
  }

  private static byte[] pdf(byte[] docx) {
    return ((Converted) converter.toPdf("公文.docx", docx)).pdf();
  }
}
