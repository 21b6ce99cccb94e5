package io.huiji.packet;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Attached;
import io.huiji.document.Binding.Part;
import io.huiji.document.Conformance;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.PdfBinder;
import io.huiji.document.Templates;
import io.huiji.document.UnbindablePart;
import io.huiji.store.ContentStore;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes the PDFs of a packet: papers converted, cover, contents and dividers set with the page
/// numbers that come of it, all bound into one.
@Component
final class PacketPress {

  /// Contents that grow by a page move everything behind them; more rounds than this would mean
  /// that they never settle.
  private static final int ROUNDS = 6;

  private final ContentStore store;
  private final Converter converter;
  private final Templates templates;
  private final PdfBinder binder;

  PacketPress(ContentStore store, Converter converter, Templates templates, PdfBinder binder) {
    this.store = store;
    this.converter = converter;
    this.templates = templates;
    this.binder = binder;
  }

  /// Every paper as PDF, in agenda order; a slip where one cannot be converted.
  ///
  /// @throws PressStopped when not even a slip can be made
  List<SheetsOfTopic> sheets(PacketInputs inputs) {
    return inputs.topics().stream()
        .map(
            topic ->
                new SheetsOfTopic(
                    topic,
                    topic.papers().stream().map(paper -> sheet(inputs, topic, paper)).toList()))
        .toList();
  }

  private Sheet sheet(PacketInputs inputs, PacketTopic topic, Paper paper) {
    return switch (converter.toPdf(paper.name(), store.get(paper.content()))) {
      case Converted converted -> kept(inputs, topic, paper, converted);
      case Unconvertible(var reason) -> slip(inputs, topic, paper, reason);
    };
  }

  /// A PDF that the converter passed through may still be one that cannot be bound. Its bytes are
  /// let go: the binder has taken it apart.
  private Sheet kept(PacketInputs inputs, PacketTopic topic, Paper paper, Converted converted) {
    try {
      var kept = binder.keep(paper.title(), converted.pdf(), () -> again(paper));
      return new Sheet(paper, kept, "", converted.conformance());
    } catch (UnbindablePart e) {
      return slip(inputs, topic, paper, String.valueOf(e.getMessage()));
    }
  }

  /// From the converter's cache, unless that has been cleared too.
  private byte[] again(Paper paper) {
    return switch (converter.toPdf(paper.name(), store.get(paper.content()))) {
      case Converted(var pdf, _, _) -> pdf;
      case Unconvertible(var reason) -> throw new PressStopped(paper.name() + "未能再次转换：" + reason);
    };
  }

  private Sheet slip(PacketInputs inputs, PacketTopic topic, Paper paper, String reason) {
    var set = set("未能转换说明", PacketWords.slip(inputs, topic, paper, reason));
    var kept = binder.keep(paper.title(), set.pdf(), set::pdf);
    return new Sheet(paper, kept, reason.isBlank() ? "原因不明" : reason, set.conformance());
  }

  /// @param inputs the whole, or the part that one may know; {@code all} the sheets of the whole
  ///
  /// @throws PressStopped when a page of our own cannot be made
  Laid lay(PacketInputs inputs, int version, List<SheetsOfTopic> all, Edition edition) {
    var topics = edition.of(all);
    var printing = edition.printing();
    var cover = set("会议材料封面", PacketWords.cover(inputs, version, edition.scope()));
    var layout = PageLayout.first(topics, cover.pages(), printing);
    for (var round = 0; round < ROUNDS; round++) {
      var contents = set("会议材料目录", PacketWords.contents(inputs, version, topics, layout));
      var dividers = new ArrayList<Leaf>();
      for (var index = 0; index < topics.size(); index++) {
        dividers.add(set("议题分隔页", PacketWords.divider(inputs, topics.get(index), index, layout)));
      }
      var next = layout.with(contents.pages(), dividers.stream().map(Leaf::pages).toList());
      if (next.equals(layout)) {
        var parts = parts(cover, contents, dividers, topics, printing);
        var binding = binding(inputs, version, parts).with(originals(topics));
        return new Laid(binding, layout.pages());
      }
      layout = next;
    }
    throw new PressStopped("目录的页码排不定");
  }

  private static List<Part> parts(
      Leaf cover,
      Leaf contents,
      List<Leaf> dividers,
      List<SheetsOfTopic> topics,
      boolean printing) {
    var parts = new ArrayList<Part>();
    parts.add(cover.part("封面").unnumbered());
    parts.add(contents.part("目录"));
    for (var index = 0; index < topics.size(); index++) {
      var topic = topics.get(index);
      var divider = dividers.get(index).part(PacketWords.bookmark(topic.topic()));
      parts.add(printing ? divider.onRightHandPage() : divider);
      topic.sheets().stream()
          .map(sheet -> part(sheet.pages(), sheet.title(), sheet.conformance()).level(2))
          .forEach(parts::add);
    }
    return parts;
  }

  private static Part part(Binding.Pages pages, String bookmark, Conformance conformance) {
    var part = Part.of(pages, bookmark);
    return conformance.pagesConform() ? part.conforming() : part;
  }

  /// PDFs as they were handed in travel inside the packet: their pages are bound, but signatures
  /// and what else lies around the pages is only in the original.
  private List<Attached> originals(List<SheetsOfTopic> topics) {
    var originals = new ArrayList<Attached>();
    for (var topic : topics) {
      topic.sheets().stream()
          .filter(Sheet::handedInAsPdf)
          .map(sheet -> original(topic.topic(), sheet, originals.size() + 1))
          .forEach(originals::add);
    }
    return originals;
  }

  private Attached original(PacketTopic topic, Sheet sheet, int number) {
    return new Attached(
        "%02d-%s".formatted(number, SafeName.of(sheet.paper().name())),
        "application/pdf",
        new Binding.OnDisk(store.path(sheet.paper().content())),
        "议题" + topic.numberInWords() + " " + sheet.title() + "（报送原件）");
  }

  private static Binding binding(PacketInputs inputs, int version, List<Part> parts) {
    return new Binding(
        inputs.name() + "材料 第" + version + "版", inputs.organ().office(), dated(inputs), parts);
  }

  /// @param target where the bound file is to be
  void press(Laid laid, Path target) {
    if (binder.bind(laid.binding(), target).pages() != laid.pages()) {
      throw new IllegalStateException("the packet has other pages than its contents say");
    }
  }

  private static LocalDateTime dated(PacketInputs inputs) {
    return inputs.meeting().atTime(inputs.time());
  }

  private Leaf set(String kind, Map<String, ?> values) {
    return print(kind, templates.render(kind, new HashMap<>(values)).docx());
  }

  /// A document of our own as pages.
  ///
  /// @throws PressStopped when that cannot be done now
  Leaf print(String kind, byte[] docx) {
    return switch (converter.toPdf(kind + ".docx", docx)) {
      case Converted(var pdf, var pages, var conformance) -> new Leaf(pdf, pages, conformance);
      case Unconvertible(var reason) -> throw new PressStopped(kind + "无法转换成 PDF：" + reason);
    };
  }

  /// How a packet is bound.
  ///
  /// @param printing each topic begins on a right-hand page
  record Edition(Scope scope, boolean printing) {

    static final Edition SCREEN = new Edition(Scope.WHOLE, false);
    static final Edition PRINT = new Edition(Scope.WHOLE, true);

    private List<SheetsOfTopic> of(List<SheetsOfTopic> all) {
      return scope.whole()
          ? all
          : all.stream()
              .filter(sheets -> scope.topics().contains(sheets.topic().number()))
              .toList();
    }
  }

  /// A page or more of our own.
  record Leaf(byte[] pdf, int pages, Conformance conformance) {

    private Part part(String bookmark) {
      return PacketPress.part(new Binding.InMemory(pdf), bookmark, conformance);
    }
  }

  /// A paper's pages in the packet.
  ///
  /// @param slip why a slip stands in its place; empty for the paper itself
  /// @param conformance how its pages stand to PDF/A-2b
  record Sheet(Paper paper, Binding.Kept pages, String slip, Conformance conformance) {

    boolean handedInAsPdf() {
      return slip.isEmpty() && pages.digest().equals(paper.content());
    }

    /// What stands in the way of PDF/A, in words; empty for nothing.
    String fault() {
      return switch (conformance) {
        case Conformance.Conforms _ -> "";
        case Conformance.Deviates deviates ->
            deviates.onlyAroundThePages() ? "" : deviates.inWords();
        case Conformance.Unchecked(var reason) -> reason;
      };
    }

    String title() {
      return paper.title() + (slip.isEmpty() ? "" : "（未能转换）");
    }
  }

  record SheetsOfTopic(PacketTopic topic, List<Sheet> sheets) {

    SheetsOfTopic {
      sheets = List.copyOf(sheets);
    }
  }

  /// All that is bound, in order, with the page numbers that stand in its contents.
  record Laid(Binding binding, int pages) {}

  /// The packet cannot be made at all now; nothing of it counts.
  static final class PressStopped extends RuntimeException {

    PressStopped(String reason) {
      super(reason);
    }
  }
}
