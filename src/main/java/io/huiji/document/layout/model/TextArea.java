package io.huiji.document.layout.model;

/// The 版心 of a page, in millimetres from the page's upper left corner.
public record TextArea(double left, double top, double right, double bottom) {

  /// GB/T 9704—2012, 5.2.1: 156 × 225 mm, 28 mm from the left and 37 mm from the upper edge.
  public static final TextArea STANDARD = new TextArea(28, 37, 184, 262);

  /// The same on a page laid across.
  public static final TextArea ACROSS = new TextArea(37, 28, 262, 184);

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double middle() {
    return (left + right) / 2;
  }
}
