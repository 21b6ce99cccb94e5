package io.huiji.page.kit;

import java.util.List;
import java.util.Map;

/// What a person had typed, to fill a form again: {@code typed.of('opinion')} in a template.
public record Typed(Map<String, List<String>> values) {

  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    values = Map.copyOf(values);
  }

  public String of(String field) {
    return of(field, "");
  }

  /// @param otherwise where nothing was typed
  public String of(String field, String otherwise) {
    var typed = values.getOrDefault(field, List.of());
    return typed.isEmpty() ? otherwise : typed.getFirst();
  }

  /// The n-th of what was typed into fields of the same name, from 1.
  public String at(String field, int number) {
    var typed = all(field);
    return number <= typed.size() ? typed.get(number - 1) : "";
  }

  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /// What people call a field.
  public String word(String field) {
    return FieldWords.place(field);
  }

  /// What was typed or chosen, in people's words.
  public String spoken(String field) {
    return String.join("、", all(field).stream().map(FieldWords::chosen).toList());
  }

  public boolean anything() {
    return values.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
  }
}
