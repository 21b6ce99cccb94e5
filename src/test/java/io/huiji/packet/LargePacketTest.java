package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a packet, from papers to personal copies, in a small heap: what it holds does
/// not grow with the pages.
class LargePacketTest {

  /// The program holds some 95 MB with 4 papers and with 10; reading an installed face takes 35
  /// more for a moment.
  private static final int SMALL_HEAP = 160;

  @TempDir Path folder;

  /// Its papers are some 51 MB; with the originals inside it the packet has twice that.
  @Test
  void ofTwoThousandPagesIsAssembledInASmallHeap() throws Exception {
    var said = assembled(4, false, SMALL_HEAP);

    assertThat(said).contains("second night true", "copies 12");
    assertThat(pages(said)).isGreaterThan(2000);
  }

  @Test
  void ofFiveThousandPagesIsAssembledInTheSameHeap() throws Exception {
    assumeTrue(Boolean.getBoolean("test.long"), "a long test");
    var said = assembled(10, false, SMALL_HEAP);

    assertThat(said).contains("second night true", "copies 12");
    assertThat(pages(said)).isGreaterThan(5000);
  }

  /// With the office program and the validator of PDF/A, which have processes of their own.
  @Test
  void ofFiveThousandPagesIsAssembledAsAnInstallationDoesIt() throws Exception {
    assumeTrue(Boolean.getBoolean("test.long"), "a long test");
    var said = assembled(10, true, 256);

    assertThat(said).contains("second night true", "copies 12");
    assertThat(pages(said)).isGreaterThan(5000);
  }

  private List<String> assembled(int papers, boolean office, int megabytes)
      throws IOException, InterruptedException {
    var output = folder.resolve("said.txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LargePacket.class.getName(),
                folder.resolve("data").toString(),
                Integer.toString(papers),
                Boolean.toString(office))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var ended = process.waitFor();
    var said = Files.readAllLines(output);
    assertThat(ended).as(String.join("\n", said)).isZero();
    System.out.println(papers + " papers, heap " + megabytes + " MB: " + said);
    return said;
  }

  private static int pages(List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith("pages "))
        .mapToInt(line -> Integer.parseInt(line.substring("pages ".length())))
        .findFirst()
        .orElseThrow();
  }
}
