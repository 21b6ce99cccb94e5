package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Properties of a paragraph, or of a style; null where nothing is said. Lengths in twips.
final class ParagraphStyle {

  @Nullable String alignment;
  @Nullable Boolean bidirectional;
  @Nullable Integer left;
  @Nullable Integer leftHundredths;
  @Nullable Integer right;
  @Nullable Integer firstLine;
  @Nullable Integer firstLineHundredths;
  @Nullable Integer before;
  @Nullable Integer after;
  @Nullable Integer line;
  @Nullable String lineRule;
  @Nullable Boolean pageBreakBefore;
  @Nullable Boolean vanish;
  @Nullable Integer fontHalfPoints;
  @Nullable FramePlace frame;
  final List<Tab> tabs = new ArrayList<>();

  /// Kind of the tab stop whose position comes next (RTF).
  String nextTab = "left";

  /// A tab stop.
  record Tab(int position, String kind) {}

  /// This over what it is based on.
  ParagraphStyle over(ParagraphStyle base) {
    var merged = new ParagraphStyle();
    merged.alignment = first(alignment, base.alignment);
    merged.bidirectional = first(bidirectional, base.bidirectional);
    merged.left = first(left, base.left);
    merged.leftHundredths =
        left != null ? leftHundredths : first(leftHundredths, base.leftHundredths);
    merged.right = first(right, base.right);
    merged.firstLine = first(firstLine, base.firstLine);
    merged.firstLineHundredths =
        firstLine != null
            ? firstLineHundredths
            : first(firstLineHundredths, base.firstLineHundredths);
    merged.before = first(before, base.before);
    merged.after = first(after, base.after);
    merged.line = first(line, base.line);
    merged.lineRule = first(lineRule, base.lineRule);
    merged.pageBreakBefore = first(pageBreakBefore, base.pageBreakBefore);
    merged.vanish = first(vanish, base.vanish);
    merged.fontHalfPoints = first(fontHalfPoints, base.fontHalfPoints);
    merged.frame = first(frame, base.frame);
    merged.tabs.addAll(tabs);
    base.tabs.stream()
        .filter(t -> tabs.stream().noneMatch(own -> own.position() == t.position()))
        .forEach(merged.tabs::add);
    merged.tabs.sort((a, b) -> Integer.compare(a.position(), b.position()));
    return merged;
  }

  int size() {
    return Objects.requireNonNullElse(fontHalfPoints, 21);
  }

  /// Left indent; hundredths of a character go before a length.
  int leftIndent(int fontHalfPoints) {
    return indent(left, leftHundredths, fontHalfPoints);
  }

  int firstLineIndent(int fontHalfPoints) {
    return indent(firstLine, firstLineHundredths, fontHalfPoints);
  }

  int rightIndent() {
    return Objects.requireNonNullElse(right, 0);
  }

  private static int indent(@Nullable Integer twips, @Nullable Integer hundredths, int half) {
    if (hundredths != null && hundredths != 0) {
      return hundredths * half / 10;
    }
    return Objects.requireNonNullElse(twips, 0);
  }

  private static <T> @Nullable T first(@Nullable T own, @Nullable T inherited) {
    return own != null ? own : inherited;
  }
}
