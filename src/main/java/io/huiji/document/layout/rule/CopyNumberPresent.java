package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Every classified document carries its copy number (条例, article 9(1)).
final class CopyNumberPresent extends LayoutRule {

  CopyNumberPresent() {
    super("7.2.1（条例第九条）", "涉密公文标注份号", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .first(ElementKind.SECRECY)
        .filter(_ -> !paper.words().has(ElementKind.COPY_NUMBER))
        .map(element -> at(element, "涉密公文标注份号", "没有份号", "在版心左上角第一行标注 6 位份号。"))
        .stream();
  }
}
