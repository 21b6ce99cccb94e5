package io.huiji.archive.packages.eep;

import io.huiji.archive.packages.eep.Eep.Document;
import io.huiji.archive.packages.eep.Eep.Seal;
import io.huiji.kernel.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the package of a stranger: no document type, no entity, nothing fetched; files are decoded
/// in pieces and only hashed.
final class EepReader {

  private static final int LONGEST_VALUE = 1 << 20;

  private final Map<String, String> values = new HashMap<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private String name = "";

  private EepReader() {}

  static Eep read(Path file) throws IOException {
    return new EepReader().readAll(file);
  }

  private Eep readAll(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
          case XMLStreamConstants.START_ELEMENT -> element(xml);
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      faults.add("封装包不是可读的 XML（含文档类型声明、外部引用，或者已经损坏）");
    }
    return new Eep(values, documents, seal(), faults);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    var element = xml.getLocalName();
    if (element.equals("编码数据")) {
      data(xml);
    } else if (LEAVES.contains(element)) {
      var value = value(xml);
      if (element.equals("计算机文件名")) {
        name = value;
      }
      values.putIfAbsent(element, value);
    }
  }

  private static final List<String> LEAVES =
      List.of(
          "版本", "封装包创建时间", "封装包创建单位", "电子文件号", "完整档号", "计算机文件名", "签名时间", "签名人", "签名结果", "证书编码",
          "签名算法标识");

  private static String value(XMLStreamReader xml) throws XMLStreamException {
    var value = new StringBuilder();
    while (xml.next() == XMLStreamConstants.CHARACTERS) {
      value.append(xml.getText());
      if (value.length() > LONGEST_VALUE) {
        throw new XMLStreamException("too long");
      }
    }
    return value.toString();
  }

  private void data(XMLStreamReader xml) throws XMLStreamException {
    var decoding = new Decoding();
    while (xml.next() == XMLStreamConstants.CHARACTERS) {
      decoding.take(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
    if (!decoding.end()) {
      faults.add("“" + name + "”的编码数据不是 Base64");
    }
    documents.add(new Document(name, decoding.bytes, Digest.of(decoding.sha256).hex()));
  }

  private Optional<Seal> seal() {
    if (!values.containsKey("签名结果")) {
      return Optional.empty();
    }
    try {
      var decoder = Base64.getDecoder();
      var certificate = Certificates.read(decoder.decode(values.getOrDefault("证书编码", "")));
      if (certificate.isEmpty() || !Sm2.ALGORITHM.equals(values.get("签名算法标识"))) {
        faults.add("电子签名的证书或者算法标识读不出");
        return Optional.empty();
      }
      return Optional.of(
          new Seal(
              values.getOrDefault("签名人", ""),
              values.getOrDefault("签名时间", ""),
              decoder.decode(values.get("签名结果")),
              certificate.get()));
    } catch (IllegalArgumentException _) {
      faults.add("电子签名不是 Base64");
      return Optional.empty();
    }
  }

  /// Base64 in pieces of any length.
  private static final class Decoding {

    private final MessageDigest sha256 = Digest.sha256();
    private final StringBuilder rest = new StringBuilder();
    private long bytes;
    private boolean bad;

    void take(char[] characters, int from, int length) {
      rest.append(characters, from, length);
      var whole = rest.length() - rest.length() % 4;
      decode(rest.substring(0, whole));
      rest.delete(0, whole);
    }

    private void decode(String quads) {
      try {
        var decoded = Base64.getDecoder().decode(quads);
        bad |= bytes % 3 != 0 && decoded.length > 0;
        sha256.update(decoded);
        bytes += decoded.length;
      } catch (IllegalArgumentException _) {
        bad = true;
      }
    }

    boolean end() {
      return !bad && rest.isEmpty();
    }
  }
}
