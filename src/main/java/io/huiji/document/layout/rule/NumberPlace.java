package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Two blank lines below the mark, centred, or one character in on a paper that goes up (7.2.5).
final class NumberPlace extends LayoutRule {

  NumberPlace() {
    super("7.2.5", "发文字号在标志下空二行（容差半行），居中；上行文居左空一字（容差 2 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var mark = paper.printed().first(ElementKind.MARK);
    var number = paper.printed().first(ElementKind.NUMBER);
    if (!paper.general() || mark.isEmpty() || number.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        below(paper, mark.get(), number.get()), across(paper, number.get()).stream());
  }

  private Stream<Deviation> below(Examined paper, Element mark, Element number) {
    var first =
        paper
            .printed()
            .of(ElementKind.NUMBER, ElementKind.SIGNER)
            .min(Comparator.comparingDouble(e -> e.first().top()))
            .orElse(number);
    double blank = Measures.blankLines(mark.last(), first.first());
    return Measures.blank(blank, 2)
        ? Stream.empty()
        : Stream.of(at(number, "标志下空二行", Measures.lines(blank), "标志与发文字号之间空二行。"));
  }

  private Optional<Deviation> across(Examined paper, Element number) {
    var area = paper.area(number);
    var line = number.first().parts(2).getFirst();
    if (paper.printed().has(ElementKind.SIGNER)) {
      double left = Measures.left(line, area);
      return Measures.near(left, 1, 0.4)
          ? Optional.empty()
          : Optional.of(at(number, "上行文居左空一字", "左空 " + Measures.characters(left), "发文字号左缩进一字。"));
    }
    double off = Math.abs(Measures.offCentre(line, area));
    return off <= 2
        ? Optional.empty()
        : Optional.of(at(number, "居中", "偏离版心中线 " + Measures.mm(off), "把发文字号设为居中，去掉缩进。"));
  }
}
