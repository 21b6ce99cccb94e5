package io.huiji.document.layout.docx;

import io.huiji.document.Fault;
import io.huiji.document.layout.model.Declaration;
import io.huiji.document.layout.model.Declaration.Footer;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipLimits;
import io.huiji.document.reader.ooxml.OoxmlPackage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a Word file declares: its pages and its paragraphs.
public record DeclaredPaper(Declaration declaration, List<Paragraph> paragraphs) {

  public DeclaredPaper {
    paragraphs = List.copyOf(paragraphs);
  }

  /// @throws RefusedPaper when it is damaged, a bomb, or no Word file
  public static DeclaredPaper read(byte[] docx) {
    var zip = new OoxmlPackage(SafeZip.open(docx, ZipLimits.PAPER));
    var main =
        zip.mainPart()
            .filter(part -> part.endsWith(".xml") && part.startsWith("word/"))
            .orElseThrow(() -> new RefusedPaper(Fault.Code.UNSUPPORTED, "文件不是 Word 文档（docx）。"));
    return new Parts(zip, main).paper();
  }

  /// The parts of one package.
  private record Parts(OoxmlPackage zip, String main) {

    DeclaredPaper paper() {
      var theme = related("theme").map(ThemeFonts::of).orElse(ThemeFonts.NONE);
      var styles = new StyleSheet(related("styles").orElse(null), theme);
      var body =
          zip.read(main, XmlNode::read)
              .child("w:body")
              .orElseThrow(() -> new RefusedPaper(Fault.Code.DAMAGED, "文档没有正文部分，文件已损坏。"));
      var evenAndOdd = related("settings").flatMap(s -> s.on("w:evenAndOddHeaders")).orElse(false);
      var sections = new Sections(id -> footer(id, styles)).of(body);
      return new DeclaredPaper(new Declaration(evenAndOdd, sections), Words.of(body, styles));
    }

    private Optional<XmlNode> related(String type) {
      return zip.relationships(main).values().stream()
          .filter(r -> r.type().equals(type) && !r.external() && zip.zip().has(r.target()))
          .findFirst()
          .map(r -> zip.read(r.target(), XmlNode::read));
    }

    private Stream<Footer> footer(String id, StyleSheet styles) {
      var relationship = zip.relationships(main).get(id);
      if (relationship == null
          || relationship.external()
          || !zip.zip().has(relationship.target())) {
        return Stream.empty();
      }
      return Words.of(zip.read(relationship.target(), XmlNode::read), styles).stream()
          .filter(paragraph -> paragraph.text().contains("#"))
          .map(paragraph -> new Footer("", paragraph.text(), paragraph));
    }
  }
}
