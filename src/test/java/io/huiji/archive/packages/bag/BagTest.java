package io.huiji.archive.packages.bag;

import static org.assertj.core.api.Assertions.assertThat;

import gov.loc.repository.bagit.domain.Version;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.huiji.archive.packages.bag.BagFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTest {

  @TempDir Path folder;
  private Path bag;

  @BeforeEach
  void write() throws IOException {
    bag = folder.resolve("bag");
    write(bag);
  }

  private static void write(Path root) throws IOException {
    var builder = new BagBuilder(root);
    builder.payload("records/1/01-original.docx", out -> out.write(utf8("正文")));
    builder.payload("records/1/text.txt", out -> out.write(utf8("文字")));
    builder.payload("catalogue.txt", out -> out.write(utf8("目录")));
    builder.tag("metadata/package.json", utf8("{}"));
    builder.finish(Map.of("Source-Organization", "某区人民政府办公室"));
  }

  @Test
  void isAcceptedByTheReaderOfTheLibraryOfCongress() throws Exception {
    var read = new gov.loc.repository.bagit.reader.BagReader().read(bag);

    try (var verifier = new BagVerifier()) {
      verifier.isValid(read, false);
      assertThat(BagVerifier.canQuickVerify(read)).isTrue();
      BagVerifier.quicklyVerify(read);
    }
    assertThat(read.getVersion()).isEqualTo(new Version(1, 0));
    assertThat(read.getMetadata().get("Source-Organization")).containsExactly("某区人民政府办公室");
    assertThat(read.getPayLoadManifests()).hasSize(2);
  }

  @Test
  void isAcceptedBySha256sumAndSha512sum() throws Exception {
    assertThat(sum("sha256sum", "manifest-sha256.txt")).isZero();
    assertThat(sum("sha512sum", "manifest-sha512.txt")).isZero();
    Files.writeString(bag.resolve("data/records/1/text.txt"), "改过");
    assertThat(sum("sha256sum", "manifest-sha256.txt")).isEqualTo(1);
  }

  private int sum(String program, String manifest) throws Exception {
    return new ProcessBuilder(program, "--check", "--strict", "--quiet", manifest)
        .directory(bag.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void isWholeForOurOwnReader() throws IOException {
    var read = BagReader.read(bag);

    assertThat(read.faults()).isEmpty();
    assertThat(read.files())
        .containsKeys("data/catalogue.txt", "metadata/package.json", "bagit.txt");
  }

  @Test
  void readsWhatOthersEscape() throws IOException {
    Files.move(bag.resolve("data/catalogue.txt"), bag.resolve("data/100%.txt"));
    Files.delete(bag.resolve("tagmanifest-sha512.txt"));
    for (var each : List.of("manifest-sha256.txt", "manifest-sha512.txt")) {
      replace(each, "catalogue.txt", "100%25.txt");
    }
    var tags = Files.readString(bag.resolve("tagmanifest-sha256.txt"));
    for (var each : List.of("manifest-sha256.txt", "manifest-sha512.txt")) {
      tags =
          tags.replaceAll("[0-9a-f]{64}(?=  " + each + ")", Hashes.of(bag.resolve(each)).sha256());
    }
    Files.writeString(bag.resolve("tagmanifest-sha256.txt"), tags);

    assertThat(BagReader.read(bag).faults()).isEmpty();
  }

  private void replace(String file, String from, String to) throws IOException {
    Files.writeString(bag.resolve(file), Files.readString(bag.resolve(file)).replace(from, to));
  }

  @Test
  void isTheSameBytesEachTime() throws IOException {
    var other = folder.resolve("other");
    write(other);
    BagZip.write(bag, "包", folder.resolve("1.zip"));
    BagZip.write(other, "包", folder.resolve("2.zip"));

    assertThat(Files.mismatch(folder.resolve("1.zip"), folder.resolve("2.zip"))).isEqualTo(-1);
  }

  @Test
  void comesBackWholeOutOfItsZip() throws IOException {
    BagZip.write(bag, "包", folder.resolve("1.zip"));

    var unpacked = unpack(folder.resolve("1.zip"));

    assertThat(unpacked).isInstanceOf(Unpacked.Folder.class);
    assertThat(BagReader.read(((Unpacked.Folder) unpacked).root()).faults()).isEmpty();
  }

  @Test
  void findsAChangedFile() throws IOException {
    Files.writeString(bag.resolve("data/records/1/text.txt"), "文宇");
    assertThat(kinds()).containsExactly(Kind.CHANGED);
  }

  @Test
  void findsAMissingFile() throws IOException {
    Files.delete(bag.resolve("data/records/1/text.txt"));
    assertThat(kinds()).containsExactlyInAnyOrder(Kind.MISSING, Kind.COUNT);
  }

  @Test
  void findsFilesThatNoManifestLists() throws IOException {
    Files.writeString(bag.resolve("data/more.txt"), "");
    Files.writeString(bag.resolve("metadata/more.txt"), "");
    assertThat(kinds()).containsExactlyInAnyOrder(Kind.EXTRA, Kind.EXTRA, Kind.COUNT);
  }

  @Test
  void findsAFileThatOneOfTwoManifestsLeavesOut() throws IOException {
    var manifest = bag.resolve("manifest-sha512.txt");
    Files.write(manifest, Files.readAllLines(manifest).subList(0, 2));
    assertThat(kinds()).contains(Kind.EXTRA, Kind.CHANGED);
  }

  @Test
  void findsAWrongTotal() throws IOException {
    var information = bag.resolve("bag-info.txt");
    Files.writeString(information, Files.readString(information).replaceAll("\\.3", ".4"));
    assertThat(kinds()).containsExactlyInAnyOrder(Kind.CHANGED, Kind.COUNT);
  }

  @Test
  void findsAChangedDescription() throws IOException {
    Files.writeString(bag.resolve("metadata/package.json"), "[]");
    assertThat(kinds()).containsExactly(Kind.CHANGED);
  }

  @Test
  void followsNoLink() throws IOException {
    Files.delete(bag.resolve("data/records/1/text.txt"));
    Files.createSymbolicLink(bag.resolve("data/records/1/text.txt"), Path.of("/etc/hostname"));
    assertThat(kinds()).containsExactly(Kind.HOSTILE);
  }

  @Test
  void takesNoPathOutOfTheBagFromAManifest() throws IOException {
    var manifest = bag.resolve("manifest-sha256.txt");
    Files.writeString(
        manifest, Files.readString(manifest) + "0".repeat(64) + "  data/../../../etc/passwd\n");
    assertThat(kinds()).contains(Kind.HOSTILE);
  }

  @Test
  void fetchesNothing() throws IOException {
    Files.writeString(bag.resolve("fetch.txt"), "http://127.0.0.1/ 1 data/more.txt\n");
    assertThat(kinds()).contains(Kind.FORM);
  }

  private List<Kind> kinds() throws IOException {
    return BagReader.read(bag).faults().stream().map(BagFault::kind).toList();
  }

  @Test
  void unpacksNothingOutOfItsFolder() throws IOException {
    for (var name :
        List.of("../out.txt", "/out.txt", "a/../../out.txt", "..\\out.txt", "C:/out.txt")) {
      assertThat(refusal(zip(name))).as(name).contains("没有解开");
    }
    assertThat(folder.resolve("out.txt")).doesNotExist();
  }

  @Test
  void unpacksNoBomb() throws IOException {
    var zip = folder.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bag/data/bomb"));
      var zeros = new byte[1 << 20];
      for (var i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    assertThat(refusal(zip)).contains("压缩炸弹");
    assertThat(refusal(new Unpacking(10).unpack(bagZip(), empty()))).contains("可用空间");
  }

  private Path bagZip() throws IOException {
    var zip = folder.resolve("bag.zip");
    BagZip.write(bag, "bag", zip);
    return zip;
  }

  @Test
  void unpacksNoLinkAndNoNameTwice() throws IOException {
    var zip = folder.resolve("link.zip");
    try (var out = new ZipArchiveOutputStream(zip)) {
      var link = new ZipArchiveEntry("bag/link");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write(utf8("/etc/passwd"));
      out.closeArchiveEntry();
      for (var name : List.of("bag/A.txt", "bag/a.txt")) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.closeArchiveEntry();
      }
    }
    assertThat(refusal(zip)).contains("符号链接").contains("同一名称出现两次");
  }

  @Test
  void readsNoByteOfAZipUnderAPassword() throws IOException {
    for (var method : EncryptionMethod.values()) {
      if (method != EncryptionMethod.NONE
          && method != EncryptionMethod.ZIP_STANDARD_VARIANT_STRONG) {
        var zip = folder.resolve(method + ".zip");
        var locked = new ZipParameters();
        locked.setEncryptFiles(true);
        locked.setEncryptionMethod(method);
        try (var out = new ZipFile(zip.toFile(), "secret".toCharArray())) {
          out.addFolder(bag.toFile(), locked);
        }
        assertThat(refusal(zip)).as(method.name()).contains("已加密，没有解开");
      }
    }
  }

  @Test
  void saysThatARuinedZipIsNone() throws IOException {
    var zip = bagZip();
    var bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refusal(zip)).contains("打不开");
  }

  private Path zip(String name) throws IOException {
    var zip = Files.createTempFile(folder, "slip", ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(utf8("out"));
    }
    return zip;
  }

  private String refusal(Path zip) throws IOException {
    return refusal(unpack(zip));
  }

  private static String refusal(Unpacked unpacked) {
    assertThat(unpacked).isInstanceOf(Unpacked.Refused.class);
    return String.join(
        "；", ((Unpacked.Refused) unpacked).faults().stream().map(BagFault::inWords).toList());
  }

  private Unpacked unpack(Path zip) throws IOException {
    return new Unpacking(1 << 30).unpack(zip, empty());
  }

  private Path empty() throws IOException {
    return Files.createTempDirectory(folder, "into");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
