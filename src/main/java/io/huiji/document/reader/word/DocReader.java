package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SectionTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/// Reads binary Word files (97 and later) into the same model as docx, so that text, count and
/// places follow the same rules.
public final class DocReader {

  private static final char CELL_END = '\u0007';
  private static final char PICTURE = '\u0001';
  private static final char DRAWING = '\u0008';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';

  private final HWPFDocument document;
  private final WordPart part = new WordPart();
  private final DocBoxes bodyBoxes;
  private final DocBoxes headerBoxes;
  private Fields fields = new Fields();

  /// Those of the part that is being read.
  private DocBoxes boxes;

  private DocReader(HWPFDocument document) {
    this.document = document;
    this.bodyBoxes = new DocBoxes(document, false);
    this.headerBoxes = new DocBoxes(document, true);
    this.boxes = bodyBoxes;
  }

  /// @throws IOException when it is damaged
  public static Reading read(DirectoryNode root, Format format, List<Fault> found)
      throws IOException {
    try (var document = new HWPFDocument(root)) {
      return new DocReader(document).read(format, found);
    }
  }

  private Reading read(Format format, List<Fault> found) {
    var range = document.getRange();
    var sections = sections();
    body(range, sections);
    part.lastSection = sections.isEmpty() ? new Section() : sections.getLast().section();
    var all = WordReading.sections(part);
    var layout = new PageLayout(Styles.none(), 420, false, all.getFirst(), new HashMap<>());
    var starts = layout.body(part.flow, all);
    var text = new StringBuilder();
    AcceptedText.append(part.flow, text);
    var rest = new ArrayList<>(List.of(document.getFootnoteRange(), document.getEndnoteRange()));
    rest.addAll(bodyBoxes.left());
    headers(layout, all.getFirst(), starts.getLast().page());
    for (var notes : rest) {
      var flow = flow(notes);
      AcceptedText.append(flow, text);
      layout.note(flow, starts.getLast().page());
    }
    return new WordReading(format, part, List.of(part))
        .with(found, text.toString(), layout, starts.getLast().page());
  }

  /// A section and where it ends.
  private record End(Section section, int offset) {}

  private List<End> sections() {
    var ends = new ArrayList<End>();
    var range = document.getRange();
    SectionTable table = document.getSectionTable();
    for (int i = 0; i < range.numSections() && i < table.getSections().size(); i++) {
      var theirs = range.getSection(i);
      var properties = table.getSections().get(i).getSectionProperties();
      var section = new Section();
      section.pageWidth = theirs.getPageWidth();
      section.pageHeight = theirs.getPageHeight();
      section.left = theirs.getMarginLeft();
      section.right = theirs.getMarginRight();
      section.top = Math.abs(theirs.getMarginTop());
      section.bottom = Math.abs(theirs.getMarginBottom());
      section.header = properties.getDyaHdrTop();
      section.footer = properties.getDyaHdrBottom();
      section.titlePage = properties.getFTitlePage();
      section.columns = Math.max(1, theirs.getNumColumns());
      section.linePitch = properties.getDyaLinePitch();
      section.gridLines = properties.getClm() != 0;
      section.type = properties.getBkc() == 0 ? "continuous" : "nextPage";
      ends.add(new End(section, theirs.getEndOffset()));
    }
    return ends;
  }

  private void body(Range range, List<End> sections) {
    int next = 0;
    for (int i = 0; i < range.numParagraphs(); i++) {
      var theirs = range.getParagraph(i);
      if (theirs.isInTable()) {
        int taken = table(range, theirs, part.flow);
        if (taken > 0) {
          i += taken - 1;
          continue;
        }
      }
      var paragraph = add(theirs, part.flow);
      if (next + 1 < sections.size() && theirs.getEndOffset() >= sections.get(next).offset()) {
        dropLastBreak(paragraph);
        paragraph.endsSection = sections.get(next).section();
        next++;
      }
    }
  }

  /// The character that ends a section is the same as a page break's.
  private static void dropLastBreak(Paragraph paragraph) {
    int last = paragraph.text.length() - 1;
    if (last >= 0 && paragraph.text.charAt(last) == Paragraph.PAGE_BREAK) {
      paragraph.text.setLength(last);
    }
  }

  /// @return how many paragraphs the table takes up, 0 when it cannot be read as one
  private int table(Range range, org.apache.poi.hwpf.usermodel.Paragraph first, Flow into) {
    org.apache.poi.hwpf.usermodel.Table theirs;
    try {
      theirs = range.getTable(first);
    } catch (RuntimeException e) {
      return 0; // not the first paragraph of a table, or a table out of joint: read as paragraphs
    }
    var table = new Table();
    for (int r = 0; r < theirs.numRows(); r++) {
      var row = theirs.getRow(r);
      var ours = new Table.Row();
      for (int c = 0; c < row.numCells(); c++) {
        var cell = new Table.Cell();
        cell.width = Math.max(0, row.getCell(c).getWidth());
        paragraphs(row.getCell(c), cell.content);
        ours.cells.add(cell);
      }
      table.rows.add(ours);
    }
    into.blocks.add(table);
    return theirs.numParagraphs();
  }

  private Flow flow(@Nullable Range range) {
    var flow = new Flow();
    if (range != null && range.getEndOffset() > range.getStartOffset()) {
      paragraphs(range, flow);
    }
    return flow;
  }

  private void paragraphs(Range range, Flow into) {
    for (int i = 0; i < range.numParagraphs(); i++) {
      add(range.getParagraph(i), into);
    }
  }

  private Paragraph add(org.apache.poi.hwpf.usermodel.Paragraph theirs, Flow into) {
    var paragraph = new Paragraph();
    if (!into.blocks.isEmpty()
        && into.blocks.getLast() instanceof Paragraph last
        && last.markDeleted) {
      into.blocks.removeLast();
      paragraph = last;
      paragraph.markDeleted = false;
    }
    paragraph.own = DocProperties.of(theirs);
    for (int i = 0; i < theirs.numCharacterRuns(); i++) {
      run(theirs.getCharacterRun(i), paragraph);
    }
    into.blocks.add(paragraph);
    return paragraph;
  }

  private void run(CharacterRun run, Paragraph paragraph) {
    var text = run.text();
    if (run.isMarkedDeleted()) {
      paragraph.markDeleted = text.endsWith("\r");
      return;
    }
    int offset = run.getStartOffset();
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), offset + i, run, paragraph);
    }
  }

  private void character(char c, int offset, CharacterRun run, Paragraph paragraph) {
    switch (c) {
      case FIELD_BEGIN -> {
        fields.mark("begin");
        fields.startInstruction();
      }
      case FIELD_SEPARATOR -> fields.mark("separate");
      case FIELD_END -> {
        fields.mark("end");
        fields.takeFinished().forEach(f -> FieldCodes.judge(f).ifPresent(part.oddities::add));
      }
      default -> {
        if (fields.inCode()) {
          fields.instruction(String.valueOf(c));
        } else if (run.isVanished()) {
          part.hiddenCharacters += CharacterCounter.space(c) ? 0 : 1;
        } else {
          visible(c, offset, run, paragraph);
        }
      }
    }
  }

  private void visible(char c, int offset, CharacterRun run, Paragraph paragraph) {
    switch (c) {
      case '\r', CELL_END, '\u0002', '\u0005', '\u001F' -> {}
      case PICTURE -> part.pictures++;
      case DRAWING ->
          boxes.at(offset, this::flow).ifPresentOrElse(paragraph.boxes::add, () -> part.pictures++);
      case '\u000B' -> paragraph.text.append(Paragraph.LINE_BREAK);
      case '\f' -> paragraph.text.append(Paragraph.PAGE_BREAK);
      case '\t' -> paragraph.text.append(Paragraph.TAB);
      case '\u001E' -> paragraph.text.append('-');
      default -> {
        if (c >= ' ') {
          paragraph.text.append(c);
          if (paragraph.fontHalfPoints == 0 && !Character.isWhitespace(c)) {
            paragraph.fontHalfPoints = Math.max(0, run.getFontSize());
          }
        }
      }
    }
  }

  private void headers(PageLayout layout, Section first, int pages) {
    boxes = headerBoxes;
    HeaderStories stories;
    try {
      stories = new HeaderStories(document);
    } catch (RuntimeException e) {
      return; // headers out of joint: the body is read all the same
    }
    var head = story(stories.getOddHeaderSubrange());
    var foot = story(stories.getOddFooterSubrange());
    if (!first.titlePage) {
      layout.header(head, first, 1);
      layout.footer(foot, first, 1);
      return;
    }
    layout.header(story(stories.getFirstHeaderSubrange()), first, 1);
    layout.footer(story(stories.getFirstFooterSubrange()), first, 1);
    if (pages > 1) {
      layout.header(head, first, 2);
    }
  }

  private Flow story(@Nullable Range range) {
    fields = new Fields();
    return flow(range);
  }
}
