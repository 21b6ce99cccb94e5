package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Declaration;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextArea;
import io.huiji.document.layout.model.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The 版心 of each page: as the file declares it, else as its lines show it; and which lines stand
/// in it.
public record PageAreas(TextArea upright, TextArea across) {

  private static final double OUTSIDE = 1;
  private static final int ENOUGH_LINES = 4;
  private static final double BELOW = 35;
  private static final double SAME_EDGE = 0.7;

  /// From the upper edge of a line of 3号 to the ink of its characters.
  private static final double HALF_LEADING = 3.8;

  private static final double LEAST_TOP = 33.5;
  private static final double MOST_TOP = 39;

  static PageAreas declared(Declaration declaration) {
    return new PageAreas(
        area(declaration, false).orElse(TextArea.STANDARD),
        area(declaration, true).orElse(TextArea.ACROSS));
  }

  private static Optional<TextArea> area(Declaration declaration, boolean landscape) {
    return declaration.sections().stream()
        .filter(section -> section.landscape() == landscape)
        .map(Declaration.Section::area)
        .findFirst();
  }

  /// The left and upper edges as lines show them, else those of the standard.
  static PageAreas inferred(List<RenderedPage> pages) {
    var standard = TextArea.STANDARD;
    double left = commonLeft(pages).orElse(standard.left());
    double bottom =
        pages.stream()
            .filter(page -> !page.landscape())
            .findFirst()
            .map(page -> page.height() - BELOW)
            .orElse(standard.bottom());
    return new PageAreas(
        new TextArea(left, top(pages), left + standard.width(), bottom), TextArea.ACROSS);
  }

  /// Where the first lines of later pages agree on another upper edge than the standard's.
  private static double top(List<RenderedPage> pages) {
    var tops =
        pages.stream()
            .skip(1)
            .filter(page -> !page.landscape() && !page.lines().isEmpty())
            .map(page -> page.lines().getFirst())
            .filter(line -> line.size() > 14.5 && line.size() < 17)
            .mapToDouble(line -> line.top() - HALF_LEADING)
            .sorted()
            .toArray();
    boolean agreed = tops.length > 1 && tops[tops.length - 1] - tops[0] < 2;
    boolean usual = agreed && tops[0] > LEAST_TOP && tops[0] < MOST_TOP;
    return agreed && !usual ? tops[0] : TextArea.STANDARD.top();
  }

  /// The leftmost edge of all text and rules, when at least four long lines begin there and some of
  /// them go on with a paragraph whose first line is indented; tables and lists show no margin.
  private static Optional<Double> commonLeft(List<RenderedPage> pages) {
    var upright = pages.stream().filter(page -> !page.landscape()).toList();
    double edge =
        upright.stream().mapToDouble(PageAreas::leftmost).min().orElse(TextArea.STANDARD.left());
    long flush =
        upright.stream()
            .flatMap(page -> page.lines().stream())
            .filter(line -> line.left() < edge + SAME_EDGE && line.right() - line.left() > 60)
            .count();
    long wrapped = upright.stream().mapToLong(page -> wrapped(page.lines(), edge)).sum();
    return flush >= ENOUGH_LINES && wrapped >= 2 ? Optional.of(edge) : Optional.empty();
  }

  private static double leftmost(RenderedPage page) {
    return Stream.concat(
            page.lines().stream().map(TextLine::left),
            page.rules().stream().map(rule -> rule.horizontal() ? rule.from() : rule.at()))
        .min(Double::compare)
        .orElse(TextArea.STANDARD.left());
  }

  /// Lines at the edge right below one that begins two characters further in.
  private static long wrapped(List<TextLine> lines, double edge) {
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).left() < edge + SAME_EDGE)
        .filter(i -> Math.abs((lines.get(i - 1).left() - edge) / lines.get(i - 1).em() - 2) < 0.4)
        .count();
  }

  public TextArea of(RenderedPage page) {
    return page.landscape() ? across : upright;
  }

  /// The lines that stand in the text, without headers and page numbers.
  List<TextLine> text(RenderedPage page) {
    var number = numberLine(page);
    return page.lines().stream()
        .filter(line -> number.filter(line::equals).isEmpty())
        .filter(line -> line.baseline() < of(page).bottom() + OUTSIDE + 0.5 * line.em())
        .filter(line -> line.baseline() > of(page).top() - OUTSIDE || line.size() > 18)
        .toList();
  }

  Optional<PageNumber> number(RenderedPage page) {
    return numberLine(page)
        .flatMap(
            line -> {
              var found = Patterns.PAGE_NUMBER.matcher(line.text());
              return found.matches()
                  ? Optional.of(
                      new PageNumber(page.number(), Integer.parseInt(found.group("number")), line))
                  : Optional.empty();
            });
  }

  /// Below the text, or the last line of all when it has the dashes of a page number.
  private Optional<TextLine> numberLine(RenderedPage page) {
    var low = page.lines().stream().filter(line -> line.baseline() > of(page).bottom() + OUTSIDE);
    var last =
        page.lines().isEmpty()
            ? Stream.<TextLine>empty()
            : Stream.of(page.lines().getLast())
                .filter(line -> line.text().matches("[-—–－]\\d{1,4}[-—–－]"));
    return Stream.concat(low, last)
        .filter(line -> Patterns.PAGE_NUMBER.matcher(line.text()).matches())
        .findFirst();
  }
}
