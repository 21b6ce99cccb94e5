package io.huiji.page.operations;

import io.huiji.view.operations.LogView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of the log as a file for spreadsheets (RFC 4180, UTF-8 with its mark); what a spreadsheet
/// would take for a formula is made plain text.
final class LogCsv {

  private static final String HEADER = "序号,时间,谁,当时职务,做了什么,对象,结果,理由,依据,校验值";

  private LogCsv() {}

  static byte[] of(List<LogView.Line> lines) {
    return lines.stream()
        .map(LogCsv::line)
        .collect(Collectors.joining("\r\n", "\uFEFF" + HEADER + "\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(LogView.Line line) {
    return Stream.of(
            String.valueOf(line.number()),
            line.at().toString(),
            line.who(),
            line.posts(),
            line.act(),
            line.object(),
            line.outcome(),
            line.reason(),
            line.basis(),
            line.hash())
        .map(LogCsv::field)
        .collect(Collectors.joining(","));
  }

  private static String field(String text) {
    var plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
