package io.huiji.document.layout.model;

/// A straight rule drawn on a page; millimetres from the page's upper left corner.
///
/// @param from its left end, or its upper one
/// @param to its right end, or its lower one
/// @param at the middle of its thickness: from the top, of an upright one from the left
public record DrawnRule(
    boolean horizontal, double from, double to, double at, double thickness, Colour colour) {

  public double length() {
    return to - from;
  }
}
