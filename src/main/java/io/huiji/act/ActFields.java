package io.huiji.act;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The fields of an act, read with their types.
///
/// Every reader throws {@link UnfitField} for a field of the wrong form, and those that are not
/// optional for a missing one.
public record ActFields(Map<String, Object> values) {

  public ActFields {
    values = Map.copyOf(values);
  }

  public Optional<String> optionalText(String field) {
    var value = values.get(field);
    return value == null || value.toString().isBlank()
        ? Optional.empty()
        : Optional.of(
            value instanceof Date date ? dateOf(date).toString() : value.toString().strip());
  }

  public String text(String field) {
    return optionalText(field).orElseThrow(() -> new UnfitField(field, "缺少“" + field + "”一项"));
  }

  public Optional<LocalDate> optionalDate(String field) {
    return optionalText(field).map(text -> date(field, text));
  }

  public LocalDate date(String field) {
    return date(field, text(field));
  }

  public LocalTime time(String field) {
    var text = text(field);
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeParseException e) {
      throw new UnfitField(field, "“" + field + "”应写成 09:00 的形式，现为“" + text + "”");
    }
  }

  public List<String> texts(String field) {
    return switch (values.get(field)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(item -> String.valueOf(item).strip()).toList();
      case Object single -> List.of(single.toString().strip());
    };
  }

  public List<Integer> integers(String field) {
    return texts(field).stream().map(text -> integer(field, text)).toList();
  }

  public int integer(String field) {
    return integer(field, text(field));
  }

  public boolean flag(String field) {
    return optionalText(field)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new UnfitField(field, "“" + field + "”应为 true 或 false");
                })
        .orElse(false);
  }

  /// A list of blocks, e.g. the items of a decision.
  public List<ActFields> blocks(String field) {
    return switch (values.get(field)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(item -> block(field, item)).toList();
      case Object _ -> throw new UnfitField(field, "“" + field + "”应为列表");
    };
  }

  /// Field names that the act does not know: a misspelt field must not be passed over in silence.
  public Set<String> besides(Set<String> known) {
    var rest = new TreeSet<>(values.keySet());
    rest.removeAll(known);
    return rest;
  }

  @SuppressWarnings("unchecked") // YAML maps of an acts file have text keys, checked below
  private static ActFields block(String field, Object item) {
    if (item instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
      return new ActFields((Map<String, Object>) map);
    }
    throw new UnfitField(field, "“" + field + "”的每一条应为若干“名称: 值”");
  }

  private static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnfitField(field, "“" + field + "”应写成 2026-12-03 的形式，现为“" + text + "”");
    }
  }

  /// A YAML parser gives a bare date as midnight in UTC.
  private static LocalDate dateOf(Date date) {
    return LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC);
  }

  private static int integer(String field, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UnfitField(field, "“" + field + "”应为整数，现为“" + text + "”");
    }
  }
}
