package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.PdfText;
import io.huiji.testkit.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a recipient's name also lies across the pages of a copy is the profile's to say.
class WatermarkTest {

  private static final String COPY = "out/packets/2026-12-03/第1版/份/000010-区民政局.pdf";

  @TempDir Path folder;

  @Test
  void liesAcrossEveryPageByTheShippedProfile() throws IOException {
    assertThat(namesOnAnEmptyPage(folder)).isEqualTo(2);
  }

  @Test
  void isLeftOutWhereTheOfficesProfileSaysSoWhileTheHeadStays() throws IOException {
    try (var shipped = WatermarkTest.class.getResourceAsStream("/rules/jccq-2023-8.yaml")) {
      var profile = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      var ours = profile.replace("packet-watermark: true", "packet-watermark: false");
      assertThat(ours).isNotEqualTo(profile);
      Files.createDirectories(folder.resolve("rules"));
      Files.writeString(folder.resolve("rules/ours.yaml"), ours);
    }

    assertThat(namesOnAnEmptyPage(folder)).isOne();
  }

  /// The first page of a paper has nothing on it but number, head and watermark.
  private static long namesOnAnEmptyPage(Path folder) throws IOException {
    try (var database = Engine.H2.fresh();
        var desk = new PacketDesk(database, folder).withPapers().fixed()) {
      assertThat(desk.night()).isEmpty();
      var text = PdfText.text(Files.readAllBytes(folder.resolve(COPY)), 4);
      return text.chars().filter(character -> character == '民').count();
    }
  }
}
