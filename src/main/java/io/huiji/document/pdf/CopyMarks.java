package io.huiji.document.pdf;

import io.huiji.document.pdf.CopyPlaces.Kind;

/// Paints what is personal on a page: number and holder at the head, outside the type area where
/// papers have nothing of their own, and the watermark from corner to corner.
final class CopyMarks {

  private static final float NUMBER_SIZE = 14;
  private static final float HOLDER_SIZE = 10.5f;
  private static final float FROM_SIDE = 28 * PageNumbers.MILLIMETRE;
  private static final float FROM_TOP = 12 * PageNumbers.MILLIMETRE;
  private static final float WATERMARK_SIZE = 56;
  private static final float OF_DIAGONAL = 0.7f;
  private static final double A4_DIAGONAL = Math.hypot(Box.A4.width(), Box.A4.height());

  private final CopyWords words;
  private final DrawnFace face;

  CopyMarks(CopyWords words, DrawnFace face) {
    this.words = words;
    this.face = face;
  }

  /// @param faint name of the graphics state for the watermark
  String painted(Kind kind, String faint) {
    return "/Artifact BMC\nq %s cm\n%s%sQ\nEMC"
        .formatted(kind.seen().matrix(), watermark(kind.seen(), faint), head(kind.seen()));
  }

  private String head(SeenPage page) {
    var side = Math.min(FROM_SIDE, page.width() / 8);
    var up = page.height() - Math.min(FROM_TOP, page.height() / 16);
    var wide = face.width(words.number()) * NUMBER_SIZE;
    var holder = face.width(words.holder()) * HOLDER_SIZE;
    var room = page.width() - 2 * side;
    var scale = Math.min(1, room / (wide + holder + NUMBER_SIZE));
    var right = page.width() - side - holder * scale;
    return line(words.number(), NUMBER_SIZE * scale, side, up)
        + line(words.holder(), HOLDER_SIZE * scale, right, up);
  }

  private String line(String line, float size, float across, float up) {
    return "0 g BT %s %s Td %s ET\n"
        .formatted(Decimal.of(across), Decimal.of(up), face.shown(line, size));
  }

  private String watermark(SeenPage page, String faint) {
    if (words.watermark().isEmpty()) {
      return "";
    }
    var diagonal = Math.hypot(page.width(), page.height());
    var wide = face.width(words.watermark());
    var largest = WATERMARK_SIZE * Math.max(1, diagonal / A4_DIAGONAL);
    var size = (float) Math.min(largest, diagonal * OF_DIAGONAL / wide);
    var along = page.width() / diagonal;
    var upwards = page.height() / diagonal;
    return "q /%s gs 0.3 g %s %s %s %s %s %s cm BT %s %s Td %s ET Q\n"
        .formatted(
            faint,
            Decimal.of(along),
            Decimal.of(upwards),
            Decimal.of(-upwards),
            Decimal.of(along),
            Decimal.of(page.width() / 2),
            Decimal.of(page.height() / 2),
            Decimal.of(-wide * size / 2),
            Decimal.of(-size / 3),
            face.shown(words.watermark(), size));
  }
}
