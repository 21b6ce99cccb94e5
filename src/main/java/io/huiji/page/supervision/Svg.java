package io.huiji.page.supervision;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A picture in SVG, written without any style: colours and sizes are attributes, as the content
/// policy wants it. It is read out by its title and description; the same figures stand in a table
/// beside it.
final class Svg {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static final String INK = "#1b1f24";
  static final String MUTED = "#4d5661";
  static final String LINE = "#c3cad2";
  static final String DOING = "#174ea6";
  static final String DONE = "#1b6b3a";
  static final String STOP = "#a61b1b";
  static final String SOON = "#8a4b00";
  static final String REST = "#8b95a1";

  private final StringBuilder drawn = new StringBuilder();
  private final int width;
  private final int height;
  private final String name;
  private final String title;
  private final String description;
  private final UnaryOperator<String> said;

  /// @param name of the picture on its page, for the ids of its title and description
  /// @param said puts the program's words into the language of the page
  Svg(
      String name,
      int width,
      int height,
      String title,
      String description,
      UnaryOperator<String> said) {
    this.said = said;
    this.name = name;
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  Svg bar(double x, double y, double w, double h, String colour) {
    return add(
        String.format(
            Locale.ROOT,
            "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
            x,
            y,
            Math.max(w, 0),
            Math.max(h, 0),
            colour));
  }

  Svg frame(double x, double y, double w, double h, String colour) {
    return add(
        String.format(
            Locale.ROOT,
            "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='none' stroke='%s'/>",
            x,
            y,
            Math.max(w, 0),
            Math.max(h, 0),
            colour));
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, String dashes) {
    return add(
        String.format(
            Locale.ROOT,
            "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-dasharray='%s'/>",
            x1,
            y1,
            x2,
            y2,
            colour,
            dashes));
  }

  Svg diamond(double x, double y, double size, String colour) {
    return add(
        String.format(
            Locale.ROOT,
            "<path d='M %.1f %.1f l %.1f %.1f l %.1f %.1f l %.1f %.1f z' fill='%s'/>",
            x,
            y - size,
            size,
            size,
            -size,
            size,
            -size,
            -size,
            colour));
  }

  Svg tick(double x, double y, String colour) {
    return add(
        String.format(
            Locale.ROOT,
            "<path d='M %.1f %.1f l 4 5 l 8 -10' fill='none' stroke='%s' stroke-width='2.5'/>",
            x - 6,
            y,
            colour));
  }

  /// @param anchor start, middle or end
  Svg text(double x, double y, String anchor, String colour, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text x='%.1f' y='%.1f' font-size='13' text-anchor='%s' fill='%s'%s>%s</text>",
            x,
            y,
            anchor,
            colour,
            CHINESE.matcher(said.apply(words)).find() ? " lang='zh-CN'" : "",
            escaped(said.apply(words))));
  }

  private Svg add(String element) {
    drawn.append(element).append('\n');
    return this;
  }

  String written() {
    return """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d' role='img' aria-labelledby='%s-t %s-d'>
        <title id='%s-t'>%s</title><desc id='%s-d'>%s</desc>
        %s</svg>
        """
        .formatted(
            width,
            height,
            width,
            height,
            name,
            name,
            name,
            escaped(said.apply(title)),
            name,
            escaped(said.apply(description)),
            drawn);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
