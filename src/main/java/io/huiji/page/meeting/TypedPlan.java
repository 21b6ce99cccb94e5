package io.huiji.page.meeting;

import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.AgendaBoard;
import io.huiji.view.meeting.TopicLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Planned minutes that somebody typed and has not saved: like the order, they live in the page's
/// address, so that moving a topic loses none of them.
///
/// @param typed what differs from what is kept, by the topic's id; the meeting's own under {@code
///   meeting}
record TypedPlan(Map<String, String> typed) {

  private static final String MEETING = "meeting";
  private static final int LONGEST = 12;

  TypedPlan {
    typed = Map.copyOf(typed);
  }

  /// @param address as {@link #address} wrote it, decoded: ID:15,meeting:90
  static TypedPlan of(String address) {
    return new TypedPlan(
        Stream.of(address.split(","))
            .map(part -> part.split(":", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, _) -> first)));
  }

  /// What a form sent and the board does not have.
  static TypedPlan of(Posted posted, AgendaBoard board) {
    var typed = new LinkedHashMap<String, String>();
    for (var row : posted.rows("topic", "title", "minutes")) {
      lines(board)
          .filter(line -> line.title().equals(row.get("title")))
          .forEach(
              line ->
                  put(
                      typed,
                      line.id().toString(),
                      row.getOrDefault("minutes", ""),
                      line.minutes()));
    }
    if (posted.values().containsKey("minutes")) {
      put(typed, MEETING, posted.text("minutes").orElse(""), board.minutes().meeting());
    }
    return new TypedPlan(typed);
  }

  private static void put(Map<String, String> typed, String key, Object written, int kept) {
    var text = written.toString().replaceAll("[,:]", " ");
    var cut = text.substring(0, Math.min(LONGEST, text.length()));
    if (!cut.equals(shown(kept))) {
      typed.put(key, cut);
    }
  }

  private static Stream<TopicLine> lines(AgendaBoard board) {
    return Stream.concat(board.listed().stream(), board.waiting().stream());
  }

  private static String shown(int minutes) {
    return minutes == 0 ? "" : String.valueOf(minutes);
  }

  /// What the field of a topic shows.
  public String of(TopicLine line) {
    return typed.getOrDefault(line.id().toString(), shown(line.minutes()));
  }

  /// What the field of the whole meeting shows.
  public String whole(AgendaBoard board) {
    return typed.getOrDefault(MEETING, shown(board.minutes().meeting()));
  }

  public boolean unsaved() {
    return !typed.isEmpty();
  }

  /// For an address, with its name; empty when nothing was typed.
  String address() {
    var text =
        typed.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + ":" + each.getValue())
            .collect(Collectors.joining(","));
    return typed.isEmpty() ? "" : "&plan=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The fields of the act; an emptied field takes the plan back.
  Map<String, Object> fields(AgendaBoard board) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("meeting", board.date().toString());
    if (typed.containsKey(MEETING)) {
      fields.put("minutes", orNone(typed.getOrDefault(MEETING, "")));
    }
    List<Map<String, Object>> topics = new ArrayList<>();
    lines(board)
        .filter(line -> typed.containsKey(line.id().toString()))
        .forEach(line -> topics.add(Map.of("topic", line.title(), "minutes", orNone(of(line)))));
    if (!topics.isEmpty()) {
      fields.put("topics", topics);
    }
    return fields;
  }

  private static String orNone(String text) {
    return text.isBlank() ? "0" : text;
  }
}
