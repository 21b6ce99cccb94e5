package io.huiji.page.supervision;

import io.huiji.view.supervision.SupervisionView.Board;
import io.huiji.view.supervision.SupervisionView.Group;
import io.huiji.view.supervision.SupervisionView.ItemView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One bar for each item from its decision to its term, with the day of today: ◆ stands at a term,
/// ✓ at what is done.
record TimeLine(List<ItemView> items, LocalDate first, LocalDate last, LocalDate today) {

  private static final int LEFT = 250;
  private static final int WIDTH = 900;
  private static final int ROW = 30;
  private static final int TOP = 34;
  private static final int MOST = 40;
  private static final int LABEL = 16;

  /// What runs first, nearest terms first; no more than a screen can hold.
  static TimeLine of(Board board) {
    var items =
        board.items().stream().filter(item -> item.group() != Group.VOID).limit(MOST).toList();
    var days =
        items.stream()
            .flatMap(item -> Stream.concat(Stream.of(item.opened()), item.due().stream()))
            .sorted()
            .toList();
    var first = days.isEmpty() ? board.today() : days.getFirst();
    var last = days.isEmpty() ? board.today() : days.getLast();
    return new TimeLine(
        items,
        first.isAfter(board.today()) ? board.today() : first,
        last.isBefore(board.today()) ? board.today() : last.plusDays(2),
        board.today());
  }

  /// @param said puts the program's words into the language of the page
  String svg(UnaryOperator<String> said) {
    var height = TOP + items.size() * ROW + 10;
    var svg = new Svg("timeline", WIDTH, height, "督办事项时间图", description(), said);
    months(svg, height);
    for (var row = 0; row < items.size(); row++) {
      draw(svg, items.get(row), TOP + row * ROW);
    }
    svg.line(x(today), TOP - 8, x(today), height - 4, Svg.STOP, "4 3");
    svg.text(Math.min(x(today), WIDTH - 40), TOP - 12, "middle", Svg.STOP, "今天");
    return svg.written();
  }

  private String description() {
    var overdue = items.stream().filter(item -> item.group() == Group.OVERDUE).count();
    var done = items.stream().filter(item -> item.group() == Group.DONE).count();
    return "共%d项，超期%d项，已办结%d项。各项的起止和状态见下面的数据表。".formatted(items.size(), overdue, done);
  }

  private void months(Svg svg, int height) {
    for (var month = first.withDayOfMonth(1).plusMonths(1);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      svg.line(x(month), TOP - 4, x(month), height - 4, Svg.LINE, "none");
      if (Math.abs(x(month) - x(today)) > 40) {
        svg.text(x(month), TOP - 12, "middle", Svg.MUTED, month.getMonthValue() + "月");
      }
    }
  }

  private void draw(Svg svg, ItemView item, int y) {
    var colour = colour(item.group());
    svg.text(0, y + 18, "start", Svg.INK, label(item));
    var from = x(item.opened());
    var to = x(item.due().orElse(last));
    svg.frame(from, y + 6, Math.max(4, to - from), 16, colour);
    var until = item.group() == Group.DONE ? to : Math.min(to, x(today));
    svg.bar(from, y + 6, Math.max(2, until - from), 16, colour);
    if (item.group() == Group.DONE) {
      svg.tick(to + 10, y + 14, Svg.DONE);
    } else if (item.due().isPresent()) {
      svg.diamond(to, y + 14, 7, colour);
    }
  }

  private static String label(ItemView item) {
    var text = item.lead() + " " + item.text();
    return item.number()
        + " "
        + (text.length() <= LABEL ? text : text.substring(0, LABEL - 1) + "…");
  }

  private static String colour(Group group) {
    return switch (group) {
      case OVERDUE -> Svg.STOP;
      case SOON -> Svg.SOON;
      case RUNNING -> Svg.DOING;
      case DONE -> Svg.DONE;
      case VOID -> Svg.REST;
    };
  }

  private double x(LocalDate day) {
    var span = Math.max(1, ChronoUnit.DAYS.between(first, last));
    var at = ChronoUnit.DAYS.between(first, day);
    return LEFT + (WIDTH - LEFT - 30.0) * at / span;
  }
}
