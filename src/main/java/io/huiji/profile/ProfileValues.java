package io.huiji.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of a profile as people read them, by path: {@code deadline.days} → 2. Of a list of
/// blocks each block is its values in a row.
///
/// @param byPath every path down to its last value; in order of the alphabet
public record ProfileValues(Map<String, String> byPath) {

  public ProfileValues {
    byPath = Map.copyOf(byPath);
  }

  /// @param content of a profile that has been read before
  public static ProfileValues of(byte[] content) {
    var paths = new TreeMap<String, String>();
    collect("", PlainYaml.read(content), paths);
    return new ProfileValues(paths);
  }

  /// Empty where the profile has no such value.
  public String at(String path) {
    var exact = byPath.get(path);
    return exact != null ? exact : below(path + ".");
  }

  private String below(String prefix) {
    return new TreeMap<>(byPath)
        .entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(entry -> entry.getKey().substring(prefix.length()) + " " + entry.getValue())
            .collect(Collectors.joining("；"));
  }

  /// What differs from another: the paths with both values, in order of the alphabet.
  public List<Change> changes(ProfileValues other) {
    var paths = new TreeMap<>(byPath);
    paths.putAll(other.byPath);
    var changes = new ArrayList<Change>();
    for (var path : paths.keySet()) {
      var before = byPath.getOrDefault(path, "");
      var after = other.byPath.getOrDefault(path, "");
      if (!before.equals(after)) {
        changes.add(new Change(path, before, after));
      }
    }
    return changes;
  }

  /// A value that another version has otherwise; empty where one of the two has none.
  public record Change(String path, String before, String after) {}

  private static void collect(String path, @Nullable Object value, Map<String, String> paths) {
    var map = PlainYaml.map(value);
    if (map == null) {
      paths.put(path, text(value));
      return;
    }
    map.forEach((name, below) -> collect(path.isEmpty() ? name : path + "." + name, below, paths));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(ProfileValues::item).collect(Collectors.joining("、"));
      case Object single -> single.toString().strip();
    };
  }

  private static String item(Object item) {
    var map = PlainYaml.map(item);
    return map == null
        ? item.toString()
        : map.values().stream().map(ProfileValues::text).collect(Collectors.joining(" "));
  }
}
