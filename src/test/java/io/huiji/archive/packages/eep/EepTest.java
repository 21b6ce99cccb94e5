package io.huiji.archive.packages.eep;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.eep.SealingKeys.Opened;
import io.huiji.store.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EepTest {

  private static final LocalDateTime AT = LocalDateTime.parse("2026-12-10T09:00:00");

  @TempDir Path folder;
  private final TestKeys keys = TestKeys.make();
  private Path content;
  private Path eep;
  private Sidecar sidecar;

  @BeforeEach
  void write() throws IOException {
    content = folder.resolve("content");
    var bytes = new byte[300_001];
    new Random(7).nextBytes(bytes);
    Files.write(content, bytes);
    sidecar = sidecar("关于“A&B”<试点>的汇报");
    eep = written("1.xml", sealing());
  }

  private Optional<SealingKey> sealing() throws IOException {
    var opened = open(keys, "secret", "");
    return Optional.of(((Opened.Key) opened).key());
  }

  private Opened open(TestKeys made, String password, String alias) throws IOException {
    var store = made.keystore(folder.resolve("keys.p12"), "secret");
    return SealingKeys.open(store, password.toCharArray(), alias, LocalDate.of(2026, 12, 10));
  }

  private Path written(String name, Optional<SealingKey> key) throws IOException {
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      new EepWriter(sidecar, _ -> content, "某区人民政府办公室", AT).write(out, key);
    }
    return file;
  }

  private Sidecar sidecar(String title) throws IOException {
    var hashes = Fingerprint.of(content);
    return new Sidecar(
        "huiji-record/1",
        "11111111-2222-4333-8444-555555555555",
        "Z109-E2026-000001",
        1,
        "minutes/1",
        "MINUTES",
        title,
        new Sidecar.SeriesNumber(2026, 1, "〔2026〕1号"),
        "2026-12-03",
        null,
        "某区人民政府办公室",
        "",
        "2026-12-04",
        new Sidecar.Fonds("Z109", "某区人民政府"),
        new Sidecar.Mark("会后收回", "NONE", ""),
        List.of(
            new Sidecar.File(
                "纪要.pdf",
                "pdf",
                "application/pdf",
                hashes.sha256().hex(),
                hashes.sm3(),
                hashes.size())),
        null,
        List.of("张三"),
        List.of("区财政局"),
        "通过",
        List.of(new Sidecar.Grant("post:MAYOR", null, null, true)),
        "Y",
        "Y",
        "Z109-WS·2026-Y-BGS-0001",
        List.of(new Sidecar.Relation("replaces", "minutes/0", null)),
        List.of(new Sidecar.Keeper("archivist", "2026-12-04T10:00:00", null)),
        "2026-12-04T10:00:00",
        List.of(new Sidecar.Happening(1, 1, "FILED", "2026-12-04T10:00:00")),
        List.of(
            new Sidecar.Occurrence(
                1, "2026-12-05T10:00:00", "HELD", "archivist", null, new TreeMap<>())),
        null);
  }

  @Test
  void holdsAgainstItsSchemaAndItsRecordAndItsSeal() throws IOException {
    var verdict = EepCheck.check(eep, sidecar, _ -> content, Optional.of(keys.certificate()));

    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.sealFaults()).isEmpty();
    assertThat(verdict.seal().orElseThrow()).contains("某区档案签章").contains("2026-12-10T09:00:00");
  }

  @Test
  void givesTheBytesBack() throws IOException {
    var read = EepReader.read(eep);

    assertThat(read.documents())
        .containsExactly(
            new Eep.Document("纪要.pdf", 300_001, Fingerprint.of(content).sha256().hex()));
    assertThat(read.value("完整档号")).isEqualTo("Z109-WS·2026-Y-BGS-0001");
  }

  @Test
  void isTheSameBytesEachTimeAndTheSealToo() throws IOException {
    assertThat(Files.mismatch(eep, written("2.xml", sealing()))).isEqualTo(-1);
  }

  @Test
  void signsOtherContentWithAnotherNumber() throws IOException {
    var first = EepReader.read(eep).seal().orElseThrow().signature();
    sidecar = sidecar("另一个题名");
    var second = EepReader.read(written("2.xml", sealing())).seal().orElseThrow().signature();

    // the first half of a signature tells the number that was drawn: one used twice gives the key
    // away
    assertThat(java.util.Arrays.copyOf(first, 36))
        .isNotEqualTo(java.util.Arrays.copyOf(second, 36));
  }

  @Test
  void isVerifiedByThePlainSignatureOfTheProvider() throws Exception {
    var signed = new java.io.ByteArrayOutputStream();
    assertThat(SignedOctets.copy(eep, signed)).isTrue();
    var verifying =
        java.security.Signature.getInstance(
            "SM3withSM2", new org.bouncycastle.jce.provider.BouncyCastleProvider());
    verifying.initVerify(keys.certificate());
    verifying.update(signed.toByteArray());

    assertThat(verifying.verify(EepReader.read(eep).seal().orElseThrow().signature())).isTrue();
  }

  @Test
  void signsWhatAnyProgramCanonicalisesTheElementTo() throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    var document = factory.newDocumentBuilder().parse(eep.toFile());
    var element = document.getElementsByTagNameNS("*", "被签名对象").item(0);
    var canonical = TransformService.getInstance(CanonicalizationMethod.INCLUSIVE, "DOM");
    canonical.init((C14NMethodParameterSpec) null);
    var nodes = new Subtree(element);
    var result = (OctetStreamData) canonical.transform(nodes, null);
    var octets = new java.io.ByteArrayOutputStream();
    SignedOctets.copy(eep, octets);

    assertThat(result.getOctetStream().readAllBytes()).isEqualTo(octets.toByteArray());
  }

  /// All nodes of an element, as an XPath would give them.
  private record Subtree(org.w3c.dom.Node top)
      implements javax.xml.crypto.NodeSetData<org.w3c.dom.Node> {
    @Override
    public java.util.Iterator<org.w3c.dom.Node> iterator() {
      var all = new java.util.ArrayList<org.w3c.dom.Node>();
      collect(top, all);
      return all.iterator();
    }

    private static void collect(org.w3c.dom.Node node, List<org.w3c.dom.Node> all) {
      all.add(node);
      var attributes = node.getAttributes();
      for (var i = 0; attributes != null && i < attributes.getLength(); i++) {
        all.add(attributes.item(i));
      }
      for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        collect(child, all);
      }
    }
  }

  @Test
  void findsEveryChangedLetterOfWhatWasSigned() throws IOException {
    assertThat(sealFaults("试点", "试验")).contains("电子签名与内容不符：内容或签名被改动过");
    assertThat(sealFaults("<年度>2026", "<年度>2025")).isNotEmpty();
    assertThat(faultsAgainstRecord("<年度>2026", "<年度>2025")).contains("封装包的内容与该件的元数据或文件不一致");
  }

  @Test
  void findsAChangedSignature() throws IOException {
    assertThat(sealFaults("<签名人>CN=", "<签名人>CN=别")).contains("签名人与证书上的名称不一致");
    assertThat(sealFaults("<签名时间>2026", "<签名时间>2024")).anyMatch(f -> f.contains("有效期"));
  }

  @Test
  void findsTheSealOfAStranger() throws IOException {
    var verdict = EepCheck.check(eep, Optional.of(TestKeys.make().certificate()));
    assertThat(verdict.sealFaults()).contains("签名所用证书不是所给的证书，也不是由它签发");
  }

  @Test
  void findsOtherBytesThanTheRecordHas() throws IOException {
    Files.writeString(content, "别的");
    var verdict = EepCheck.check(eep, sidecar, _ -> content, Optional.empty());
    assertThat(verdict.faults()).contains("封装包的内容与该件的元数据或文件不一致");
  }

  @Test
  void hidesNoSecondSignedObject() throws IOException {
    var octets = new java.io.ByteArrayOutputStream();
    var hidden = changed("<电子签名块>", "<!-- <被签名对象 eep版本=\"2009\"></被签名对象> --><电子签名块>");
    assertThat(SignedOctets.copy(hidden, octets)).isFalse();
  }

  @Test
  void fetchesNothingAndExpandsNothing() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "机密内容");
    var evil = folder.resolve("evil.xml");
    Files.writeString(
        evil,
        Files.readString(eep)
            .replaceFirst("\\n", "\n<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n")
            .replaceFirst("试点", "&x;"));
    var verdict = EepCheck.check(evil, Optional.empty());
    assertThat(verdict.faults()).isNotEmpty().noneMatch(f -> f.contains("机密内容"));
    assertThat(EepReader.read(evil).values().values()).noneMatch(v -> v.contains("机密内容"));
  }

  @Test
  void saysThatAPackageWithoutSealHasNone() throws IOException {
    var verdict = EepCheck.check(written("2.xml", Optional.empty()), Optional.empty());
    assertThat(verdict.seal()).isEmpty();
    assertThat(verdict.faults()).isEmpty();
  }

  @Test
  void holdsAgainstNoOtherForm() throws IOException {
    assertThat(EepCheck.check(changed("<密级>限制", "<密级>随便"), Optional.empty()).faults()).isNotEmpty();
    assertThat(EepCheck.check(changed("<版本>2009", "<版本>2008"), Optional.empty()).faults())
        .isNotEmpty();
  }

  @Test
  void opensAKeystoreOnlyWithItsPasswordAndAFittingKey() throws IOException {
    assertThat(open(keys, "wrong", "")).isInstanceOf(Opened.Refused.class);
    assertThat(open(keys, "secret", "other").toString()).contains("archive");
    assertThat(open(keys, "secret", "archive")).isInstanceOf(Opened.Key.class);
    var nist = TestKeys.make("secp256r1", "2026-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
    assertThat(open(nist, "secret", "").toString()).contains("SM2");
    var old = TestKeys.make("sm2p256v1", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
    assertThat(open(old, "secret", "").toString()).contains("有效期");
  }

  private List<String> sealFaults(String from, String to) throws IOException {
    return EepCheck.check(changed(from, to), Optional.empty()).sealFaults();
  }

  private List<String> faultsAgainstRecord(String from, String to) throws IOException {
    return EepCheck.check(changed(from, to), sidecar, _ -> content, Optional.empty()).faults();
  }

  private Path changed(String from, String to) throws IOException {
    var text = Files.readString(eep);
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("changed.xml"), text.replace(from, to));
  }
}
