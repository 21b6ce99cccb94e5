package io.huiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOutFolderTest {

  @TempDir Path root;
  private OutFolder out;

  @BeforeEach
  void open() {
    out = Stores.out(new DataFolder(root));
  }

  @Test
  void writesUnderAReadableName() {
    var path = out.write("out/packets/2026-12-03/第1版/会议材料.pdf", new byte[] {1});

    assertThat(path).isEqualTo(root.resolve("out/packets/2026-12-03/第1版/会议材料.pdf")).exists();
  }

  @Test
  void leavesTheFileAloneWhenTheBytesAreTheSame() throws IOException {
    var path = out.write("out/a.pdf", new byte[] {1});
    var before = Files.getAttribute(path, "unix:ino");

    out.write("out/a.pdf", new byte[] {1});

    assertThat(Files.getAttribute(path, "unix:ino")).isEqualTo(before);
  }

  @Test
  void putsNewBytesInPlaceOfOldOnes() {
    out.write("out/a.pdf", new byte[] {1});

    assertThat(out.write("out/a.pdf", new byte[] {2, 3})).hasBinaryContent(new byte[] {2, 3});
  }

  @Test
  void writesTheBytesOfAFileAndLeavesTheSameAlone() throws IOException {
    var file = Files.write(root.resolve("made"), new byte[] {1, 2});
    var path = out.write("out/a.pdf", file);
    var before = Files.getAttribute(path, "unix:ino");

    out.write("out/a.pdf", file);

    assertThat(path).hasBinaryContent(new byte[] {1, 2});
    assertThat(Files.getAttribute(path, "unix:ino")).isEqualTo(before);
    Files.write(file, new byte[] {3, 4});
    assertThat(out.write("out/a.pdf", file)).hasBinaryContent(new byte[] {3, 4});
  }

  @Test
  void neverLeavesTheDataFolder() {
    assertThatThrownBy(() -> out.write("../elsewhere.pdf", new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> out.write("/etc/elsewhere.pdf", new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
