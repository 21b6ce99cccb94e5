package io.huiji.operations.command;

import io.huiji.act.ActFields;
import io.huiji.operations.Console;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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
    var document = parse(text(console, file));
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

  private static Object parse(String text) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException e) {
      throw new Misuse("事项文件不是有效的 YAML：" + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private static String text(Console console, Path file) {
    try {
      var bytes =
          isStandardInput(file)
              ? console.in().readAllBytes()
              : Files.readAllBytes(console.resolve(file));
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Misuse("事项文件不是 UTF-8 编码：" + file);
    } catch (IOException _) {
      throw new Misuse("读不到事项文件：" + file);
    }
  }

  record Entry(String name, ActFields fields) {}
}
