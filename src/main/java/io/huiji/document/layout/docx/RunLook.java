package io.huiji.document.layout.docx;

import io.huiji.document.layout.model.Colour;
import org.jspecify.annotations.Nullable;

/// What is said about the look of a run; null where nothing is said.
///
/// @param spacing between characters, in points
/// @param size in points
record RunLook(
    @Nullable String eastAsia,
    @Nullable String latin,
    @Nullable Double size,
    @Nullable Double spacing,
    @Nullable Colour colour,
    @Nullable Boolean bold,
    @Nullable Boolean hidden) {

  static final RunLook NOTHING = new RunLook(null, null, null, null, null, null, null);

  static RunLook of(@Nullable XmlNode properties, ThemeFonts theme) {
    if (properties == null) {
      return NOTHING;
    }
    var fonts = properties.child("w:rFonts");
    return new RunLook(
        fonts.map(f -> theme.font(f, "eastAsia")).orElse(null),
        fonts.map(f -> theme.font(f, "ascii")).orElse(null),
        half(properties.value("w:sz")),
        spacing(properties.value("w:spacing")),
        colour(properties.value("w:color")),
        properties.on("w:b").orElse(null),
        properties.on("w:vanish").orElse(null));
  }

  private static @Nullable Double half(String value) {
    return value.isEmpty() ? null : Twips.of(value, 21) / 2;
  }

  private static @Nullable Double spacing(String value) {
    return value.isEmpty() ? null : Twips.of(value, 0) / 20;
  }

  private static @Nullable Colour colour(String value) {
    if (!value.matches("[0-9A-Fa-f]{6}")) {
      return value.equals("auto") ? Colour.BLACK : null;
    }
    int rgb = Integer.parseInt(value, 16);
    return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  RunLook over(RunLook base) {
    return new RunLook(
        first(eastAsia, base.eastAsia),
        first(latin, base.latin),
        first(size, base.size),
        first(spacing, base.spacing),
        first(colour, base.colour),
        first(bold, base.bold),
        first(hidden, base.hidden));
  }

  static <T> @Nullable T first(@Nullable T own, @Nullable T inherited) {
    return own != null ? own : inherited;
  }
}
