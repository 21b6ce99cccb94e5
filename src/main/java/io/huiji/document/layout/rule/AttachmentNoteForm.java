package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.Stream;

/// 附件 with a full-width colon, numbers with a half-width dot, no mark after a name (7.3.4).
final class AttachmentNoteForm extends LayoutRule {

  AttachmentNoteForm() {
    super("7.3.4", "附件说明：“附件：”加名称，多个附件用“1.”编号，名称后不加标点", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var notes = paper.words().of(ElementKind.ATTACHMENT_NOTE).toList();
    return notes.stream()
        .flatMap(
            e ->
                wrong(e, notes.indexOf(e), notes.size()).stream()
                    .map(found -> at(e, "如“附件：1.×××”，名称后不加标点", found, "改正附件说明的写法。")));
  }

  private static Optional<String> wrong(Element element, int index, int count) {
    var text = element.plain();
    if (index == 0 && !text.startsWith("附件：")) {
      return Optional.of("“附件”后不是全角冒号，或者序号写在冒号前");
    }
    if (text.matches(".*[。；，、.;,]")) {
      return Optional.of("名称后有标点“" + text.charAt(text.length() - 1) + "”");
    }
    var names = text.replaceFirst("^附件：", "");
    return count > 1 && !names.matches("\\d{1,2}\\..*")
        ? Optional.of("序号不是“%d.”的形式".formatted(index + 1))
        : Optional.empty();
  }
}
