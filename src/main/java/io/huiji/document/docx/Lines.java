package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Slot;
import java.util.IdentityHashMap;
import java.util.Optional;

/// The runs of a part whose value is to take one line, with the line that each has. Looked up
/// before blocks are built, while every run still stands in its paragraph.
final class Lines {

  private final IdentityHashMap<Slot, LineFit> fits = new IdentityHashMap<>();

  /// @param slot the run's first one of this manner
  record Fitted(Slot slot, LineFit fit) {}

  Lines(Element root, PageMeasures page) {
    walk(root, new LineWidths(root, page.width()), page.sizes());
  }

  private void walk(Element element, LineWidths widths, TypeSizes sizes) {
    for (var child : element.elements()) {
      if (child.is("w:p")) {
        measure(child, child, widths, sizes);
      }
      walk(child, widths, sizes);
    }
  }

  private void measure(Element holder, Element paragraph, LineWidths widths, TypeSizes sizes) {
    for (var child : holder.elements()) {
      if (child.is("w:r")) {
        slot(child)
            .ifPresent(
                slot -> fits.put(slot, LineFit.of(child, paragraph, widths.of(paragraph), sizes)));
      } else if (!child.is("w:p")) {
        measure(child, paragraph, widths, sizes);
      }
    }
  }

  Optional<Fitted> fit(Element run) {
    return run.is("w:r")
        ? slot(run).map(slot -> new Fitted(slot, java.util.Objects.requireNonNull(fits.get(slot))))
        : Optional.empty();
  }

  private static Optional<Slot> slot(Element run) {
    return run.elements().stream()
        .filter(child -> child.is("w:t"))
        .flatMap(child -> child.children().stream())
        .filter(Slot.class::isInstance)
        .map(Slot.class::cast)
        .filter(slot -> slot.manner() == Manner.LINE)
        .findFirst();
  }
}
