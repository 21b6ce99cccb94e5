package io.huiji.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest {

  private static final byte[] PAPER = "关于提高城乡低保标准的情况说明".getBytes(UTF_8);

  @TempDir Path root;
  private DataFolder folder;
  private ContentStore store;

  @BeforeEach
  void open() {
    folder = new DataFolder(root);
    store = Stores.content(folder);
  }

  @Test
  void givesBackWhatItTook() {
    var digest = store.put(PAPER);

    assertThat(digest).isEqualTo(Digest.of(PAPER));
    assertThat(store.get(digest)).isEqualTo(PAPER);
    assertThat(Stores.content(folder).get(digest)).isEqualTo(PAPER);
  }

  @Test
  void takesAFileAndLeavesItWhereItIs() throws IOException {
    var file = Files.write(root.resolve("bound.pdf"), PAPER);

    var digest = store.put(file);

    assertThat(digest).isEqualTo(Digest.of(PAPER));
    assertThat(store.get(digest)).isEqualTo(PAPER);
    assertThat(store.verified(digest)).isEqualTo(store.path(digest)).hasBinaryContent(PAPER);
    assertThat(file).hasBinaryContent(PAPER);
    assertThat(root.resolve("store/.unfinished")).isEmptyDirectory();
  }

  @Test
  void refusesAFileWhoseStoredBytesWereDamaged() throws IOException {
    var file = Files.write(root.resolve("bound.pdf"), PAPER);
    Files.write(store.path(store.put(file)), "other".getBytes(UTF_8));

    assertThatThrownBy(() -> store.put(file)).isInstanceOf(ContentDamaged.class);
  }

  @Test
  void namesWhatIsGoneOrDamagedInAFileThatIsToBeRead() throws IOException {
    var digest = store.put(PAPER);
    Files.write(store.path(digest), "other".getBytes(UTF_8));
    assertThatThrownBy(() -> store.verified(digest)).isInstanceOf(ContentDamaged.class);

    Files.delete(store.path(digest));
    assertThatThrownBy(() -> store.verified(digest))
        .isInstanceOf(ContentDamaged.class)
        .hasMessageContaining("文件缺失");
  }

  @Test
  void keepsContentTwoFoldersDeepByItsHash() {
    var hex = store.put(PAPER).hex();

    assertThat(
            root.resolve("store")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex))
        .hasBinaryContent(PAPER);
  }

  @Test
  void changesNothingWhenTheSameComesAgain() throws IOException {
    var path = store.path(store.put(PAPER));
    var before = Files.readAttributes(path, "unix:ino,lastModifiedTime");

    store.put(PAPER);

    assertThat(Files.readAttributes(path, "unix:ino,lastModifiedTime")).isEqualTo(before);
  }

  @Test
  void saysWhenContentIsCutShort() throws IOException {
    var digest = store.put(PAPER);
    Files.write(store.path(digest), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> store.get(digest))
        .isInstanceOfSatisfying(
            ContentDamaged.class, damaged -> assertThat(damaged.digest()).isEqualTo(digest));
  }

  @Test
  void doesNotCoverUpDamageWhenTheSameComesAgain() throws IOException {
    var digest = store.put(PAPER);
    Files.write(store.path(digest), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> store.put(PAPER)).isInstanceOf(ContentDamaged.class);
  }

  @Test
  void saysWhenContentIsGone() throws IOException {
    var digest = store.put(PAPER);
    Files.delete(store.path(digest));

    assertThatThrownBy(() -> store.get(digest)).isInstanceOf(ContentDamaged.class);
  }

  @Test
  void sweepsWhatAnInterruptedWriteLeft() throws IOException {
    store.put(PAPER);
    var left = Files.createTempFile(root.resolve("store/.unfinished"), "", ".part");

    Stores.content(folder);

    assertThat(left).doesNotExist();
    assertThat(store.get(Digest.of(PAPER))).isEqualTo(PAPER);
  }
}
