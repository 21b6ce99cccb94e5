package io.huiji.document;

/// A picture (图片) for a template to print.
///
/// @param content of a PNG or JPEG file
/// @param widthMillimetres as printed; the height follows from the pixels
/// @param text what is read out in its place; empty: the meaning of the template's field
public record Picture(byte[] content, double widthMillimetres, String text) {

  public Picture {
    content = content.clone();
  }

  public Picture(byte[] content, double widthMillimetres) {
    this(content, widthMillimetres, "");
  }
}
