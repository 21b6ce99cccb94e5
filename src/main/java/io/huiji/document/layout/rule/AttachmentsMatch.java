package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Number and titles of attachments agree with the note (7.3.7).
final class AttachmentsMatch extends LayoutRule {

  AttachmentsMatch() {
    super("7.3.7", "附件的顺序号和标题与附件说明一致", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var names = paper.words().of(ElementKind.ATTACHMENT_NOTE).map(e -> name(e.plain())).toList();
    var labels = paper.words().of(ElementKind.ATTACHMENT_LABEL).toList();
    if (names.isEmpty() || labels.isEmpty()) {
      return Stream.empty();
    }
    if (names.size() != labels.size()) {
      return Stream.of(
          at(
              labels.getFirst(),
              "附件 " + names.size() + " 个（附件说明）",
              labels.size() + " 个",
              "使附件与附件说明一致。"));
    }
    return IntStream.range(0, names.size())
        .mapToObj(i -> mismatch(paper, names.get(i), labels.get(i)))
        .flatMap(Optional::stream);
  }

  private Optional<Deviation> mismatch(Examined paper, String name, Element label) {
    return paper
        .words()
        .after(label)
        .filter(title -> title.kind() == ElementKind.ATTACHMENT_TITLE)
        .filter(
            title -> !name.startsWith(bare(title.plain())) && !bare(title.plain()).startsWith(name))
        .map(title -> at(title, "与附件说明一致：" + name, title.plain(), "使附件标题与附件说明一致。"));
  }

  private static String name(String note) {
    return bare(note.replaceFirst("^附件\\d?[：:]", "").replaceFirst("^\\d{1,2}[.．、]", ""));
  }

  private static String bare(String title) {
    return title.replaceAll("[《》\\p{Punct}。；，、]", "");
  }
}
