package io.huiji.page.meeting;

import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.AgendaBoard;
import io.huiji.view.meeting.TopicLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An order of topics that somebody is making: it lives in the page's address until it is saved.
final class Arrangement {

  private static final String AS_IT_IS = "-";
  private static final List<String> WAYS = List.of("up", "down", "in", "out", "to");

  private Arrangement() {}

  /// @param order ids with commas between; {@code -} for the order as it is
  static List<TopicLine> of(AgendaBoard board, String order) {
    if (order.equals(AS_IT_IS)) {
      return board.listed();
    }
    return Stream.of(order.split(","))
        .distinct()
        .flatMap(id -> all(board).filter(line -> line.id().toString().equals(id)))
        .toList();
  }

  static List<TopicLine> rest(AgendaBoard board, List<TopicLine> listed) {
    return all(board).filter(line -> !listed.contains(line)).toList();
  }

  static String address(List<TopicLine> listed) {
    return listed.stream().map(line -> line.id().toString()).collect(Collectors.joining(","));
  }

  static Optional<TopicLine> find(AgendaBoard board, String id) {
    return all(board).filter(line -> line.id().toString().equals(id)).findFirst();
  }

  /// What was moved and how, for the address: the same button has the focus again.
  static String said(AgendaBoard board, List<TopicLine> listed, Posted posted) {
    return asked(board, listed, posted)
        .map(move -> "&moved=" + move.line().id() + "&way=" + move.way())
        .orElse("");
  }

  private static Stream<TopicLine> all(AgendaBoard board) {
    return Stream.concat(board.listed().stream(), board.waiting().stream());
  }

  /// By one of the buttons: {@code up}, {@code down}, {@code in}, {@code out} or {@code to}, each
  /// with the topic's id; the place of {@code to} stands in the field {@code at.ID}. Sent by Enter,
  /// without a button, it is the place that was typed.
  static List<TopicLine> moved(AgendaBoard board, List<TopicLine> listed, Posted posted) {
    var now = new ArrayList<>(listed);
    asked(board, listed, posted).ifPresent(move -> move(now, move.line(), move.way(), posted));
    return now;
  }

  private record Move(TopicLine line, String way) {}

  private static Optional<Move> asked(AgendaBoard board, List<TopicLine> listed, Posted posted) {
    return WAYS.stream()
        .flatMap(
            way ->
                posted.text(way).flatMap(id -> find(board, id)).stream()
                    .map(line -> new Move(line, way)))
        .findFirst()
        .or(() -> placed(listed, posted));
  }

  private static Optional<Move> placed(List<TopicLine> listed, Posted posted) {
    return listed.stream()
        .filter(
            line -> {
              var here = listed.indexOf(line) + 1;
              return place(posted.text("at." + line.id()).orElse(""), here) != here;
            })
        .findFirst()
        .map(line -> new Move(line, "to"));
  }

  private static void move(List<TopicLine> now, TopicLine line, String way, Posted posted) {
    var from = now.indexOf(line);
    now.remove(line);
    var to =
        switch (way) {
          case "up" -> from - 1;
          case "down" -> from + 1;
          case "in" -> now.size();
          case "to" -> place(posted.text("at." + line.id()).orElse(""), from + 1) - 1;
          default -> -1;
        };
    if (!way.equals("out")) {
      now.add(Math.clamp(to, 0, now.size()), line);
    }
  }

  private static int place(String written, int otherwise) {
    return written.matches("\\d{1,3}") ? Integer.parseInt(written) : otherwise;
  }
}
