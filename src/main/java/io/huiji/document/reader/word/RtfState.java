package io.huiji.document.reader.word;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What holds inside one RTF group; an inner group begins with a copy and leaves no trace.
final class RtfState {

  boolean skipped;
  boolean hidden;
  boolean deleted;
  boolean instruction;
  boolean fontTable;
  boolean inTable;
  boolean starred;

  /// After {@code \\dbch}: what is said next is said of Chinese characters.
  boolean eastAsian;

  int fontHalfPoints = 24;
  int unicodeSkip = 1;
  @Nullable Charset charset;
  ParagraphStyle style = new ParagraphStyle();

  /// Set on the group that opened another flow (header, note, box); closing it goes back.
  boolean opensFlow;

  @Nullable StringBuilder capture;

  RtfState inner() {
    var inner = new RtfState();
    inner.skipped = skipped;
    inner.hidden = hidden;
    inner.deleted = deleted;
    inner.instruction = instruction;
    inner.fontTable = fontTable;
    inner.inTable = inTable;
    inner.eastAsian = eastAsian;
    inner.fontHalfPoints = fontHalfPoints;
    inner.unicodeSkip = unicodeSkip;
    inner.charset = charset;
    inner.style = style.over(new ParagraphStyle());
    inner.capture = capture;
    return inner;
  }
}
