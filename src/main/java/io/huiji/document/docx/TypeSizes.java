package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The size of a run's characters in half points: its own, that of its style, that of its
/// paragraph's style, or the document's.
final class TypeSizes {

  /// What Word takes where nothing says otherwise.
  private static final int WORDS_OWN = 20;

  private static final int DEEPEST = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private int usual = WORDS_OWN;

  /// @param root of the styles part; one without children where there is none
  TypeSizes(Element root) {
    for (var element : root.elements()) {
      if (element.is("w:style")) {
        styles.put(element.attributes().getOrDefault("w:styleId", ""), element);
        if (isUsual(element)) {
          styles.put("", element);
        }
      } else if (element.is("w:docDefaults")) {
        usual = element.child("w:rPrDefault").flatMap(TypeSizes::own).orElse(WORDS_OWN);
      }
    }
  }

  private static boolean isUsual(Element style) {
    return "paragraph".equals(style.attributes().get("w:type"))
        && "1".equals(style.attributes().get("w:default"));
  }

  int of(Element run, Element paragraph) {
    return own(run)
        .or(() -> run.child("w:rPr").flatMap(p -> p.child("w:rStyle")).flatMap(this::styled))
        .or(() -> paragraph.child("w:pPr").flatMap(p -> p.child("w:pStyle")).flatMap(this::styled))
        .or(() -> inStyle("", 0))
        .orElse(usual);
  }

  private static Optional<Integer> own(Element holder) {
    return holder
        .child("w:rPr")
        .flatMap(properties -> properties.child("w:sz"))
        .flatMap(size -> size.number("w:val"));
  }

  private Optional<Integer> styled(Element reference) {
    return inStyle(reference.attributes().getOrDefault("w:val", ""), 0);
  }

  private Optional<Integer> inStyle(String id, int depth) {
    var style = styles.get(id);
    if (style == null || depth > DEEPEST) {
      return Optional.empty();
    }
    return own(style)
        .or(
            () ->
                style
                    .child("w:basedOn")
                    .flatMap(
                        base -> inStyle(base.attributes().getOrDefault("w:val", ""), depth + 1)));
  }
}
