package io.huiji.document.reader.word;

import io.huiji.document.reader.guard.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks what is drawn: text boxes once, whichever of several forms a file gives; word art;
/// pictures.
final class DrawingWalker {

  private final OpenParts open;
  private final Deque<Boolean> alternatives = new ArrayDeque<>();

  DrawingWalker(OpenParts open) {
    this.open = open;
  }

  /// @return true when the element was consumed whole
  boolean start(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "mc:AlternateContent" -> alternatives.push(false);
      case "mc:Choice", "mc:Fallback" -> {
        if (!alternatives.isEmpty()) {
          if (alternatives.pop()) {
            alternatives.push(true);
            SafeXml.skip(xml);
            return true;
          }
          alternatives.push(true);
        }
      }
      case "wp:anchor" -> {
        var anchor = new Anchor();
        anchor.inline = false;
        open.anchors.push(anchor);
      }
      case "wp:inline", "w:pict", "w:object" -> open.anchors.push(new Anchor());
      case "wp:extent" -> {
        if (!open.anchors.isEmpty()) {
          open.anchors.element().width = Drawings.twips(SafeXml.attribute(xml, "cx"));
          open.anchors.element().height = Drawings.twips(SafeXml.attribute(xml, "cy"));
        }
      }
      case "wp:positionH", "wp:positionV" -> {
        if (!open.anchors.isEmpty()) {
          Drawings.position(xml, name.equals("wp:positionH"), open.anchors.element());
          return true;
        }
      }
      case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:group" -> {
        if (!open.anchors.isEmpty() && open.anchors.element().inline) {
          Drawings.vmlStyle(SafeXml.attribute(xml, "style"), open.anchors.element());
        }
      }
      case "v:textpath" -> wordArt(SafeXml.attribute(xml, "string"));
      case "w:txbxContent" -> startBox();
      case "a:blip", "v:imagedata" -> {
        open.part.pictures++;
        if (!open.paragraphs.isEmpty()) {
          open.paragraphs.element().hasPicture = true;
        }
      }
      default -> {}
    }
    return false;
  }

  void end(String name) {
    switch (name) {
      case "mc:AlternateContent" -> alternatives.poll();
      case "wp:anchor", "wp:inline", "w:pict", "w:object" -> open.anchors.poll();
      default -> {}
    }
  }

  private void startBox() {
    var anchor = open.anchors.isEmpty() ? new Anchor() : open.anchors.element();
    var box = new TextBox(anchor, new Flow());
    if (!open.paragraphs.isEmpty()) {
      open.paragraphs.element().boxes.add(box);
    }
    open.flows.push(box.content());
  }

  private void wordArt(String words) {
    if (words.isBlank() || open.paragraphs.isEmpty()) {
      return;
    }
    var box =
        new TextBox(open.anchors.isEmpty() ? new Anchor() : open.anchors.element(), new Flow());
    box.content().picture = true;
    var paragraph = new Paragraph();
    paragraph.text.append(words);
    box.content().blocks.add(paragraph);
    open.paragraphs.element().boxes.add(box);
  }
}
