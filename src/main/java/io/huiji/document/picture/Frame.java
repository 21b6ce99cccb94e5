package io.huiji.document.picture;

import io.huiji.document.PagePictures.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// What goes between this program and its children.
final class Frame {

  private static final int DRAWN = 1;
  private static final int NO_SUCH_PAGE = 2;
  private static final int UNSHOWABLE = 3;

  private Frame() {}

  /// @param page from 1
  record Request(Path pdf, int page, String across) {

    byte[] bytes() {
      return written(
          out -> {
            out.writeUTF(pdf.toString());
            out.writeInt(page);
            out.writeUTF(across);
          });
    }

    static Request of(byte[] bytes) throws IOException {
      var in = new DataInputStream(new ByteArrayInputStream(bytes));
      return new Request(Path.of(in.readUTF()), in.readInt(), in.readUTF());
    }
  }

  static byte[] of(Picture picture) {
    return written(
        out -> {
          switch (picture) {
            case Picture.Drawn(var png, var pages, var whole) -> {
              out.writeByte(DRAWN);
              out.writeInt(pages);
              out.writeBoolean(whole);
              out.write(png);
            }
            case Picture.NoSuchPage(var pages) -> {
              out.writeByte(NO_SUCH_PAGE);
              out.writeInt(pages);
            }
            case Picture.Unshowable(var reason) -> {
              out.writeByte(UNSHOWABLE);
              out.writeUTF(reason);
            }
          }
        });
  }

  static Picture picture(byte[] answer) {
    try {
      var in = new DataInputStream(new ByteArrayInputStream(answer));
      return switch (in.readByte()) {
        case DRAWN -> drawn(in);
        case NO_SUCH_PAGE -> new Picture.NoSuchPage(in.readInt());
        default -> new Picture.Unshowable(in.readUTF());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Picture drawn(DataInputStream in) throws IOException {
    var pages = in.readInt();
    var whole = in.readBoolean();
    return new Picture.Drawn(in.readAllBytes(), pages, whole);
  }

  /// Something written.
  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
