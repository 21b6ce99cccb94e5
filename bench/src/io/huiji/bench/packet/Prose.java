package io.huiji.bench.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;

/// What the papers say.
///
/// @param laws running text; empty: set phrases instead
record Prose(String laws) {

  private static final Path LAWS =
      Path.of(System.getProperty("bench.home")).resolveSibling("shared/corpus/laws");
  private static final String[] PHRASES = {
    "城乡低保标准", "老旧小区改造", "供热管网", "财政资金", "合法性审查", "征求意见", "实施方案", "专项债券", "项目建设",
    "公共服务", "基层治理", "应急物资", "粮食安全", "营商环境", "义务教育", "医疗保障", "污水处理", "道路维修"
  };
  private static final String[] JOINTS = {
    "要进一步完善", "拟于年底前完成", "涉及", "由区财政局统筹", "已征求各有关单位对", "建议原则同意", "应当依法公开", "重点推进"
  };

  static Prose found() throws IOException {
    if (!Files.isDirectory(LAWS)) {
      return new Prose("");
    }
    try (var files = Files.walk(LAWS)) {
      return new Prose(
          files
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .map(Prose::characters)
              .collect(Collectors.joining()));
    }
  }

  /// Without marks of the format, spaces and line ends.
  private static String characters(Path file) {
    try {
      return Files.readString(file).replaceAll("<!--.*?-->", "").replaceAll("[\\s#*|>\\-_`]", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String kind() {
    return laws.isEmpty() ? "set phrases, for want of the corpus" : "laws, " + laws.length() + " characters";
  }

  String mark() {
    return laws.isEmpty() ? "phrases" : "laws";
  }

  String text(Random random, int length) {
    if (laws.isEmpty()) {
      return phrases(random, length);
    }
    var from = random.nextInt(laws.length() - length);
    return laws.substring(from, from + length);
  }

  private static String phrases(Random random, int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(JOINTS[random.nextInt(JOINTS.length)])
          .append(PHRASES[random.nextInt(PHRASES.length)])
          .append(random.nextInt(4) == 0 ? "。" : "，");
    }
    return text.append("特此说明。").toString();
  }
}
