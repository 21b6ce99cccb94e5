package io.huiji.document.docx;

import io.huiji.document.docx.Node.Block;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Slot;
import java.util.Set;

/// Gives paragraphs with a place for a picture lines that grow with it: in lines of exact height,
/// which most papers have, Word shows no more of a picture than one line.
final class PictureLine {

  private static final Set<String> BEHIND_SPACING =
      Set.of(
          "w:ind",
          "w:contextualSpacing",
          "w:mirrorIndents",
          "w:suppressOverlap",
          "w:jc",
          "w:textDirection",
          "w:textAlignment",
          "w:textboxTightWrap",
          "w:outlineLvl",
          "w:divId",
          "w:cnfStyle",
          "w:rPr",
          "w:sectPr");

  private PictureLine() {}

  static void grow(Element paragraph, Sources sources) {
    if (!shows(paragraph, sources)) {
      return;
    }
    var properties =
        paragraph.child("w:pPr").orElseGet(() -> added(paragraph, Element.named("w:pPr"), 0));
    var spacing =
        properties
            .child("w:spacing")
            .orElseGet(() -> added(properties, Element.named("w:spacing"), place(properties)));
    if (!"auto".equals(spacing.attributes().get("w:lineRule"))) {
      spacing.attributes().put("w:lineRule", "atLeast");
    }
  }

  private static Element added(Element parent, Element child, int at) {
    parent.children().add(at, child);
    return child;
  }

  private static int place(Element properties) {
    var at = 0;
    while (at < properties.children().size() && !behind(properties.children().get(at))) {
      at++;
    }
    return at;
  }

  private static boolean behind(Node node) {
    return node instanceof Element element && BEHIND_SPACING.contains(element.name());
  }

  private static boolean shows(Holder holder, Sources sources) {
    return holder.children().stream()
        .anyMatch(
            child ->
                switch (child) {
                  case Slot slot -> sources.picture(slot).isPresent();
                  case Block block -> shows(block, within(block, sources));
                  case Element element -> !element.is("w:p") && shows(element, sources);
                  default -> false;
                });
  }

  private static Sources within(Block block, Sources sources) {
    var place = sources.place();
    return block.opened().kind() == Role.REPEAT
        ? place
            .find(block.opened().field())
            .map(found -> new Sources(place.within(found.field().items()), sources.part()))
            .orElse(sources)
        : sources;
  }
}
