package io.huiji.page.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Typesetter;
import io.huiji.testkit.TestPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Sound papers, each time with one fault.
///
/// @param rule that it breaks
/// @param spoil changes the files, by name
record SpoiltPapers(String rule, UnaryOperator<Map<String, byte[]>> spoil) {

  private static final String CARD = "submission.yaml";
  private static final String STATEMENT = "情况说明.docx";

  private static final String PLAN = "管理办法.docx";

  /// Whatever is wrong is said at once: faults that do not hide each other come together.
  static final List<List<SpoiltPapers>> TOGETHER =
      List.of(
          List.of(
              card("R2.1-FIELD", more("major-decision: 也许")),
              card("R3.4-FIELD", more("major: 也许")),
              card("R7.2-FIELD", more("legal-review: 也许")),
              card("R7.3-FIELD", more("fiscal: 也许")),
              card("R7.4-FIELD", more("objections: 有")),
              card("R8.1-FIELD", more("consulted: 问过")),
              card(
                  "R10.1-FIELD",
                  text -> text.replaceFirst("(?s)materials:\n.*?(?=\nobservers)", "materials: 有"))),
          List.of(
              card("R3.6", text -> text.replace("- 区审计局", "- 无名局")),
              card("R4.1", more("source: somebody")),
              card("R5.1", text -> text.replace("五（二）", "六")),
              card("R5.1-TYPE", text -> text.replace("deliberation", "discussion")),
              card("R7.1", text -> text.replace("    内部审查: done\n", "")),
              card("R8.1-UNIT", more("consulted: [{unit: 无名局, reply: 一致}]")),
              card("R10.1", text -> text.replace("kind: 情况说明", "kind: 参考")),
              card("R10.4-DIFFERS", text -> text.replace("mark: 会后收回", "mark: 内部")),
              card("R13.1", text -> text.replaceFirst("presenter: .*", "presenter: 某人"))),
          List.of(
              card("R5.1-MAYOR", text -> text.replace("五（二）", "五（五）")),
              card("R7.2", more("legal-review: true")),
              card("R7.3", more("fiscal: true")),
              card("R7.4", more("objections: [{unit: 区财政局, text: 资金来源不明, settled: false}]")),
              card("R8.1", more("consulted: [{unit: 区财政局, reply: 不一致}]")),
              card("R10.5-UNMARKED", text -> text.replaceFirst("mark: 会后收回", "mark: 秘密★5年")),
              card("R11.2", text -> text.replace("2026-12-03", "2026-12-01"))),
          List.of(
              card("R10.6", text -> text.replace("deliberation", "progress")),
              card("R11.1-UNIT", text -> text.replace("unit: 区司法局", "unit: 无名局")),
              file("R10.1-MISSING", STATEMENT, null)),
          List.of(
              card("R11.1-FIELD", text -> text.replace("2026-12-03", "下周")),
              file("R10.1-EMPTY", STATEMENT, new byte[0])),
          List.of(
              file("R10.1-DAMAGED", STATEMENT, "%PDF-1.7\n".getBytes(UTF_8)),
              file("R10.1-WRONG-EXTENSION", PLAN, TestPdf.of(1, 1))),
          List.of(
              file("R10.1-UNSUPPORTED", STATEMENT, new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 0, 0}),
              packed("R10.1-MACROS", "word/vbaProject.bin", "Attribute VB_Name".getBytes(UTF_8))),
          List.of(
              new SpoiltPapers(
                  "R10.1-ENCRYPTED",
                  files -> {
                    files.computeIfPresent(PLAN, (_, docx) -> Typesetter.encrypted(docx, "secret"));
                    return files;
                  })),
          List.of(
              plain("R10.3-LEN", STATEMENT, "", "关于规范性文件管理的有关内容。".repeat(120)),
              named("R10.4-MISSING"),
              named("R10.2")),
          List.of(
              plain("R10.4-PLACE", STATEMENT, "", "情况说明\n\n\n起草过程如下。\n\n\n主要内容如下。\n\n会后收回\n"),
              plain("R10.5-UNDECLARED", PLAN, "", "秘密★1年\n管理办法\n")),
          List.of(
              plain("R10.5-LEVEL", STATEMENT, "机密★5年", "秘密★5年\n情况说明\n"),
              plain("R10.5-TERM", PLAN, "秘密★50年", "秘密★50年\n管理办法\n")),
          List.of(plain("R10.5-PAPER", STATEMENT, "秘密★5年", "秘密★5年\n情况说明\n")),
          List.of(file("R11.1", CARD, null)),
          List.of(file("R11.1-CARD", CARD, "meeting: [不是\n  一张卡".getBytes(UTF_8))));

  Map<String, byte[]> of(Map<String, byte[]> sound) {
    return spoil.apply(new TreeMap<>(sound));
  }

  private static SpoiltPapers card(String rule, UnaryOperator<String> edit) {
    return new SpoiltPapers(rule, files -> edited(rule, files, edit));
  }

  private static Map<String, byte[]> edited(
      String rule, Map<String, byte[]> files, UnaryOperator<String> edit) {
    var text = new String(files.get(CARD), UTF_8);
    var edited = edit.apply(text);
    assertThat(edited).as(rule + " changes the card: " + text).isNotEqualTo(text);
    files.put(CARD, edited.getBytes(UTF_8));
    return files;
  }

  private static UnaryOperator<String> more(String field) {
    return text -> text.replace("topic:\n", "topic:\n  " + field + "\n");
  }

  /// @param content null takes the file away
  private static SpoiltPapers file(String rule, String name, byte @Nullable [] content) {
    return new SpoiltPapers(
        rule,
        files -> {
          if (content == null) {
            files.remove(name);
          } else {
            files.put(name, content);
          }
          return files;
        });
  }

  /// Found in the same papers as the one before it.
  private static SpoiltPapers named(String rule) {
    return new SpoiltPapers(rule, files -> files);
  }

  /// A paper as a plain text, declared with this mark; empty: as before.
  private static SpoiltPapers plain(String rule, String paper, String declared, String text) {
    var name = paper.replace(".docx", ".txt");
    return new SpoiltPapers(
        rule,
        files -> {
          files.remove(paper);
          files.put(name, text.getBytes(UTF_8));
          return edited(
              rule,
              files,
              card -> {
                var at = card.indexOf("file: " + paper);
                var rest = card.substring(at).replace(paper, name);
                return card.substring(0, at)
                    + (declared.isEmpty() ? rest : rest.replaceFirst("会后收回", declared));
              });
        });
  }

  private static SpoiltPapers packed(String rule, String part, byte[] content) {
    return new SpoiltPapers(
        rule,
        files -> {
          files.computeIfPresent(PLAN, (_, docx) -> with(docx, part, content));
          return files;
        });
  }

  private static byte[] with(byte[] docx, String part, byte[] content) {
    var parts = new LinkedHashMap<String, byte[]>();
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
      parts.put(part, content);
      for (var each : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
