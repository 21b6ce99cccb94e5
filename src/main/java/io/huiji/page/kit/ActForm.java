package io.huiji.page.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form of one act, described: pages with many small acts draw them all alike ({@code kit/forms
/// :: act}). Its words are {@code act.NAME}, {@code act.NAME.hint} and {@code act.NAME.do}; those
/// of a field {@code field.LABEL}.
///
/// @param action address that it is sent to
/// @param about tells several forms of the same act on one page apart; empty for the only one
/// @param fixed fields that nobody types
/// @param stop whether it cannot be taken back: its button says so
public record ActForm(
    String act,
    String action,
    String about,
    Map<String, String> fixed,
    List<Field> fields,
    boolean stop) {

  public ActForm {
    fixed = new LinkedHashMap<>(fixed);
    fields = List.copyOf(fields);
  }

  public static ActForm of(String act, String action) {
    return new ActForm(act, action, "", Map.of(), List.of(), false);
  }

  public ActForm about(Object thing) {
    return new ActForm(act, action, "-" + thing, fixed, fields, stop);
  }

  public ActForm fixed(String name, Object value) {
    var more = new LinkedHashMap<>(fixed);
    more.put(name, String.valueOf(value));
    return new ActForm(act, action, about, more, fields, stop);
  }

  public ActForm line(String name) {
    return with(new Field(name, name, Kind.LINE, true, Map.of()));
  }

  /// With other words than those of its name.
  public ActForm line(String name, String label) {
    return with(new Field(name, label, Kind.LINE, true, Map.of()));
  }

  public ActForm optionalLine(String name) {
    return with(new Field(name, name, Kind.LINE, false, Map.of()));
  }

  public ActForm text(String name, String label) {
    return with(new Field(name, label, Kind.TEXT, true, Map.of()));
  }

  public ActForm file(String name) {
    return with(new Field(name, name, Kind.FILE, true, Map.of()));
  }

  /// @param choices names as they are printed by what is sent
  public ActForm select(String name, String label, Map<String, String> choices) {
    return with(new Field(name, label, Kind.SELECT, true, choices));
  }

  /// @param choices words in Chinese by what is sent
  public ActForm choice(String name, String label, Map<String, String> choices) {
    return with(new Field(name, label, Kind.CHOICE, true, choices));
  }

  /// 同意 or 不同意, with a reason for the latter.
  public ActForm verdict() {
    var verdicts = new LinkedHashMap<String, String>();
    verdicts.put("agree", "同意");
    verdicts.put("refuse", "不同意");
    return choice("verdict", "verdict", verdicts)
        .with(new Field("reason", "reason.refused", Kind.LINE, false, Map.of()));
  }

  public ActForm stopping() {
    return new ActForm(act, action, about, fixed, fields, true);
  }

  private ActForm with(Field field) {
    var more = new ArrayList<>(fields);
    more.add(field);
    return new ActForm(act, action, about, fixed, more, stop);
  }

  public String id() {
    return act + about;
  }

  public boolean withFile() {
    return fields.stream().anyMatch(field -> field.kind() == Kind.FILE);
  }

  /// How a field is filled in.
  public enum Kind {
    LINE,
    TEXT,
    FILE,
    CHOICE,
    SELECT
  }

  /// @param label names its words
  public record Field(
      String name, String label, Kind kind, boolean required, Map<String, String> choices) {

    public Field {
      choices = new LinkedHashMap<>(choices);
    }

    public boolean is(String kindName) {
      return kind.name().equals(kindName);
    }
  }
}
