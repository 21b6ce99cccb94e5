package io.huiji.page.supervision;

import java.util.List;
import java.util.function.UnaryOperator;

/// Columns on a baseline of nought, one group for each label; at most two series, told apart by
/// colour and by a legend in words.
///
/// @param name of the picture on its page
/// @param series their names, in order
record Columns(String name, String title, List<String> series, List<Group> groups) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 250;
  private static final int LEFT = 44;
  private static final int BOTTOM = 40;
  private static final int TOP = 50;
  private static final int MOST = 12;
  private static final String[] COLOURS = {Svg.DOING, Svg.SOON};

  /// @param values one for each series
  record Group(String label, List<Integer> values) {}

  /// @param said puts the program's words into the language of the page
  String svg(UnaryOperator<String> said) {
    var shown = groups.subList(Math.max(0, groups.size() - MOST), groups.size());
    var svg = new Svg(name, WIDTH, HEIGHT, title, description(), said);
    var highest =
        Math.max(
            1, shown.stream().flatMap(g -> g.values().stream()).mapToInt(v -> v).max().orElse(1));
    axis(svg, highest);
    var room = (WIDTH - LEFT - 10.0) / Math.max(1, shown.size());
    for (var n = 0; n < shown.size(); n++) {
      draw(svg, shown.get(n), LEFT + n * room, room, highest);
    }
    legend(svg);
    return svg.written();
  }

  private String description() {
    return "共%d组，数值见下面的数据表。".formatted(groups.size());
  }

  private void axis(Svg svg, int highest) {
    var base = HEIGHT - BOTTOM;
    svg.line(LEFT, base, WIDTH - 10, base, Svg.MUTED, "none");
    svg.text(LEFT - 8, base + 4, "end", Svg.MUTED, "0");
    svg.line(LEFT, TOP, WIDTH - 10, TOP, Svg.LINE, "2 3");
    svg.text(LEFT - 8, TOP + 4, "end", Svg.MUTED, String.valueOf(highest));
  }

  private void draw(Svg svg, Group group, double x, double room, int highest) {
    var base = HEIGHT - BOTTOM;
    var width = Math.min(36, room * 0.7 / group.values().size());
    var left = x + (room - width * group.values().size()) / 2;
    for (var s = 0; s < group.values().size(); s++) {
      var value = group.values().get(s);
      var height = (base - TOP) * (double) value / highest;
      svg.bar(left + s * width, base - height, width - 2, height, COLOURS[s]);
      if (value > 0) {
        svg.text(
            left + s * width + width / 2 - 1,
            base - height - 4,
            "middle",
            Svg.INK,
            String.valueOf(value));
      }
    }
    svg.text(x + room / 2, base + 18, "middle", Svg.INK, group.label());
  }

  private void legend(Svg svg) {
    if (series.size() < 2) {
      return;
    }
    for (var s = 0; s < series.size(); s++) {
      svg.bar(LEFT + s * 110.0, 6, 12, 12, COLOURS[s]);
      svg.text(LEFT + s * 110.0 + 18, 17, "start", Svg.INK, series.get(s));
    }
  }
}
