package io.huiji.document.layout.docx;

import org.jspecify.annotations.Nullable;

/// What is said about a paragraph; null where nothing is said. Lengths in twips, characters in
/// hundredths.
record ParagraphLook(
    @Nullable String justification,
    @Nullable Double left,
    @Nullable Double leftCharacters,
    @Nullable Double first,
    @Nullable Double firstCharacters,
    @Nullable Double line,
    @Nullable String lineRule,
    @Nullable Boolean newPage,
    @Nullable Boolean numbered) {

  static final ParagraphLook NOTHING =
      new ParagraphLook(null, null, null, null, null, null, null, null, null);

  static ParagraphLook of(@Nullable XmlNode properties) {
    if (properties == null) {
      return NOTHING;
    }
    var indents = properties.child("w:ind").orElse(null);
    var spacing = properties.child("w:spacing").orElse(null);
    return new ParagraphLook(
        text(properties.value("w:jc")),
        either(indents, "left", "start"),
        either(indents, "leftChars", "startChars"),
        hanging(indents, "firstLine", "hanging"),
        hanging(indents, "firstLineChars", "hangingChars"),
        number(spacing, "line"),
        spacing == null ? null : text(spacing.attribute("lineRule")),
        properties.on("w:pageBreakBefore").orElse(null),
        properties
            .child("w:numPr")
            .map(number -> !number.value("w:numId").equals("0"))
            .orElse(null));
  }

  private static @Nullable Double hanging(
      @Nullable XmlNode indents, String forward, String backward) {
    var back = number(indents, backward);
    return back == null || back == 0 ? number(indents, forward) : Double.valueOf(-back);
  }

  private static @Nullable Double either(@Nullable XmlNode node, String one, String other) {
    return RunLook.first(number(node, one), number(node, other));
  }

  private static @Nullable Double number(@Nullable XmlNode node, String attribute) {
    return node == null || node.attribute(attribute).isEmpty()
        ? null
        : Double.valueOf(Twips.of(node.attribute(attribute), 0));
  }

  private static @Nullable String text(String value) {
    return value.isEmpty() ? null : value;
  }

  ParagraphLook over(ParagraphLook base) {
    return new ParagraphLook(
        RunLook.first(justification, base.justification),
        RunLook.first(left, base.left),
        left != null ? leftCharacters : RunLook.first(leftCharacters, base.leftCharacters),
        RunLook.first(first, base.first),
        first != null ? firstCharacters : RunLook.first(firstCharacters, base.firstCharacters),
        RunLook.first(line, base.line),
        RunLook.first(lineRule, base.lineRule),
        RunLook.first(newPage, base.newPage),
        RunLook.first(numbered, base.numbered));
  }

  /// Where the first line begins, in characters of this size.
  double indent(double points) {
    return length(left, leftCharacters, points) + length(first, firstCharacters, points);
  }

  private static double length(@Nullable Double twips, @Nullable Double hundredths, double points) {
    if (hundredths != null && hundredths != 0) {
      return hundredths / 100;
    }
    return twips == null ? 0 : twips / 20 / points;
  }

  /// Exact distance of lines in points; 0 where there is none.
  double pitch() {
    return line != null && "exact".equals(lineRule) ? line / 20 : 0;
  }
}
