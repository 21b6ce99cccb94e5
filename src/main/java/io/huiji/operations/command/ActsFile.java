package io.huiji.operations.command;

import io.huiji.act.ActFields;
import io.huiji.operations.Console;
import io.huiji.profile.PlainYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The acts file: {@code acts:} with one block an act.
final class ActsFile {

  private static final String STANDARD_INPUT = "-";

  private ActsFile() {}

  /// Standard input can be read once only, by the process that performs the acts.
  static boolean isStandardInput(Path file) {
    return file.toString().equals(STANDARD_INPUT);
  }

  /// @throws Misuse when it cannot be read as a list of acts
  static List<Entry> read(Console console, Path file) {
    var document = parse(content(console, file));
    if (document instanceof Map<?, ?> map && map.get("acts") instanceof List<?> list) {
      return list.stream().map(ActsFile::entry).toList();
    }
    throw new Misuse("事项文件应以“acts:”开头，下面每条一个“- {act: 名称, …}”");
  }

  private static Entry entry(Object item) {
    if (item instanceof Map<?, ?> map && map.get("act") instanceof String name) {
      var fields = new HashMap<String, Object>();
      map.forEach(
          (key, value) -> {
            if (value != null && !key.equals("act")) {
              fields.put(String.valueOf(key), value);
            }
          });
      return new Entry(name.strip(), new ActFields(fields));
    }
    throw new Misuse("事项文件中有一条没有“act: 名称”：" + item);
  }

  /// Every value is text: a topic may be called 2026-12-03, and a time be written 14:30.
  private static @Nullable Object parse(byte[] content) {
    try {
      return PlainYaml.read(content);
    } catch (PlainYaml.UnreadableYaml e) {
      var line = e.line() == 0 ? "" : "（第" + e.line() + "行）";
      throw new Misuse("事项文件读不懂：" + e.getMessage() + line);
    }
  }

  private static byte[] content(Console console, Path file) {
    try {
      return isStandardInput(file)
          ? console.in().readAllBytes()
          : Files.readAllBytes(console.resolve(file));
    } catch (IOException _) {
      throw new Misuse("读不到事项文件：" + file);
    }
  }

  record Entry(String name, ActFields fields) {}
}
