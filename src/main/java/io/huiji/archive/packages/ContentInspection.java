package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.Report.Check;
import io.huiji.document.Conformance;
import io.huiji.document.Fault;
import io.huiji.document.PaperReader;
import io.huiji.document.PdfConformance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Opens the files of a record as the house opens any paper: in processes of bounded time and
/// memory.
final class ContentInspection {

  private static final long LARGEST = 200L << 20;
  private static final Set<String> FORMATS =
      Set.of("pdf", "ofd", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "wps", "rtf", "txt");

  private final PaperReader reader;
  private final PdfConformance conformance;

  ContentInspection(PaperReader reader, PdfConformance conformance) {
    this.reader = reader;
    this.conformance = conformance;
  }

  /// What was found in the files of one record.
  private static final class Found {
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> notLasting = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final List<String> locked = new ArrayList<>();
    private final List<String> unopened = new ArrayList<>();
    private boolean archivePdf;
  }

  void checks(PackagedRecord record, List<Check> checks) throws IOException {
    var found = new Found();
    for (var file : record.sidecar().files()) {
      look(record, file, found);
    }
    var good = found.unopened.isEmpty() ? "" : "；未打开：" + String.join("、", found.unopened);
    checks.add(Check.of("YJ-3-01", "各文件能打开", found.unreadable, "能打开" + good));
    checks.add(Check.of("YJ-3-02", "格式在清单内，与扩展名相符", found.formats, "格式相符"));
    checks.add(
        found.archivePdf
            ? Check.of("YJ-3-03", "版式文件符合 PDF/A-2b（veraPDF）", found.notLasting, "符合 PDF/A-2b")
            : Check.unchecked("YJ-3-03", "版式文件符合 PDF/A-2b（veraPDF）", "没有本单位制作的 PDF"));
    checks.add(Check.of("YJ-4-01", "没有宏、脚本和对外引用", found.programs, "没有发现" + good));
    checks.add(Check.of("YJ-4-02", "没有加密", found.locked, "没有发现" + good));
    checks.add(Check.unchecked("YJ-4-03", "病毒查杀", "本程序不带病毒库；请在接收前用杀毒软件查杀"));
  }

  private void look(PackagedRecord record, Sidecar.File file, Found found) throws IOException {
    var path = record.content(file);
    var extension =
        file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (extension.equals("zip")) {
      found.unopened.add(file.name() + "（原件汇总，其中各件另行归档）");
      return;
    }
    if (!FORMATS.contains(extension)) {
      found.formats.add("“" + file.name() + "”的格式不在清单内");
    }
    if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
      found.unopened.add(file.name() + "（没有内容或者过大）");
      return;
    }
    for (var fault : reader.read(file.name(), Files.readAllBytes(path)).faults()) {
      sort(file, fault, found);
    }
    if (extension.equals("pdf") && !file.role().equals("original")) {
      found.archivePdf = true;
      lasting(file, conformance.check(path), found);
    }
  }

  private static void sort(Sidecar.File file, Fault fault, Found found) {
    var words = "“" + file.name() + "”：" + fault.detail();
    switch (fault.code()) {
      case MACROS, EXTERNAL -> found.programs.add(words);
      case ENCRYPTED -> {
        found.locked.add(words);
        found.unreadable.add(words);
      }
      case BOMB -> {
        found.programs.add(words);
        found.unreadable.add(words);
      }
      case WRONG_EXTENSION, UNSUPPORTED -> found.formats.add(words);
      case NO_TEXT -> {}
      case DUPLICATE_ENTRY, EMPTY, DAMAGED, TIMEOUT, CRASHED, MISSING ->
          found.unreadable.add(words);
    }
  }

  private static void lasting(Sidecar.File file, Conformance verdict, Found found) {
    switch (verdict) {
      case Conformance.Conforms _ -> {}
      case Conformance.Deviates deviates ->
          found.notLasting.add("“" + file.name() + "”：" + deviates.inWords());
      case Conformance.Unchecked unchecked ->
          found.notLasting.add("“" + file.name() + "”验不了：" + unchecked.reason());
    }
  }
}
