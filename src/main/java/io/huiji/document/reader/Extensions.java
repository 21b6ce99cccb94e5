package io.huiji.document.reader;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which names fit which content.
final class Extensions {

  private Extensions() {}

  static String of(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    int dot = name.lastIndexOf('.');
    return dot <= slash ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  /// A fault when the name promises something else than the content is.
  static Optional<Fault> mismatch(String name, Format format) {
    var extension = of(name);
    if (fitting(format).contains(extension)) {
      return Optional.empty();
    }
    var real = title(format);
    return Optional.of(
        new Fault(
            Fault.Code.WRONG_EXTENSION,
            (extension.isEmpty() ? "文件名没有扩展名" : "文件名的扩展名是 ." + extension)
                + "，内容却是"
                + real
                + "；请用对应的软件打开，另存后再报。"));
  }

  private static Set<String> fitting(Format format) {
    return switch (format) {
      case DOCX -> Set.of("docx");
      case DOCM -> Set.of("docm");
      case DOC -> Set.of("doc", "wps");
      case RTF -> Set.of("rtf");
      case PDF -> Set.of("pdf");
      case XLSX -> Set.of("xlsx", "xlsm");
      case XLS -> Set.of("xls");
      case PPTX -> Set.of("pptx", "pptm", "ppsx");
      case PPT -> Set.of("ppt", "pps");
      case OFD -> Set.of("ofd");
      case TXT -> Set.of("txt", "text", "md");
      case WPS_KINGSOFT, WPS_WORKS -> Set.of("wps");
      case ZIP -> Set.of("zip");
      case OTHER, UNKNOWN -> Set.of();
    };
  }

  private static String title(Format format) {
    return switch (format) {
      case DOCX -> " Word 文档（docx）";
      case DOCM -> "带宏的 Word 文档（docm）";
      case DOC -> " Word 97—2003 文档（doc）";
      case RTF -> " RTF 文档";
      case PDF -> " PDF 文档";
      case XLSX -> " Excel 工作簿（xlsx）";
      case XLS -> " Excel 97—2003 工作簿（xls）";
      case PPTX -> " PowerPoint 演示文稿（pptx）";
      case PPT -> " PowerPoint 97—2003 演示文稿（ppt）";
      case OFD -> " OFD 版式文件";
      case TXT -> "纯文本";
      case WPS_KINGSOFT -> " WPS 文字文档";
      case WPS_WORKS -> " Microsoft Works 文档";
      case ZIP -> " zip 压缩包";
      case OTHER, UNKNOWN -> "其他类型";
    };
  }

  /// All that units may hand in, for people to read.
  static final List<String> ALLOWED =
      List.of("docx", "doc", "wps", "pdf", "ofd", "xlsx", "xls", "pptx", "ppt", "rtf", "txt");
}
