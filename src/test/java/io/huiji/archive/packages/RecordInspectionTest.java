package io.huiji.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Draft;
import io.huiji.archive.Sidecar;
import io.huiji.archive.Sidecars;
import io.huiji.archive.packages.Report.Result;
import io.huiji.archive.packages.eep.EepWriter;
import io.huiji.kernel.Digest;
import io.huiji.store.Fingerprint;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import io.huiji.testkit.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class RecordInspectionTest {

  @TempDir Path folder;
  private final TestDatabase database;
  private PackagesDesk desk;
  private Sidecar sidecar;

  RecordInspectionTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void file() throws IOException {
    desk = PackagesDesk.open(database, folder.resolve("data"), folder.resolve("work"));
    var id = desk.archive().file(Draft.minutes(1)).toString();
    desk.archive().sidecars().writeMissing();
    var path = "data/" + Sidecars.folder(id) + "/0001.json";
    sidecar = Sidecar.parse(Files.readAllBytes(folder.resolve(path)));
  }

  @Test
  void findsNothingInAWholeRecord() throws IOException {
    assertThat(failed("纪要.txt", "会议纪要正文".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void findsMetadataThatIsMissingOrWrong() throws IOException {
    assertThat(changed("\"Z109-WS·2026-Y", "\"Z110-WS·2026-Y")).containsExactly("YJ-1-04");
    assertThat(changed("\"retention\" : \"Y\"", "\"retention\" : \"D10\""))
        .containsExactly("YJ-1-04");
    assertThat(changed("\"2026-11-30\"", "\"2027-11-30\"")).containsExactly("YJ-1-05");
    assertThat(changed("区民政局", " ")).contains("YJ-2-01");
    assertThat(changed("\"level\" : \"NONE\"", "\"level\" : \"SECRET\""))
        .containsExactly("YJ-4-04");
    assertThat(changed("\"version\" : 1,", "\"version\" : 2,")).isEmpty();
  }

  @Test
  void findsAKeeperThatWasLost() throws IOException {
    var keepers = "\"from\" : \"2026-12-10T09:00:00\"";
    assertThat(changed(keepers, keepers + ", \"until\" : \"2026-12-11T09:00:00\""))
        .containsExactly("YJ-2-03");
  }

  @Test
  void findsAVersionThatWasLostOrChanged() throws IOException {
    var former = sidecar;
    var previous =
        ",\n  \"previous\" : {\"version\" : 1, \"sha256\" : \"%s\"}\n}"
            .formatted(Digest.of(former.bytes()).hex());
    var next =
        Sidecar.parse(text().replaceFirst("\\n}\\s*$", previous).getBytes(StandardCharsets.UTF_8));
    var content = Files.writeString(folder.resolve("content"), "正文");
    var file = new Sidecar.File("纪要.txt", "original", "text/plain", "", "", 0);

    assertThat(ids(record(next, List.of(former), file, content))).isEmpty();
    assertThat(ids(record(next, List.of(), file, content))).containsExactly("YJ-1-06");
    var other =
        Sidecar.parse(
            new String(former.bytes(), StandardCharsets.UTF_8)
                .replace("会后收回", "内部")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(ids(record(next, List.of(other), file, content))).containsExactly("YJ-1-06");
  }

  @Test
  void findsOtherBytes() throws IOException {
    var content = Files.writeString(folder.resolve("content"), "正文");
    var file = new Sidecar.File("纪要.txt", "original", "text/plain", "", "", 0);
    var record = record(sidecar, List.of(), file, content);
    Files.writeString(content, "别的");
    assertThat(ids(record)).contains("YJ-1-01", "YJ-1-03");
  }

  @Test
  void findsAPdfThatDoesNotLast() throws IOException {
    assertThat(failed("纪要.pdf", TestPdf.of(1, 1))).containsExactly("YJ-3-03");
  }

  @Test
  void findsEncryption() throws IOException {
    var encrypted = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(TestPdf.of(1, 1))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(encrypted);
    }
    assertThat(failed("纪要.pdf", encrypted.toByteArray())).contains("YJ-4-02", "YJ-3-01");
  }

  @Test
  void findsAFileThatIsCutShort() throws IOException {
    assertThat(failed("纪要.docx", zip("word/document.xml", "<w:document"))).contains("YJ-3-01");
  }

  @Test
  void findsAProgramUnderTheNameOfAPaper() throws IOException {
    assertThat(failed("纪要.docx", "MZ\0\0program".getBytes(StandardCharsets.UTF_8)))
        .containsAnyOf("YJ-3-01", "YJ-3-02");
    assertThat(failed("纪要.exe", "MZ\0\0program".getBytes(StandardCharsets.UTF_8)))
        .contains("YJ-3-02");
  }

  private List<String> failed(String name, byte[] bytes) throws IOException {
    var content = Files.write(folder.resolve("content"), bytes);
    var role = name.endsWith(".pdf") ? "pdf" : "original";
    return ids(record(sidecar, List.of(), new Sidecar.File(name, role, "", "", "", 0), content));
  }

  private List<String> changed(String from, String to) throws IOException {
    assertThat(text()).contains(from);
    var other = Sidecar.parse(text().replace(from, to).getBytes(StandardCharsets.UTF_8));
    var content = Files.writeString(folder.resolve("content"), "正文");
    var file = new Sidecar.File("纪要.txt", "original", "text/plain", "", "", 0);
    return ids(record(other, List.of(), file, content));
  }

  private String text() {
    return new String(sidecar.bytes(), StandardCharsets.UTF_8);
  }

  /// The record with this one file, its package written after it.
  private PackagedRecord record(Sidecar of, List<Sidecar> former, Sidecar.File named, Path content)
      throws IOException {
    var hashes = Fingerprint.of(content);
    var file =
        new Sidecar.File(
            named.name(),
            named.role(),
            "application/octet-stream",
            hashes.sha256().hex(),
            hashes.sm3(),
            hashes.size());
    var known = of.files().getFirst();
    var json =
        new String(of.bytes(), StandardCharsets.UTF_8)
            .replace(known.name(), file.name())
            .replace("\"role\" : \"original\"", "\"role\" : \"" + file.role() + "\"")
            .replace(known.sha256(), file.sha256())
            .replace(known.sm3(), file.sm3())
            .replace("\"bytes\" : " + known.bytes(), "\"bytes\" : " + file.bytes());
    var with = Sidecar.parse(json.getBytes(StandardCharsets.UTF_8));
    var eep = folder.resolve("eep.xml");
    try (var out = Files.newOutputStream(eep)) {
      new EepWriter(with, _ -> content, "某区人民政府办公室", PackagesDesk.NOW).write(out, Optional.empty());
    }
    return new PackagedRecord(with, former, List.of(content), Optional.empty(), eep);
  }

  private List<String> ids(PackagedRecord record) throws IOException {
    return desk.single().checks(record, Optional.empty()).stream()
        .filter(each -> each.result() == Result.FAILED)
        .map(Report.Check::id)
        .toList();
  }

  private static byte[] zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
