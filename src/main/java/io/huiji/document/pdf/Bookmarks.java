package io.huiji.document.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The outline that grows with the parts. A level that skips one is hung below the deepest there.
final class Bookmarks {

  private final Line root = new Line("", "");
  private final Deque<Line> path = new ArrayDeque<>();

  Bookmarks() {
    path.push(root);
  }

  /// @param number of the page object
  void add(String title, int level, int number, LeafPage page) {
    if (title.isBlank()) {
      return;
    }
    while (path.size() > level) {
      path.pop();
    }
    var line = new Line(title, destination(number, page));
    path.element().below.add(line);
    path.push(line);
  }

  /// A page that is not turned fills the window's width, seen from its top.
  private static String destination(int number, LeafPage page) {
    var view = page.rotation() == 0 ? "/FitH " + Decimal.of(page.crop().high()) : "/Fit";
    return "[%d 0 R%s]".formatted(number, view);
  }

  /// @return the number of the outline; 0: there is none
  int write(PdfFile file) throws IOException {
    if (root.below.isEmpty()) {
      return 0;
    }
    root.number(file);
    file.object(
        root.number, "<</Type/Outlines" + ends(root) + "/Count " + root.below.size() + ">>");
    write(file, root);
    return root.number;
  }

  private static void write(PdfFile file, Line parent) throws IOException {
    for (var index = 0; index < parent.below.size(); index++) {
      var line = parent.below.get(index);
      var before = index == 0 ? "" : "/Prev " + parent.below.get(index - 1).number + " 0 R";
      var after =
          index + 1 == parent.below.size()
              ? ""
              : "/Next " + parent.below.get(index + 1).number + " 0 R";
      file.object(
          line.number,
          "<</Title%s/Parent %d 0 R%s%s%s/Dest%s>>"
              .formatted(
                  Strings.text(line.title),
                  parent.number,
                  before,
                  after,
                  closed(line),
                  line.place));
      write(file, line);
    }
  }

  private static String closed(Line line) {
    return line.below.isEmpty() ? "" : ends(line) + "/Count -" + line.below.size();
  }

  private static String ends(Line line) {
    return "/First %d 0 R/Last %d 0 R"
        .formatted(line.below.getFirst().number, line.below.getLast().number);
  }

  /// A line and those below it.
  private static final class Line {

    private final String title;
    private final String place;
    private final List<Line> below = new ArrayList<>();
    private int number;

    Line(String title, String place) {
      this.title = title;
      this.place = place;
    }

    void number(PdfFile file) {
      number = file.reserve();
      below.forEach(line -> line.number(file));
    }
  }
}
