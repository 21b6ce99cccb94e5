package io.huiji.archive.packages;

import io.huiji.archive.packages.Report.Check;
import io.huiji.archive.packages.Report.OfRecord;
import io.huiji.archive.packages.Report.Result;
import java.nio.charset.StandardCharsets;

/// The report as a page of its own that prints on A4: no script, nothing fetched.
final class ReportPage {

  private static final String STYLE =
      """
      @page{size:A4;margin:20mm}body{font-family:"Noto Serif CJK SC",SimSun,serif;max-width:180mm;\
      margin:10mm auto;line-height:1.6;color:#111}h1{text-align:center;font-size:22px}h2{font-size:16px;\
      margin:1.4em 0 .4em;break-after:avoid}table{border-collapse:collapse;width:100%;font-size:13px}\
      th,td{border:1px solid #777;padding:3px 6px;vertical-align:top;text-align:left}th{background:#eee}\
      tr{break-inside:avoid}td:first-child,td:nth-child(2),td:nth-child(4){white-space:nowrap}\
      td{overflow-wrap:anywhere}.bad{font-weight:bold;color:#b00020}.open{color:#666}\
      """;

  private ReportPage() {}

  static byte[] of(Report report) {
    var page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\">")
        .append("<title>四性检测报告</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>电子档案四性检测报告</h1>\n");
    page.append(
        "<p>包名：%s<br>检测时间：%s<br>共 %d 件，检测 %d 项：通过 %d 项，不通过 %d 项，未检 %d 项。</p>\n"
            .formatted(
                plain(report.name()),
                plain(report.at().replace('T', ' ')),
                report.records().size(),
                report.all().size(),
                report.count(Result.PASSED),
                report.count(Result.FAILED),
                report.count(Result.UNCHECKED)));
    page.append("<p>依据 DA/T 70—2018 的四类性质；编号写法为“环节-性质-序号”，序号为本系统自编。</p>\n");
    page.append("<h2>全包</h2>\n");
    table(page, report.whole());
    report.records().forEach(record -> record(page, record));
    return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void record(StringBuilder page, OfRecord record) {
    page.append(
        "<h2>%s（%s）</h2>\n".formatted(plain(record.name()), plain(record.electronicNumber())));
    table(page, record.checks());
  }

  private static void table(StringBuilder page, java.util.List<Check> checks) {
    page.append("<table><tr><th>编号</th><th>性质</th><th>检测内容</th><th>结果</th><th>说明</th></tr>\n");
    for (var check : checks) {
      page.append(
          "<tr><td>%s</td><td>%s</td><td>%s</td><td%s>%s</td><td>%s</td></tr>\n"
              .formatted(
                  plain(check.id()),
                  check.property().chinese(),
                  plain(check.what()),
                  style(check.result()),
                  check.result().chinese(),
                  plain(check.detail())));
    }
    page.append("</table>\n");
  }

  private static String style(Result result) {
    return switch (result) {
      case PASSED -> "";
      case FAILED -> " class=\"bad\"";
      case UNCHECKED -> " class=\"open\"";
    };
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
