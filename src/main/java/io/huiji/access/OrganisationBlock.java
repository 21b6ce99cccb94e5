package io.huiji.access;

import io.huiji.access.OrganisationFile.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One block of “name: value” in an organisation file, with its place for the faults.
final class OrganisationBlock {

  private final String where;
  private final Map<String, Object> values;
  private final OrganisationFaults faults;

  OrganisationBlock(String where, Object block, OrganisationFaults faults) {
    this.where = where;
    this.faults = faults;
    this.values = new TreeMap<>();
    if (block instanceof Map<?, ?> map) {
      map.forEach((key, value) -> put(String.valueOf(key), value));
    } else {
      faults.add(where, "应为若干“名称: 值”");
    }
  }

  private void put(String key, Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  String where() {
    return where;
  }

  void knows(Set<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.add(where, "没有“" + name + "”这一项"));
  }

  String text(String name) {
    var text = Optional.ofNullable(values.get(name)).map(value -> value.toString().strip());
    if (text.filter(value -> !value.isEmpty()).isEmpty()) {
      faults.add(where, "缺少“" + name + "”");
    }
    return text.orElse("");
  }

  /// Empty where it is not there.
  String optionalText(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> value.toString().strip()).orElse("");
  }

  /// The days that an entry names, else those of what it belongs to.
  Span span(Optional<Span> outer) {
    var from = date("from").or(() -> outer.map(Span::from));
    var until = date("until").or(() -> outer.map(Span::until)).orElse(Span.OPEN);
    if (from.isEmpty()) {
      faults.add(where, "缺少“from”（起始日期，如 2023-09-08）");
      return new Span(LocalDate.of(1949, 10, 1), until);
    }
    if (from.get().isAfter(until)) {
      faults.add(where, "起始日期晚于终止日期");
    }
    return new Span(from.get(), until);
  }

  private Optional<LocalDate> date(String name) {
    return switch (values.get(name)) {
      case null -> Optional.empty();
      case Date date -> Optional.of(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
      case Object other -> date(name, other.toString().strip());
    };
  }

  private Optional<LocalDate> date(String name, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      faults.add(where, "“" + name + "”应写成 2023-09-08 的形式，现为“" + text + "”");
      return Optional.empty();
    }
  }

  List<OrganisationBlock> blocks(String name, String called) {
    var blocks = new ArrayList<OrganisationBlock>();
    for (var item : list(name)) {
      blocks.add(new OrganisationBlock("第" + (blocks.size() + 1) + "个" + called, item, faults));
    }
    if (blocks.isEmpty()) {
      faults.add(where, "缺少“" + name + "”");
    }
    return blocks;
  }

  /// One value or a list of them; each either a word alone or a block with its own days.
  List<OrganisationBlock> values(String name, String field) {
    return list(name).stream()
        .map(item -> item instanceof Map<?, ?> ? item : Map.of(field, item))
        .map(item -> new OrganisationBlock(where + "的“" + name + "”", item, faults))
        .peek(block -> block.knows(Set.of(field, "from", "until")))
        .toList();
  }

  private List<Object> list(String name) {
    return switch (values.get(name)) {
      case null -> List.of();
      case List<?> items -> items.stream().<Object>map(item -> item == null ? "" : item).toList();
      case Object single -> List.of(single);
    };
  }
}
