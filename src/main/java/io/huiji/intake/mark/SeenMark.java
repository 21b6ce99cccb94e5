package io.huiji.intake.mark;

import io.huiji.document.Line;
import io.huiji.kernel.Marking;

/// A mark on a page.
///
/// @param known whether its wording is in the list
public record SeenMark(Marking marking, boolean known, Place place, Line line) {
  /// Where a mark stands.
  public enum Place {
    TOP_LEFT("首页左上角"),
    CENTRE("首页居中位置"),
    RIGHT("首页右侧"),
    TOO_LOW("首页靠下的位置"),
    FOOTER("页脚"),
    NOTE("脚注或尾注"),
    LATER_PAGE("首页以后的页");

    private final String chinese;

    Place(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /// The place for a finding, with page and line.
  public String where() {
    var lineNumber = line.fromTop() > 0 ? "第" + line.fromTop() + "行" : "";
    return "第" + Math.max(1, line.page()) + "页" + lineNumber + "（" + place.chinese() + "）";
  }
}
