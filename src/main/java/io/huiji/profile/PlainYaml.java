package io.huiji.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML whose scalars are all text, so that a title like {@code 2026-12-03} or {@code yes} stays
/// what was written; bounded in size, nesting and aliases, as it comes from strangers.
public final class PlainYaml {
  private static final int LARGEST = 1_000_000;

  private PlainYaml() {}

  /// Lists, maps and {@code String}s; null for an empty file.
  ///
  /// @throws UnreadableYaml when it is not UTF-8, not YAML, or beyond the bounds
  public static @Nullable Object read(byte[] content) {
    if (content.length > LARGEST) {
      throw new UnreadableYaml("文件超过" + LARGEST + "字节", 0);
    }
    var text = decoded(content);
    try {
      return new Yaml(
              new SafeConstructor(options()),
              new Representer(new DumperOptions()),
              new DumperOptions(),
              options(),
              new TextOnly())
          .load(text);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new UnreadableYaml("格式不对（缩进、冒号后的空格、引号或括号）", mark == null ? 0 : mark.getLine() + 1);
    } catch (YAMLException | StackOverflowError _) {
      throw new UnreadableYaml("内容不是可以读取的 YAML", 0);
    }
  }

  private static String decoded(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new UnreadableYaml("不是 UTF-8 编码", 0);
    }
  }

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    options.setCodePointLimit(LARGEST);
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  /// No value is guessed to be a date, number or truth value.
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  /// A YAML file that cannot be read at all.
  public static final class UnreadableYaml extends RuntimeException {
    private final int line;

    UnreadableYaml(String what, int line) {
      super(what);
      this.line = line;
    }

    /// 1-based; 0 when not known.
    public int line() {
      return line;
    }
  }

  /// The value as a map with text keys, if it is one.
  @SuppressWarnings("unchecked") // every key was looked at
  public static @Nullable Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map
            && map.keySet().stream().allMatch(String.class::isInstance)
        ? (Map<String, Object>) map
        : null;
  }

  public static boolean isList(@Nullable Object value) {
    return value instanceof List<?>;
  }
}
