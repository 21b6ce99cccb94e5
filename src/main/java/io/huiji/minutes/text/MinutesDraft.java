package io.huiji.minutes.text;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole text of minutes but for number and dates, which are known only when they are issued.
///
/// @param mark the red mark at the head; {@code organ} that issues
/// @param remark what must be said besides, e.g. why the meeting was held without a quorum
/// @param present and the lists after it as printed; empty for none
public record MinutesDraft(
    String mark,
    String organ,
    String lead,
    List<Item> items,
    String remark,
    String present,
    String leave,
    String observers,
    String reportTo,
    String copyTo) {
  /// What stands in a draft where number and dates will stand; people can see it, and it can be
  /// found again after they have edited the draft.
  public static final Issue BLANK = new Issue("（编号待定）", "（成文日期待定）", "（印发日期待定）");

  public MinutesDraft {
    items = List.copyOf(items);
  }

  /// @param heading 一、关于…
  /// @param points agreed matters, each with its number （一）
  public record Item(String heading, String body, List<String> points) {
    public Item {
      points = List.copyOf(points);
    }
  }

  /// @param date 成文日期; {@code printed} 印发日期
  public record Issue(String number, String date, String printed) {
    public List<String> asList() {
      return List.of(number, date, printed);
    }

    /// What each blank of a draft is replaced by.
    public Map<String, String> instead() {
      return Map.of(BLANK.number, number, BLANK.date, date, BLANK.printed, printed);
    }
  }

  /// What the template 会议纪要 is filled with.
  public Map<String, Object> values(Issue issue) {
    var values = new LinkedHashMap<String, Object>();
    values.put("marking", "");
    values.put("copyNumber", "");
    values.put("mark", mark);
    values.put("number", issue.number());
    values.put("organ", organ);
    values.put("date", issue.date());
    values.put("title", "");
    values.put("lead", lead);
    values.put("topics", items.stream().map(MinutesDraft::topic).toList());
    values.put("closing", "");
    values.put("remark", remark);
    values.put("present", present);
    values.put("leave", leave);
    values.put("observers", observers);
    values.put("reportTo", reportTo);
    values.put("copyTo", copyTo);
    values.put("printOrgan", organ);
    values.put("printDate", issue.printed());
    return values;
  }

  /// As people read it, paragraph by paragraph; for the index.
  public String text(Issue issue) {
    var head = Stream.of(mark, issue.number(), organ + " " + issue.date(), lead);
    var body =
        items.stream()
            .flatMap(
                item ->
                    Stream.concat(Stream.of(item.heading(), item.body()), item.points().stream()));
    var foot =
        Stream.of(
            remark,
            labelled("出席", present),
            labelled("请假", leave),
            labelled("列席", observers),
            labelled("报送", reportTo),
            labelled("抄送", copyTo),
            organ + " " + issue.printed() + "印发");
    return Stream.of(head, body, foot)
        .flatMap(part -> part)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /// Equal for equal content; tells whether a decision or list has changed since.
  public Digest hash() {
    return Digest.of(text(BLANK).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> topic(Item item) {
    return Map.of(
        "heading",
        item.heading(),
        "body",
        item.body(),
        "items",
        item.points().stream().map(point -> Map.of("text", point)).toList());
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + "：" + text;
  }
}
