package io.huiji.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsZipTest {

  private static final byte[] STATEMENT = "情况说明".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void keepsTwoPapersOfOneNameApart() throws IOException {
    assertThat(names(zip("关于低保的汇报", "方案.docx", "方案.docx")))
        .containsExactly("01-关于低保的汇报/1-方案.docx", "01-关于低保的汇报/2-方案.docx", "manifest-sha256.txt");
  }

  @Test
  void givesNamesThatEverySystemTakes() throws IOException {
    assertThat(names(zip("关于A/B\\C:“合作”?的\n汇报...", "../../方案*.docx")))
        .containsExactly("01-关于A_B_C_“合作”_的_汇报/1-_.._方案_.docx", "manifest-sha256.txt");
  }

  @Test
  void shortensAVeryLongNameAndKeepsItsEnding() throws IOException {
    var entry = names(zip("题".repeat(200), "名".repeat(200) + ".docx")).getFirst();

    assertThat(entry).endsWith("名.docx").hasSizeLessThan(130);
  }

  @Test
  void isTheSameInEveryTimeZone() throws IOException {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      var there = Files.readAllBytes(zip("关于低保的汇报", "方案.docx"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));

      assertThat(zip("关于低保的汇报", "方案.docx")).hasBinaryContent(there);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void isNotTakenForWholeWhenAnEntryIsMissingOrAnother() throws IOException {
    var zip = zip("关于低保的汇报", "方案.docx");

    assertThatThrownBy(() -> OriginalsZip.check(zip, Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                OriginalsZip.check(
                    zip, Map.of("01-关于低保的汇报/1-方案.docx", Digest.of("另一份".getBytes(UTF_8)))))
        .isInstanceOf(IllegalStateException.class);
  }

  private Path zip(String title, String... files) throws IOException {
    var papers =
        Stream.of(files)
            .map(
                name ->
                    new Paper(
                        name,
                        MaterialKind.STATEMENT,
                        Marking.NONE,
                        Digest.of(STATEMENT),
                        STATEMENT.length))
            .toList();
    var topic =
        new PacketTopic(1, title, "区民政局", "主要负责人", List.of(), List.of(), true, papers, List.of());
    var inputs =
        new PacketInputs(
            LocalDate.of(2026, 12, 3),
            LocalTime.of(9, 0),
            "会议室",
            new RuleProfile.Organ("区政府", "区政府办公室", "区长办公会议", List.of()),
            1,
            Digest.of(STATEMENT),
            List.of(),
            List.of(topic),
            Marking.NONE);
    var paper = Files.write(folder.resolve("paper"), STATEMENT);
    var zip = folder.resolve("originals.zip");
    OriginalsZip.write(inputs, _ -> paper, zip);
    return zip;
  }

  private static List<String> names(Path zip) throws IOException {
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(Files.newInputStream(zip), UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
