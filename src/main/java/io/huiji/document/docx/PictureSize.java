package io.huiji.document.docx;

import io.huiji.document.Picture;
import io.huiji.document.docx.PictureFile.Measured;
import io.huiji.document.docx.PictureFile.Refused;

/// How large a picture is printed, in English metric units (36,000 to the millimetre).
record PictureSize(int width, int height) {

  private static final double PER_MILLIMETRE = 36_000;

  /// Word takes no side longer than 22 inches.
  private static final double LONGEST_MILLIMETRES = 558;

  static PictureSize of(Picture picture, Measured file) {
    var width = Math.max(1, Math.round(picture.widthMillimetres() * PER_MILLIMETRE));
    return new PictureSize(
        (int) width, (int) Math.max(1, Math.round((double) width * file.height() / file.width())));
  }

  /// Why a picture cannot be printed, in plain Chinese; empty when it can.
  static String fault(Picture picture) {
    return switch (PictureFile.read(picture.content())) {
      case Refused(var reason) -> reason;
      case Measured file -> {
        var width = picture.widthMillimetres();
        if (!(width > 0 && width <= LONGEST_MILLIMETRES)) {
          yield "图片的宽度要大于 0、不超过 558 毫米";
        }
        yield width * file.height() / file.width() > LONGEST_MILLIMETRES
            ? "图片过高，按这个宽度超过 558 毫米"
            : "";
      }
    };
  }
}
