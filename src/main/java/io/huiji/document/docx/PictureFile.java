package io.huiji.document.docx;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/// Reads kind and size of a picture from its file, without decoding it: what a file claims costs
/// nothing before it is found reasonable.
final class PictureFile {

  /// What a program that opens the document can be asked to decode.
  private static final int LONGEST_SIDE = 20_000;

  private static final long MOST_PIXELS = 100_000_000;
  private static final int LARGEST = 16 << 20;
  private static final long PNG = 0x8950_4E47_0D0A_1A0AL;
  private static final int IHDR = 0x4948_4452;
  private static final int IDAT = 0x4944_4154;
  private static final int IEND = 0x4945_4E44;

  private PictureFile() {}

  enum Kind {
    PNG("png"),
    JPEG("jpeg");

    private final String extension;

    Kind(String extension) {
      this.extension = extension;
    }

    /// Also the name of its media type under {@code image/}.
    String extension() {
      return extension;
    }

    static Optional<Kind> of(byte[] content) {
      if (content.length >= 8 && ByteBuffer.wrap(content).getLong() == PictureFile.PNG) {
        return Optional.of(PNG);
      }
      return content.length >= 3
              && content[0] == (byte) 0xFF
              && content[1] == (byte) 0xD8
              && content[2] == (byte) 0xFF
          ? Optional.of(JPEG)
          : Optional.empty();
    }
  }

  sealed interface Reading {}

  /// @param width in pixels
  /// @param height in pixels
  record Measured(Kind kind, int width, int height) implements Reading {}

  /// @param reason in plain Chinese
  record Refused(String reason) implements Reading {}

  private static final Refused INCOMPLETE = new Refused("图片文件不完整，请重新导出");

  static Reading read(byte[] content) {
    var kind = Kind.of(content);
    if (kind.isEmpty()) {
      return new Refused("不是 PNG 或 JPEG 图片");
    }
    if (content.length > LARGEST) {
      return new Refused("图片文件超过 16 MB，请先缩小");
    }
    return switch (kind.get()) {
      case PNG -> png(content);
      case JPEG -> jpeg(ByteBuffer.wrap(content));
    };
  }

  private static Reading sized(Kind kind, int width, int height) {
    if (width < 1 || height < 1) {
      return INCOMPLETE;
    }
    return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS
        ? new Refused("图片的像素过多（%d×%d），请先缩小".formatted(width, height))
        : new Measured(kind, width, height);
  }

  /// Chunk by chunk to the last one, each held against its checksum (ISO/IEC 15948, 5.3).
  private static Reading png(byte[] content) {
    var file = ByteBuffer.wrap(content);
    Reading size = INCOMPLETE;
    var painted = false;
    for (var at = Long.BYTES; file.limit() - at >= 12; ) {
      var length = file.getInt(at);
      var type = file.getInt(at + 4);
      if (length < 0 || length > file.limit() - at - 12 || !sound(content, at + 4, length + 4)) {
        return INCOMPLETE;
      }
      if (at == Long.BYTES) {
        if (type != IHDR || length != 13) {
          return INCOMPLETE;
        }
        size = sized(Kind.PNG, file.getInt(at + 8), file.getInt(at + 12));
      }
      painted |= type == IDAT;
      if (type == IEND) {
        return painted ? size : INCOMPLETE;
      }
      at += length + 12;
    }
    return INCOMPLETE;
  }

  private static boolean sound(byte[] content, int from, int length) {
    var checksum = new CRC32();
    checksum.update(content, from, length);
    return (int) checksum.getValue() == ByteBuffer.wrap(content).getInt(from + length);
  }

  /// Segment by segment to the first scan (ITU-T T.81, B.1).
  private static Reading jpeg(ByteBuffer file) {
    Reading size = INCOMPLETE;
    for (var at = 2; at + 4 <= file.limit(); ) {
      var marker = file.get(at + 1) & 0xFF;
      if ((file.get(at) & 0xFF) != 0xFF) {
        return INCOMPLETE;
      }
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xDA) {
        return ends(file, at) ? size : INCOMPLETE;
      }
      var length = file.getShort(at + 2) & 0xFFFF;
      if (length < 2 || at + 2 + length > file.limit()) {
        return INCOMPLETE;
      }
      if (frame(marker)) {
        size = frame(file, at, marker, length);
      }
      at += 2 + length;
    }
    return INCOMPLETE;
  }

  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Reading frame(ByteBuffer file, int at, int marker, int length) {
    return marker > 0xC2 || length < 11 || file.get(at + 4) != 8
        ? new Refused("这种 JPEG 打不开，请另存为普通的 JPEG 或 PNG")
        : sized(Kind.JPEG, file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF);
  }

  private static boolean ends(ByteBuffer file, int scan) {
    for (var at = file.limit() - 2; at > scan; at--) {
      if (file.getShort(at) == (short) 0xFFD9) {
        return true;
      }
    }
    return false;
  }
}
