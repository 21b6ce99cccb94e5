package io.huiji.document.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes {@code docs/layout.md}: every check, and what it says of every shipped document.
final class LayoutReference {

  private static final String HEAD =
      """
      # 版面检查

      `./huiji layout check FILE [--kind 公文|纪要|信函] [--json]` 按 GB/T 9704—2012《党政机关公文格式》检查 docx 和 PDF。
      违反“规定”的是错误（退出码 1）；与“一般”“推荐”“可以”不符的是提醒（退出码仍为 0）。退出码 2：参数有误，或者不是
      docx、PDF；4：文件损坏、加密，或者没有检查成。惯例（标准没有写的）不作为国标规定报告。

      - 不写 `--kind`：检查纸张、页边距、颜色、页码，以及认得出的要素；缺什么要素不报。写了 `--kind`，才报缺少的要素。
      - docx：字体、字号、颜色、文字写法和页边距按文件的设置检查（样式、缺省值、主题字体都算进去）；位置、分隔线、页码按
        LibreOffice 转换出的版面检查。没有 LibreOffice 时，用一行说明位置没有检查。
      - PDF：字体按嵌入字体的名称归入小标宋、仿宋、楷、黑、宋各类；页边距由文字的位置推断，所以宽松一些。
      - 加粗的宋体可以代替小标宋体（常见做法）。印章、签名章和图片里的字不检查。
      - 位置按字面（墨迹）量，一行按 225 mm 的二十二分之一算；容差写在各条里。

      ## 检查的内容

      条款除另注明外属于 GB/T 9704—2012。

      | 条款 | 内容 | 强度 |
      |---|---|---|
      """;

  private LayoutReference() {}

  /// @param reports of the shipped documents by their Chinese names
  static String markdown(List<Requirement> requirements, Map<String, LayoutReport> reports) {
    var rows =
        requirements.stream()
            .map(r -> "| %s | %s | %s |\n".formatted(r.clause(), r.what(), r.strength().chinese()))
            .collect(Collectors.joining());
    var shipped =
        reports.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    return HEAD
        + rows
        + """

        ## 随附文书的检查结果

        每种文书填好样例、由 LibreOffice 转换后检查；测试每次都重做一遍。

        | 文书 | 页数 | 错误 | 提醒 |
        |---|---|---|---|
        """
        + shipped;
  }

  private static String row(String name, LayoutReport report) {
    return "| %s | %d | %d | %s |\n"
        .formatted(name, report.pages(), report.errors().size(), warnings(report.warnings()));
  }

  private static String warnings(List<Deviation> warnings) {
    return warnings.isEmpty()
        ? "0"
        : warnings.stream()
            .map(d -> d.clause() + " " + d.where() + "：" + d.found())
            .collect(Collectors.joining("<br>"));
  }
}
