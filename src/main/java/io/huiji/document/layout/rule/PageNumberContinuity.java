package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.element.PageNumber;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Numbers go on without a gap; only a blank page, the 版记 after it, and the first page of a letter
/// have none (7.5, 10.1).
final class PageNumberContinuity extends LayoutRule {

  PageNumberContinuity() {
    super("7.5", "页码连续，每面都有", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var numbers = paper.numbers();
    return IntStream.range(1, numbers.size())
        .filter(i -> broken(paper, numbers.get(i - 1), numbers.get(i)))
        .limit(1)
        .mapToObj(
            i ->
                on(
                    numbers.get(i).page(),
                    "页码",
                    "接第 " + numbers.get(i - 1).number() + " 页连续编排",
                    "页码为 " + numbers.get(i).number(),
                    "使页码连续，附件接着正文编排。"));
  }

  private static boolean broken(Examined paper, PageNumber before, PageNumber next) {
    boolean counted = next.number() - before.number() == next.page() - before.page();
    boolean blankBetween =
        paper
            .blankPages()
            .anyMatch(page -> page.number() > before.page() && page.number() < next.page());
    return !blankBetween && (!counted || next.page() - before.page() > 1);
  }
}
