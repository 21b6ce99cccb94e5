package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.layout.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the reading of a word-processor file together from what was read of its parts.
final class WordReading {

  private final Format format;
  private final WordPart body;
  private final List<WordPart> parts;

  WordReading(Format format, WordPart body, List<WordPart> parts) {
    this.format = format;
    this.body = body;
    this.parts = parts;
  }

  Reading with(List<Fault> found, String text, PageLayout layout, int pages) {
    var count = CharacterCounter.count(text);
    return new Reading(
        format,
        faults(found, count.visible()),
        text,
        Placed.inOrder(layout.placed()),
        fields(),
        AcceptedText.tables(body.flow),
        count,
        parts.stream().mapToInt(p -> p.hiddenCharacters).sum(),
        body.pictures,
        pages,
        false);
  }

  private Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    parts.forEach(p -> p.fields.forEach(fields::putIfAbsent));
    return fields;
  }

  private List<Fault> faults(List<Fault> found, int visible) {
    var faults = new ArrayList<>(found);
    for (var part : parts) {
      part.oddities.forEach(o -> add(faults, fault(o)));
    }
    if (visible == 0) {
      faults.add(
          body.pictures > 0
              ? new Fault(Fault.Code.NO_TEXT, "文件里只有图片没有文字，请报可编辑的文字稿。")
              : new Fault(Fault.Code.EMPTY, "文件里没有文字。"));
    }
    return faults;
  }

  private static void add(List<Fault> faults, Fault fault) {
    if (faults.stream().noneMatch(f -> f.code() == fault.code())) {
      faults.add(fault);
    }
  }

  private static Fault fault(WordPart.Oddity oddity) {
    return switch (oddity) {
      case FOREIGN_CHUNK ->
          new Fault(Fault.Code.UNSUPPORTED, "文件嵌有另一种格式的正文片段，无法可靠读取；请在文字处理软件中打开，另存为 docx 后再报。");
      case FETCHING_FIELD -> new Fault(Fault.Code.EXTERNAL, "文件里有引用外部内容的域，没有读取；请把域转为普通文字或嵌入图片。");
      case LAUNCHING_FIELD -> new Fault(Fault.Code.MACROS, "文件里有会启动其他程序的域（DDE），请删除后再报。");
    };
  }

  /// Sections in order; each takes over the headers of the one before where it has none.
  static List<Section> sections(WordPart body) {
    var sections = new ArrayList<Section>();
    for (var block : body.flow.blocks) {
      if (block instanceof Paragraph p && p.endsSection != null) {
        sections.add(p.endsSection);
      }
    }
    sections.add(body.lastSection);
    for (int i = 1; i < sections.size(); i++) {
      var earlier = sections.get(i - 1);
      earlier.headers.forEach(sections.get(i).headers::putIfAbsent);
      earlier.footers.forEach(sections.get(i).footers::putIfAbsent);
    }
    return sections;
  }

  /// Whether the program that saved the file stored where its pages broke.
  static boolean storesBreaks(Flow flow) {
    for (var block : flow.blocks) {
      boolean found =
          switch (block) {
            case Paragraph p -> p.text.indexOf(String.valueOf(Paragraph.RENDERED_BREAK)) >= 0;
            case Table t ->
                t.rows.stream()
                    .anyMatch(r -> r.cells.stream().anyMatch(c -> storesBreaks(c.content)));
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
