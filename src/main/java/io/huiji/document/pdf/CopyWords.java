package io.huiji.document.pdf;

import io.huiji.document.CopyFace;
import java.util.List;

/// What a copy's pages say, as it is shown: characters that have no shape of their own are left
/// out, control characters become blanks.
///
/// @param number six digits, at the left of the head
/// @param holder recipient and mark, at the right
/// @param watermark number and recipient, across the page; empty: none
record CopyWords(String number, String holder, String watermark) {

  static CopyWords of(CopyFace face) {
    var recipient = shown(face.recipient());
    var mark = shown(face.mark());
    var holder = mark.isEmpty() ? recipient : recipient + "  " + mark;
    var watermark = face.watermark() ? face.digits() + " " + recipient : "";
    return new CopyWords(face.digits(), holder.strip(), watermark);
  }

  private static String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .filter(point -> !invisible(point))
        .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    return shown.toString().strip();
  }

  private static boolean invisible(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }

  /// Every character once, in the order in which they come.
  List<Integer> characters() {
    return (number + holder + watermark).codePoints().distinct().boxed().toList();
  }
}
