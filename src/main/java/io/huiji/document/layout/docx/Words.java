package io.huiji.document.layout.docx;

import io.huiji.document.layout.model.Alignment;
import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the paragraphs of a part in the order of the file: insertions in, deletions and hidden
/// runs out, text boxes where they are anchored, the number of a page field as #.
final class Words {

  private static final double USUAL_SIZE = 10.5;

  private final StyleSheet styles;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private boolean breakAhead;

  private Words(StyleSheet styles) {
    this.styles = styles;
  }

  static List<Paragraph> of(XmlNode container, StyleSheet styles) {
    var words = new Words(styles);
    words.blocks(container, false);
    return words.paragraphs;
  }

  private void blocks(XmlNode container, boolean inTable) {
    for (var child : container.children()) {
      switch (child.name()) {
        case "w:p" -> paragraph(child, inTable);
        case "w:tbl" -> blocks(child, true);
        case "w:del", "w:moveFrom", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr" -> {}
        default -> blocks(child, inTable);
      }
    }
  }

  private void paragraph(XmlNode node, boolean inTable) {
    var properties = node.child("w:pPr").orElse(null);
    var style = styles.paragraph(properties == null ? "" : properties.value("w:pStyle"));
    var look = ParagraphLook.of(properties).over(style.paragraph());
    var run = new RunReader(style.run(), inTable);
    boolean broken = breakAhead;
    breakAhead = false;
    run.read(node);
    double size = run.pieces.stream().mapToDouble(Piece::size).max().orElse(16);
    paragraphs.add(
        new Paragraph(
            0,
            run.pieces,
            alignment(look),
            look.indent(size),
            look.pitch(),
            inTable,
            broken || Boolean.TRUE.equals(look.newPage()),
            Boolean.TRUE.equals(look.numbered()),
            List.of()));
    if (properties != null
        && properties
            .child("w:sectPr")
            .filter(s -> !s.value("w:type").equals("continuous"))
            .isPresent()) {
      breakAhead = true;
    }
  }

  private static Alignment alignment(ParagraphLook look) {
    return switch (Objects.requireNonNullElse(look.justification(), "both")) {
      case "center" -> Alignment.CENTRE;
      case "right", "end" -> Alignment.RIGHT;
      default -> Alignment.LEFT;
    };
  }

  /// Reads the runs of one paragraph.
  private final class RunReader {

    final List<Piece> pieces = new ArrayList<>();
    private final RunLook base;
    private final boolean inTable;
    private final FieldState field = new FieldState();

    RunReader(RunLook base, boolean inTable) {
      this.base = base;
      this.inTable = inTable;
    }

    void read(XmlNode node) {
      for (var child : node.children()) {
        switch (child.name()) {
          case "w:pPr", "w:del", "w:moveFrom", "w:rPr", "w:sdtPr" -> {}
          case "w:r" -> run(child);
          case "w:fldSimple" -> simple(child);
          default -> read(child);
        }
      }
    }

    private void simple(XmlNode node) {
      if (FieldState.page(node.attribute("instr"))) {
        add("#", base);
      } else {
        read(node);
      }
    }

    private void run(XmlNode run) {
      var own = RunLook.of(run.child("w:rPr").orElse(null), styles.theme());
      var style = run.child("w:rPr").map(p -> p.value("w:rStyle")).orElse("");
      var look = own.over(styles.character(style)).over(base);
      if (!Boolean.TRUE.equals(look.hidden())) {
        run.children().forEach(child -> content(child, look));
      }
    }

    private void content(XmlNode child, RunLook look) {
      switch (child.name()) {
        case "w:t" -> {
          if (field.shown()) {
            add(child.words().toString(), look);
          }
        }
        case "w:instrText" -> field.instruction(child.words().toString());
        case "w:fldChar" -> {
          if (field.mark(child.attribute("fldCharType"))) {
            add("#", look);
          }
        }
        case "w:tab", "w:ptab" -> add("\t", look);
        case "w:noBreakHyphen" -> add("-", look);
        case "w:br", "w:cr" -> {
          if (child.attribute("type").equals("page")) {
            breakAhead = true;
          } else {
            add("\n", look);
          }
        }
        case "AlternateContent" ->
            child.child("Choice").or(() -> child.child("Fallback")).ifPresent(this::boxes);
        case "w:drawing", "w:pict", "w:object" -> boxes(child);
        default -> {}
      }
    }

    /// Every text box once, of alternatives the first.
    private void boxes(XmlNode node) {
      if (node.is("w:txbxContent")) {
        blocks(node, inTable);
      } else if (node.is("AlternateContent")) {
        node.children().stream().limit(1).forEach(this::boxes);
      } else {
        node.children().forEach(this::boxes);
      }
    }

    private void add(String text, RunLook look) {
      for (var part : ScriptRuns.of(text)) {
        pieces.add(piece(part, look));
      }
    }

    private Piece piece(String text, RunLook look) {
      boolean wide = ScriptRuns.wide(text.codePointAt(0));
      var font =
          Objects.requireNonNullElse(
              wide ? look.eastAsia() : look.latin(), wide ? "宋体" : "Times New Roman");
      return new Piece(
          text,
          Face.of(font, Boolean.TRUE.equals(look.bold())),
          Objects.requireNonNullElse(look.size(), USUAL_SIZE),
          Objects.requireNonNullElse(look.colour(), Colour.BLACK),
          Objects.requireNonNullElse(look.spacing(), 0.0));
    }
  }
}
