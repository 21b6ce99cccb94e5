package io.huiji.page.kit;

import io.huiji.access.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a form sent: who sent it, its act key, the version that it had seen, and what was typed.
///
/// @param values in the order of the form, without those that the kit itself adds
public record Posted(Actor actor, String key, String seen, Map<String, List<String>> values) {

  static final String KEY = "_key";
  static final String SEEN = "_seen";

  /// The one value of a field, stripped; empty when it is missing or blank.
  public Optional<String> text(String field) {
    return values.getOrDefault(field, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /// Whether its verdict is 同意.
  public boolean agrees() {
    return text("verdict").filter("agree"::equals).isPresent();
  }

  /// All values of a field that are not blank.
  public List<String> texts(String field) {
    return values.getOrDefault(field, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// Fields of an act: those of these names that were filled in; a field that came several times is
  /// a list.
  public Map<String, Object> fields(String... names) {
    var fields = new LinkedHashMap<String, Object>();
    for (var name : names) {
      var texts = texts(name);
      if (texts.size() == 1) {
        fields.put(name, texts.getFirst());
      } else if (!texts.isEmpty()) {
        fields.put(name, texts);
      }
    }
    return fields;
  }

  /// Rows of fields that came as {@code item.text}, {@code item.lead} …: the n-th values of all
  /// belong together. Rows in which nothing was typed are left out.
  public List<Map<String, Object>> rows(String prefix, String... names) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var index = 0; index < longest(prefix, names); index++) {
      var row = new LinkedHashMap<String, Object>();
      for (var name : names) {
        var column = values.getOrDefault(prefix + "." + name, List.of());
        if (index < column.size() && !column.get(index).isBlank()) {
          row.put(name, column.get(index).strip());
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private int longest(String prefix, String... names) {
    var longest = 0;
    for (var name : names) {
      longest = Math.max(longest, values.getOrDefault(prefix + "." + name, List.of()).size());
    }
    return longest;
  }
}
