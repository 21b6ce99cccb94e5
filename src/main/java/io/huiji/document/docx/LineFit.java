package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Words;

/// The size at which a value takes one line.
///
/// @param largest half points, as the template has it
/// @param width of the line that is left for the value, in twips
/// @param spacing between characters, in twips
record LineFit(int largest, int width, int spacing) {

  /// Below this nobody can read it; the value takes two lines then.
  private static final int SMALLEST = 10;

  private static final int TWIPS_PER_HALF_POINT = 10;

  /// Layout rounds each character, and faces made bold by the program run a little wide.
  private static final double SLACK = 0.99;

  /// Latin letters, digits and half-width signs, in parts of the size.
  private static final double NARROW = 0.55;

  /// @param width of the whole line
  static LineFit of(Element run, Element paragraph, int width, TypeSizes sizes) {
    var taken = (int) Math.ceil(taken(paragraph, paragraph, sizes));
    return new LineFit(sizes.of(run, paragraph), Math.max(0, width - taken), spacing(run));
  }

  /// What the fixed words of the same paragraph need.
  private static double taken(Holder holder, Element paragraph, TypeSizes sizes) {
    var taken = 0.0;
    for (var child : holder.children()) {
      if (child instanceof Element run && run.is("w:r")) {
        taken += units(fixed(run)) * sizes.of(run, paragraph) * TWIPS_PER_HALF_POINT;
      } else if (child instanceof Holder inner) {
        taken += taken(inner, paragraph, sizes);
      }
    }
    return taken;
  }

  private static String fixed(Element run) {
    var words = new StringBuilder();
    run.elements().stream()
        .filter(child -> child.is("w:t"))
        .flatMap(child -> child.children().stream())
        .filter(Words.class::isInstance)
        .forEach(node -> words.append(((Words) node).text()));
    return words.toString();
  }

  private static int spacing(Element run) {
    return run.child("w:rPr")
        .flatMap(properties -> properties.child("w:spacing"))
        .flatMap(spacing -> spacing.number("w:val"))
        .orElse(0);
  }

  int sizeFor(String text) {
    var units = units(text);
    if (units == 0) {
      return largest;
    }
    var room = width * SLACK - (double) spacing * text.codePointCount(0, text.length());
    var fitting = (int) Math.floor(room / (units * TWIPS_PER_HALF_POINT));
    return Math.clamp(fitting, Math.min(SMALLEST, largest), largest);
  }

  /// Width in characters of full width.
  private static double units(String text) {
    return text.codePoints().mapToDouble(point -> point < 0x2000 ? NARROW : 1).sum();
  }
}
