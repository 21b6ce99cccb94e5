package io.huiji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.PaperReaders;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.WorkingCalendar;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecheckTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 30, 9, 0);

  private final Precheck precheck =
      new Precheck(
          PaperReaders.inProcess(),
          RuleProfiles.shipped(),
          WorkingCalendar.shipped(),
          Sample.UNITS);

  @TempDir Path folder;

  @BeforeEach
  void handIn() throws IOException {
    write("submission.yaml", Sample.CARD);
    write("情况说明.txt", Sample.STATEMENT);
    write("实施方案.txt", "会后收回\n城乡低保标准调整实施方案\n第一条 提高标准。\n");
    write("合法性审查意见.txt", "内部\n合法性审查意见\n经审查，合法。\n");
    write("财政意见.txt", "内部\n财政意见\n同意。\n");
    write("审计意见.txt", "内部\n审计意见\n同意。\n");
    write("调研.txt", "调研报告\n");
  }

  @Test
  void aSubmissionInOrderPasses() throws IOException {
    assertThat(precheck.submission(folder, AT).findings()).isEmpty();
  }

  @Test
  void aSubmissionThatWouldBeReturnedIsToldSo() throws IOException {
    Files.delete(folder.resolve("实施方案.txt"));

    var judgement = precheck.submission(folder, AT);

    assertThat(judgement.verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(rules(judgement)).contains("R11.1", "R10.1-MISSING");
  }

  @Test
  void aSubmissionCheckedAfterTheDeadlineIsLate() throws IOException {
    assertThat(precheck.submission(folder, AT.plusDays(2)).verdict()).isEqualTo(Verdict.LATE);
  }

  @Test
  void aFolderInTheFolderIsUnwrappedAndFilesMayLieDeeper() throws IOException {
    var outer = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-outer"));
    var inner = Files.createDirectories(outer.resolve("报送/材料"));
    Files.move(folder.resolve("submission.yaml"), outer.resolve("报送/Submission.YAML"));
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.move(file, inner.resolve(file.getFileName()));
      }
    }

    assertThat(precheck.submission(outer, AT).findings()).isEmpty();
  }

  @Test
  void somethingThatIsNoZipIsReturned() throws IOException {
    var file = Files.writeString(folder.resolve("坏.zip"), "no zip");

    var judgement = precheck.submission(file, AT);

    assertThat(judgement.verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(rules(judgement)).contains("R11.1");
  }

  @Test
  void aFolderOfTooManyFilesIsReturnedAndNotReadInPart() throws IOException {
    for (var number = 0; number <= 500; number++) {
      write("附件" + number + ".txt", "x");
    }

    assertThat(rules(precheck.submission(folder, AT)))
        .containsExactlyInAnyOrder("R11.1", "R10.1-BOMB");
  }

  @Test
  void hiddenFilesLinksAndReceiptsAreNotPartOfASubmission() throws IOException {
    var outside = Files.writeString(folder.resolveSibling(folder.getFileName() + ".txt"), "x");
    write(".DS_Store", "x");
    write("~$情况说明.txt", "x");
    write("Thumbs.db", "x");
    write("材料.回执.txt", "x");
    Files.createSymbolicLink(folder.resolve("链接.txt"), outside);
    Files.delete(folder.resolve("实施方案.txt"));
    Files.createSymbolicLink(folder.resolve("实施方案.txt"), outside);

    assertThat(rules(precheck.submission(folder, AT))).containsExactly("R11.1", "R10.1-MISSING");
  }

  @Test
  void papersAreJudgedByTheirKindAndMark() throws IOException {
    var statement = List.of(folder.resolve("情况说明.txt"));

    assertThat(precheck.papers(statement, MaterialKind.STATEMENT, "会后收回", AT).findings()).isEmpty();
    assertThat(rules(precheck.papers(statement, MaterialKind.STATEMENT, "内部", AT)))
        .containsExactly("R10.4-DIFFERS");
    assertThat(
            rules(
                precheck.papers(List.of(folder.resolve("调研.txt")), MaterialKind.REFERENCE, "", AT)))
        .containsExactly("R10.4-MISSING");
  }

  @Test
  void aLawOfTheCorpusBearsNoMarkButIsOtherwiseSound() throws IOException {
    var laws = Path.of("../shared/corpus/laws");
    Assumptions.assumeTrue(Files.isDirectory(laws), "the corpus is not beside the project");
    try (var files = Files.walk(laws)) {
      var law =
          files
              .filter(file -> file.toString().contains("保守国家秘密法"))
              .filter(Files::isRegularFile)
              .findFirst();
      Assumptions.assumeTrue(law.isPresent(), "the corpus has no such law");
      var copy = Files.copy(law.get(), folder.resolve("法律.txt"));

      assertThat(rules(precheck.papers(List.of(copy), MaterialKind.BASIS, "", AT)))
          .containsExactly("R10.4-MISSING");
    }
  }

  private static List<String> rules(Judgement judgement) {
    return judgement.findings().stream().map(Finding::rule).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
