package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes out what Word and WPS leave behind and no reader sees: spelling marks, revision ids, the
/// place of the cursor. Tracked changes are accepted.
final class Tidying {

  private static final Set<String> NOISE =
      Set.of(
          "w:proofErr",
          "w:noProof",
          "w:lastRenderedPageBreak",
          "w:del",
          "w:moveFrom",
          "w:moveFromRangeStart",
          "w:moveFromRangeEnd",
          "w:moveToRangeStart",
          "w:moveToRangeEnd",
          "w:rPrChange",
          "w:pPrChange",
          "w:sectPrChange",
          "w:tblPrChange",
          "w:trPrChange",
          "w:tcPrChange",
          "w:tblGridChange",
          // a comment is meant for those who edit the template
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:commentReference",
          // a content control that is bound to data would show these instead of the value
          "w:dataBinding",
          "w15:dataBinding",
          "w:permStart",
          "w:permEnd");

  private static final Set<String> WRAPPERS = Set.of("w:ins", "w:moveTo", "w:smartTag");

  private Tidying() {}

  static void tidy(Element element) {
    element.attributes().keySet().removeIf(Tidying::revisionId);
    var kept = new ArrayList<Node>();
    for (var child : element.children()) {
      if (child instanceof Element inner) {
        var goes = markDeleted(inner);
        tidy(inner);
        if (!goes || !empty(inner)) {
          kept.addAll(without(element, inner));
        }
      } else {
        kept.add(child);
      }
    }
    element.children().clear();
    element.children().addAll(kept);
  }

  private static boolean revisionId(String attribute) {
    return attribute.startsWith("w:rsid")
        || attribute.equals("w14:paraId")
        || attribute.equals("w14:textId")
        || attribute.equals("wp14:anchorId")
        || attribute.equals("wp14:editId");
  }

  private static List<Node> without(Element parent, Element child) {
    if (NOISE.contains(child.name()) || cursor(child)) {
      return List.of();
    }
    if (WRAPPERS.contains(child.name())) {
      return parent.is("w:rPr") ? List.of() : List.copyOf(child.children());
    }
    return List.of(child);
  }

  private static boolean cursor(Element element) {
    return element.is("w:bookmarkStart") && "_GoBack".equals(element.attributes().get("w:name"));
  }

  private static boolean markDeleted(Element element) {
    return element.is("w:p") && element.descend("w:pPr", "w:rPr", "w:del");
  }

  private static boolean empty(Element paragraph) {
    return paragraph.elements().stream().allMatch(child -> child.is("w:pPr"));
  }
}
