package io.huiji.document.reader.ofd;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipPart;
import io.huiji.document.reader.layout.FixedPage;
import io.huiji.document.reader.layout.FixedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads OFD: the text objects of each page by their place.
public final class OfdReader {

  private static final int MOST_PAGES = 5_000;
  private static final double[] A4 = {0, 0, 210, 297};

  private final SafeZip zip;

  private OfdReader(SafeZip zip) {
    this.zip = zip;
  }

  /// Reads one part as a stream of XML events.
  @FunctionalInterface
  private interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException;
  }

  /// What a document's root says.
  private record Document(List<String> pages, Map<String, String> templates, double[] box) {}

  /// @throws RefusedPaper when it is encrypted or damaged
  public static Reading read(SafeZip zip) {
    return new OfdReader(zip).read();
  }

  private Reading read() {
    if (encrypted()) {
      throw new RefusedPaper(Fault.Code.ENCRYPTED, "OFD 文件已加密，请去掉加密后再报。");
    }
    var text = new FixedText();
    int pages = 0;
    int images = 0;
    boolean firstPageBlank = false;
    for (var root : documents()) {
      var folder = root.substring(0, root.lastIndexOf('/') + 1);
      var document = parse(root, OfdReader::document);
      for (var location : document.pages()) {
        if (++pages > MOST_PAGES) {
          throw new RefusedPaper(Fault.Code.BOMB, "OFD 页数超出上限，没有读完。");
        }
        images += page(document, folder, location, pages, text);
        firstPageBlank |= pages == 1 && text.blank() && images > 0;
      }
    }
    if (pages == 0) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "OFD 里没有页面，文件已损坏。");
    }
    return text.reading(Format.OFD, faults(text.blank(), firstPageBlank), images, pages);
  }

  private int page(Document document, String folder, String location, int number, FixedText text) {
    var content = parse(found(folder, location), PageContent::read);
    var box = content.box.length >= 4 ? content.box : document.box();
    var glyphs = new ArrayList<>(content.glyphs);
    int images = content.images;
    for (var id : content.templates) {
      var template = document.templates().get(id);
      if (template != null) {
        var below = parse(found(folder, template), PageContent::read);
        glyphs.addAll(below.glyphs);
        images += below.images;
      }
    }
    text.add(new FixedPage(number, box[2], box[3]).rows(glyphs));
    return images;
  }

  private List<Fault> faults(boolean blank, boolean firstPageBlank) {
    var faults = new ArrayList<Fault>();
    if (zip.parts().stream().anyMatch(p -> p.doctype() == ZipPart.Doctype.EXTERNAL)) {
      faults.add(new Fault(Fault.Code.EXTERNAL, "文件内部的 XML 引用了文件以外的内容，没有读取。"));
    }
    if (blank) {
      faults.add(new Fault(Fault.Code.NO_TEXT, "OFD 里没有文字，可能是扫描件或转成了图形；请报由文字稿导出的 OFD。"));
    } else if (firstPageBlank) {
      faults.add(new Fault(Fault.Code.NO_TEXT, "OFD 首页是图片，读不到文字；请报由文字稿导出的 OFD。"));
    }
    return faults;
  }

  private boolean encrypted() {
    return zip.parts().stream()
        .map(p -> p.name().toLowerCase(Locale.ROOT))
        .anyMatch(n -> n.endsWith("encryptions.xml") || n.endsWith("decryptseed.dat"));
  }

  private List<String> documents() {
    var roots =
        parse(
            "OFD.xml",
            xml -> {
              var found = new ArrayList<String>();
              while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("DocRoot")) {
                  found.add(xml.getElementText().strip());
                }
              }
              return found;
            });
    return roots.stream().map(r -> found("", r)).toList();
  }

  private static Document document(XMLStreamReader xml) throws XMLStreamException {
    var pages = new ArrayList<String>();
    var templates = new HashMap<String, String>();
    var box = A4;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PhysicalBox" -> box = Numbers.list(xml.getElementText(), 4, box);
          case "TemplatePage" ->
              templates.put(SafeXml.attribute(xml, "ID"), SafeXml.attribute(xml, "BaseLoc"));
          case "Page" -> pages.add(SafeXml.attribute(xml, "BaseLoc"));
          default -> {}
        }
      }
    }
    return new Document(pages, templates, box);
  }

  /// Finds a part by a location that is relative to the document, to the container, or absolute.
  private String found(String folder, String location) {
    var plain = location.replace('\\', '/');
    return List.of(folder + plain, plain, plain.startsWith("/") ? plain.substring(1) : plain)
        .stream()
        .map(OfdReader::normal)
        .filter(zip::has)
        .findFirst()
        .orElseThrow(() -> damaged());
  }

  private static String normal(String path) {
    var steps = new ArrayList<String>();
    for (var step : path.split("/", -1)) {
      if (step.equals("..")) {
        Optional.of(steps).filter(s -> !s.isEmpty()).ifPresent(List::removeLast);
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private <T> T parse(String part, PartReader<T> reader) {
    try (var in = zip.stream(zip.part(part).orElseThrow(OfdReader::damaged))) {
      return reader.read(SafeXml.open(in));
    } catch (XMLStreamException | IOException e) {
      throw damaged();
    }
  }

  private static RefusedPaper damaged() {
    return new RefusedPaper(Fault.Code.DAMAGED, "OFD 内部结构不完整或有错误，读不出来；请重新导出后再报。");
  }
}
