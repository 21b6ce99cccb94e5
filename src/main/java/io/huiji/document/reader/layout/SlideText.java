package io.huiji.document.reader.layout;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gathers the text of slides: each slide is a page, each shape stands where its corner is.
public final class SlideText {

  private static final int LONGEST = 5_000_000;
  private static final double HEIGHT = 10_000;
  private static final double LOW_FROM = 0.40;
  private static final double LINE = 300;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Placed> placed = new ArrayList<>();
  private double slideWidth = 1;
  private double slideHeight = 1;
  private double left = -1;
  private double top = -1;
  private double width;
  private String alignment = "";
  private int page;
  private int paragraphs;
  private int inShape;

  public void nextSlide(double itsWidth, double itsHeight) {
    page++;
    slideWidth = Math.max(1, itsWidth);
    slideHeight = Math.max(1, itsHeight);
    nextShape();
  }

  public void nextShape() {
    left = -1;
    top = -1;
    width = 0;
    alignment = "";
    inShape = 0;
  }

  public void place(double x, double y) {
    if (left < 0) {
      left = x / slideWidth;
      top = y / slideHeight;
    }
  }

  public void width(double itsWidth) {
    if (width <= 0) {
      width = itsWidth / slideWidth;
    }
  }

  public void align(String to) {
    alignment = to;
  }

  public void append(String words) {
    if (text.length() + paragraph.length() + words.length() > LONGEST) {
      throw new RefusedPaper(Fault.Code.BOMB, "演示文稿里的文字超过五百万字，没有读完。");
    }
    paragraph.append(words);
  }

  public void endParagraph() {
    var words = paragraph.toString().strip();
    paragraph.setLength(0);
    if (!words.isEmpty()) {
      paragraphs++;
      text.append(words).append('\n');
      double y = Math.max(0, top) * HEIGHT + inShape * LINE;
      placed.add(
          new Placed(
              words, page, y, 1, side(), Line.Region.TEXT_BOX, paragraphs, y > HEIGHT * LOW_FROM));
    }
    inShape++;
    alignment = "";
  }

  public void endShape() {
    if (!paragraph.isEmpty()) {
      endParagraph();
    }
    nextShape();
  }

  /// A shape without a place of its own stands where its layout puts it, as a rule in the middle.
  private Line.Side side() {
    if (left < 0) {
      return Line.Side.CENTRE;
    }
    if (width > 0.5) {
      return switch (alignment) {
        case "ctr" -> Line.Side.CENTRE;
        case "r" -> Line.Side.RIGHT;
        default -> left < 0.25 ? Line.Side.LEFT : Line.Side.CENTRE;
      };
    }
    return Measure.side(left, width, 1, true);
  }

  public Reading reading(Format format, List<Fault> found, int images) {
    var faults = new ArrayList<>(found);
    var count = CharacterCounter.count(text.toString());
    if (count.visible() == 0) {
      faults.add(
          images > 0
              ? new Fault(Fault.Code.NO_TEXT, "演示文稿里只有图片没有文字。")
              : new Fault(Fault.Code.EMPTY, "演示文稿里没有文字。"));
    }
    return new Reading(
        format,
        faults,
        text.toString(),
        Placed.inOrder(placed),
        Map.of(),
        List.of(),
        count,
        0,
        images,
        page,
        false);
  }
}
