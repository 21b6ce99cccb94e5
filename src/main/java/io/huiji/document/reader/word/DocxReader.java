package io.huiji.document.reader.word;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.ooxml.OoxmlPackage;
import io.huiji.document.reader.ooxml.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/// Reads a Word file in OOXML as a stream: its accepted text, its first page and its faults.
public final class DocxReader {

  private static final Flow NOTHING = new Flow();

  private final OoxmlPackage file;
  private final String main;
  private final Map<String, Relationship> relationships;
  private final Styles styles;
  private final Settings settings;
  private final List<WordPart> walked = new ArrayList<>();

  private DocxReader(OoxmlPackage file) {
    this.file = file;
    this.main =
        file.mainPart().orElseThrow(() -> new RefusedPaper(Fault.Code.DAMAGED, "文件里没有正文，已损坏。"));
    this.relationships = file.relationships(main);
    this.styles = related("styles").map(p -> file.read(p, Styles::read)).orElseGet(Styles::none);
    this.settings =
        related("settings").map(p -> file.read(p, Settings::read)).orElse(Settings.PLAIN);
  }

  /// @throws RefusedPaper when no text can be had from it
  public static Reading read(OoxmlPackage file, Format format) {
    return new DocxReader(file).read(format);
  }

  /// The two settings that matter for the layout.
  private record Settings(int defaultTab, boolean evenHeaders) {
    static final Settings PLAIN = new Settings(420, false);

    static Settings read(XMLStreamReader xml) throws javax.xml.stream.XMLStreamException {
      int tab = PLAIN.defaultTab();
      boolean even = false;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          switch (WordNames.of(xml)) {
            case "w:defaultTabStop" -> tab = Properties.number(Properties.value(xml), tab);
            case "w:evenAndOddHeaders" -> even = Properties.on(xml);
            default -> {}
          }
        }
      }
      return new Settings(tab, even);
    }
  }

  private Reading read(Format format) {
    var body = walk(main);
    var sections = WordReading.sections(body);
    var notePages = new HashMap<String, Integer>();
    var layout =
        new PageLayout(
            styles,
            settings.defaultTab(),
            WordReading.storesBreaks(body.flow),
            sections.getFirst(),
            notePages);
    var starts = layout.body(body.flow, sections);
    int pages = starts.getLast().page();
    headersAndFooters(layout, starts);
    var text = new StringBuilder();
    AcceptedText.append(body.flow, text);
    for (var notes : List.of(notes("footnotes"), notes("endnotes"))) {
      notes.forEach(
          (id, flow) -> {
            var page = notePages.get(id);
            if (page != null) {
              AcceptedText.append(flow, text);
              layout.note(flow, page);
            }
          });
    }
    return new WordReading(format, body, walked)
        .with(file.faults(), text.toString(), layout, pages);
  }

  private WordPart walk(String part) {
    var walkedPart = file.read(part, xml -> PartWalker.walk(xml, styles));
    walked.add(walkedPart);
    return walkedPart;
  }

  private void headersAndFooters(PageLayout layout, List<PageLayout.SectionStart> starts) {
    var seen = new HashMap<String, Flow>();
    int lastPage = starts.getLast().page();
    for (int i = 0; i + 1 < starts.size(); i++) {
      var section = starts.get(i).section();
      int page = starts.get(i).page();
      if (i > 0 && page == starts.get(i - 1).page()) {
        continue; // the page's header is that of the section which began it
      }
      layout.header(part(section.headers, kind(section, page, true), seen), section, page);
      layout.footer(part(section.footers, kind(section, page, true), seen), section, page);
      if (page + 1 <= lastPage && page + 1 <= starts.get(i + 1).page()) {
        var next = kind(section, page + 1, false);
        layout.header(part(section.headers, next, seen), section, page + 1);
        layout.footer(part(section.footers, next, seen), section, page + 1);
      }
    }
  }

  private String kind(Section section, int page, boolean first) {
    if (first && section.titlePage) {
      return "first";
    }
    return settings.evenHeaders() && page % 2 == 0 ? "even" : "default";
  }

  private Flow part(Map<String, String> references, String kind, Map<String, Flow> seen) {
    var relationship = relationships.get(references.getOrDefault(kind, ""));
    if (relationship == null || relationship.external() || !file.zip().has(relationship.target())) {
      return NOTHING;
    }
    return seen.computeIfAbsent(relationship.target(), t -> walk(t).flow);
  }

  private Map<String, Flow> notes(String type) {
    return related(type).map(p -> walk(p).notes).orElse(Map.of());
  }

  private Optional<String> related(String type) {
    return relationships.values().stream()
        .filter(r -> r.type().equals(type) && !r.external() && file.zip().has(r.target()))
        .map(Relationship::target)
        .findFirst();
  }
}
