package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Slot;
import java.util.Optional;
import java.util.Set;

/// A place that has its paragraph to itself.
///
/// @param run the one run, which holds nothing but the slot
record SoleSlot(Element run, Slot slot) {

  private static final Set<String> SHAPE = Set.of("w:pPr", "w:bookmarkStart", "w:bookmarkEnd");

  static Optional<SoleSlot> of(Element paragraph) {
    var content = paragraph.children().stream().filter(child -> !isShape(child)).toList();
    return content.size() == 1
            && content.getFirst() instanceof Element run
            && run.is("w:r")
            && !paragraph.descend("w:pPr", "w:sectPr")
        ? in(run)
            .filter(slot -> slot.manner() != Manner.LINE && !slot.breaksPage())
            .map(slot -> new SoleSlot(run, slot))
        : Optional.empty();
  }

  private static boolean isShape(Node node) {
    return node instanceof Element element && SHAPE.contains(element.name());
  }

  private static Optional<Slot> in(Element run) {
    var content = run.elements().stream().filter(child -> !child.is("w:rPr")).toList();
    return content.size() == 1
            && content.getFirst().is("w:t")
            && content.getFirst().children().size() == 1
            && content.getFirst().children().getFirst() instanceof Slot slot
        ? Optional.of(slot)
        : Optional.empty();
  }
}
