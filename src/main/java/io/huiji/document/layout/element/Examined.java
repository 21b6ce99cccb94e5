package io.huiji.document.layout.element;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.model.Declaration;
import io.huiji.document.layout.model.DrawnRule;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A paper with everything that rules look at.
///
/// @param asked the kind that the caller named
/// @param declared what a Word file says about its pages
/// @param words elements with the faces that the file names; of a PDF the printed ones
/// @param printed elements with their places; none without pages
/// @param pages as printed; none for a Word file that was not rendered
public record Examined(
    Optional<LayoutKind> asked,
    Optional<Declaration> declared,
    Elements words,
    Elements printed,
    List<RenderedPage> pages,
    PageAreas areas,
    List<PageNumber> numbers) {

  private static final double WIDER_THAN_TEXT = 165;

  /// A Word file and, where it could be rendered, its pages.
  public static Examined word(
      Optional<LayoutKind> asked,
      Declaration declaration,
      List<Paragraph> paragraphs,
      List<RenderedPage> pages) {
    var areas = PageAreas.declared(declaration);
    var printed = PrintedParagraphs.of(pages, areas);
    return new Examined(
        asked,
        Optional.of(declaration),
        Recogniser.of(paragraphs, asked).located(printed),
        Recogniser.of(printed, asked),
        pages,
        areas,
        numbers(pages, areas));
  }

  public static Examined pdf(Optional<LayoutKind> asked, List<RenderedPage> pages) {
    var areas = PageAreas.inferred(pages);
    var printed = Recogniser.of(PrintedParagraphs.of(pages, areas), asked);
    return new Examined(
        asked, Optional.empty(), printed, printed, pages, areas, numbers(pages, areas));
  }

  private static List<PageNumber> numbers(List<RenderedPage> pages, PageAreas areas) {
    return pages.stream().flatMap(page -> areas.number(page).stream()).toList();
  }

  /// The kind that was named, else the one that the mark shows.
  public Optional<LayoutKind> kind() {
    return asked.or(() -> words.first(ElementKind.MARK).flatMap(this::shown));
  }

  private Optional<LayoutKind> shown(Element mark) {
    if (mark.plain().endsWith("纪要")) {
      return Optional.of(LayoutKind.MINUTES);
    }
    boolean wideRules =
        !pages.isEmpty()
            && page(1).across().stream().filter(rule -> rule.length() > WIDER_THAN_TEXT).count()
                > 1;
    return wideRules ? Optional.of(LayoutKind.LETTER) : Optional.empty();
  }

  public boolean is(LayoutKind wanted) {
    return kind().filter(wanted::equals).isPresent();
  }

  /// Whether the caller named this kind, and there is text; only then can an element be missing.
  public boolean mustBe(LayoutKind... wanted) {
    return asked.filter(List.of(wanted)::contains).isPresent() && !words.isEmpty();
  }

  /// Whether it is set as an official paper at all, and no form or list.
  public boolean official() {
    return asked.isPresent() || words.has(ElementKind.MARK) || words.has(ElementKind.NUMBER);
  }

  /// Whether the general format holds, in whole or for what a letter does not have otherwise.
  public boolean general() {
    return official() && !is(LayoutKind.MINUTES) && !is(LayoutKind.LETTER);
  }

  public RenderedPage page(int number) {
    return pages.get(number - 1);
  }

  public TextArea area(Element element) {
    return areas.of(page(element.first().page()));
  }

  /// The rules across the first page between the head and what follows it, at least 60 mm long.
  public List<DrawnRule> headRules() {
    var mark = printed.first(ElementKind.MARK);
    if (mark.isEmpty()) {
      return List.of();
    }
    double from = mark.get().first().bottom();
    double to =
        printed.all().stream()
            .filter(e -> e.kind() == ElementKind.TITLE || e.kind().text())
            .filter(e -> e.first().page() == 1)
            .mapToDouble(e -> e.first().top())
            .min()
            .orElse(from + 80);
    return page(1).across().stream()
        .filter(rule -> rule.at() > from && rule.at() < to && rule.length() > 60)
        .toList();
  }

  /// The elements of the 版记 as printed.
  public List<Element> colophon() {
    return printed.of(ElementKind.COPIES, ElementKind.PRINTED).toList();
  }

  /// The rules around the elements of the 版记, at least 60 mm long, from top to bottom.
  public List<DrawnRule> colophonRules() {
    var elements = colophon();
    if (elements.isEmpty()) {
      return List.of();
    }
    int last = elements.getLast().last().page();
    double from =
        elements.stream()
            .filter(e -> e.first().page() == last)
            .mapToDouble(e -> e.first().top())
            .min()
            .orElse(0);
    double to = elements.getLast().last().bottom();
    return page(last).across().stream()
        .filter(rule -> rule.length() > 60 && rule.at() > from - 9 && rule.at() < to + 9)
        .toList();
  }

  /// Rendered pages without any text or picture.
  public Stream<RenderedPage> blankPages() {
    return pages.stream().filter(page -> areas.text(page).isEmpty() && !page.pictures());
  }
}
