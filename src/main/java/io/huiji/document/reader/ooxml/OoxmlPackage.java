package io.huiji.document.reader.ooxml;

import io.huiji.document.Fault;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An OOXML package: which part is the document, and what it refers to.
public final class OoxmlPackage {

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private final SafeZip zip;
  private final Map<String, String> overrides = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();

  public OoxmlPackage(SafeZip zip) {
    this.zip = zip;
    readContentTypes();
  }

  /// Reads a part as a stream of XML events.
  @FunctionalInterface
  public interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException;
  }

  public SafeZip zip() {
    return zip;
  }

  /// The part that the package's own relationships call the office document.
  public Optional<String> mainPart() {
    return relationships("").values().stream()
        .filter(r -> r.type().equals("officeDocument") && !r.external() && zip.has(r.target()))
        .map(Relationship::target)
        .findFirst()
        .or(
            () ->
                List.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml").stream()
                    .filter(zip::has)
                    .findFirst());
  }

  public String contentType(String part) {
    var exact = overrides.get(folded(part));
    if (exact != null) {
      return exact;
    }
    var extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return defaults.getOrDefault(extension, "");
  }

  /// Relationships of a part by their id; the package's own for the empty name.
  public Map<String, Relationship> relationships(String part) {
    var name = relationshipPart(part);
    if (!zip.has(name)) {
      return Map.of();
    }
    return read(name, xml -> relationships(xml, part));
  }

  /// @throws RefusedPaper when the part is missing or is no well-formed XML
  public <T> T read(String part, PartReader<T> reader) {
    var found =
        zip.part(part).orElseThrow(() -> new RefusedPaper(Fault.Code.DAMAGED, "文件缺少必要的部分，已损坏。"));
    try (var in = zip.stream(found)) {
      var xml = SafeXml.open(in);
      try {
        return reader.read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | IOException e) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "文件内部的 XML 不完整或有错误，文件已损坏。");
    }
  }

  /// Faults of the package as a whole: macros, references outside, document types.
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (macros()) {
      faults.add(new Fault(Fault.Code.MACROS, "文件带有宏或控件程序，请另存为不带宏的格式后再报。"));
    }
    doctypes().ifPresent(faults::add);
    externalReferences().ifPresent(faults::add);
    return faults;
  }

  private boolean macros() {
    return overrides.values().stream().anyMatch(OoxmlPackage::program)
        || zip.parts().stream()
            .map(p -> p.name().toLowerCase(Locale.ROOT))
            .anyMatch(n -> n.endsWith("vbaproject.bin") || n.contains("/activex/activex"));
  }

  private static boolean program(String contentType) {
    return contentType.contains("vbaProject") || contentType.contains("ms-office.activeX");
  }

  /// Only a document type that points outside; one that declares entities was refused before.
  private Optional<Fault> doctypes() {
    return zip.parts().stream().anyMatch(p -> p.doctype() == ZipPart.Doctype.EXTERNAL)
        ? Optional.of(new Fault(Fault.Code.EXTERNAL, "文件内部的 XML 引用了文件以外的内容，没有读取。"))
        : Optional.empty();
  }

  private Optional<Fault> externalReferences() {
    var kinds = new ArrayList<String>();
    for (var part : zip.parts()) {
      if (part.name().toLowerCase(Locale.ROOT).endsWith(".rels")
          && part.doctype() == ZipPart.Doctype.NONE) {
        read(part.name(), xml -> relationships(xml, "")).values().stream()
            .filter(Relationship::fetched)
            .map(r -> kind(r.type()))
            .filter(k -> !kinds.contains(k))
            .forEach(kinds::add);
      }
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.Code.EXTERNAL,
                "文件引用了文件以外的内容（" + String.join("、", kinds) + "），没有读取；请改为嵌入或断开链接。"));
  }

  private static String kind(String type) {
    return switch (type) {
      case "attachedTemplate" -> "外部模板";
      case "image" -> "链接的图片";
      case "oleObject", "package" -> "链接的对象";
      case "externalLinkPath" -> "其他工作簿";
      case "subDocument", "frame" -> "子文档";
      case "video", "audio", "media" -> "链接的音视频";
      default -> "外部数据";
    };
  }

  private void readContentTypes() {
    if (!zip.has(CONTENT_TYPES)) {
      return;
    }
    read(
        CONTENT_TYPES,
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
              var type = SafeXml.attribute(xml, "ContentType");
              if (xml.getLocalName().equals("Override")) {
                overrides.put(folded(SafeXml.attribute(xml, "PartName")), type);
              } else if (xml.getLocalName().equals("Default")) {
                defaults.put(SafeXml.attribute(xml, "Extension").toLowerCase(Locale.ROOT), type);
              }
            }
          }
          return overrides;
        });
  }

  private static Map<String, Relationship> relationships(XMLStreamReader xml, String part)
      throws XMLStreamException {
    var found = new LinkedHashMap<String, Relationship>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        var id = SafeXml.attribute(xml, "Id");
        var type = SafeXml.attribute(xml, "Type");
        var target = SafeXml.attribute(xml, "Target");
        boolean external = SafeXml.attribute(xml, "TargetMode").equalsIgnoreCase("External");
        found.put(
            id,
            new Relationship(
                id,
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(part, target),
                external));
      }
    }
    return found;
  }

  private static String relationshipPart(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    var path = new ArrayList<>(List.of(part.split("/", -1)));
    path.removeLast();
    for (var step : target.split("/", -1)) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.removeLast();
        }
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  private static String folded(String part) {
    return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
  }
}
