package io.huiji.document.docx;

import io.huiji.document.Picture;
import io.huiji.document.docx.PictureFile.Measured;
import java.util.List;

/// The XML around a picture that stands in a run like a letter (ECMA-376-1, 20.4.2.8), with gaps
/// for its numbers, text and sizes.
///
/// @param gaps what stands before, between and after what differs
/// @param meaning of the field, read out where the picture has no text of its own
record DrawingFrame(List<Fragment> gaps, String meaning) {

  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final List<String> GAPS =
      List.of(
          "</w:t><w:drawing><wp:inline xmlns:wp=\""
              + MAIN
              + "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"",
          "\" cy=\"",
          "\"/><wp:docPr id=\"",
          "\" name=\"图片 ",
          "\" descr=\"",
          "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\""
              + MAIN
              + "main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\""
              + MAIN
              + "main\"><a:graphicData uri=\""
              + MAIN
              + "picture\"><pic:pic xmlns:pic=\""
              + MAIN
              + "picture\"><pic:nvPicPr><pic:cNvPr id=\"",
          "\" name=\"图片 ",
          "\" descr=\"",
          "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"",
          "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"",
          "\" cy=\"",
          "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing><w:t xml:space=\"preserve\">");

  static DrawingFrame of(Fragments fragments, Fields.Field field) {
    return new DrawingFrame(
        GAPS.stream().map(fragments::of).toList(),
        field.meaning().isEmpty() ? field.name() : field.meaning());
  }

  void write(Picture picture, Encoder encoder, Drawings drawings) {
    var file = (Measured) PictureFile.read(picture.content());
    var size = PictureSize.of(picture, file);
    var width = Integer.toString(size.width());
    var height = Integer.toString(size.height());
    var outer = drawings.nextId();
    var inner = drawings.nextId();
    var text = picture.text().isBlank() ? meaning : picture.text();
    var relation = drawings.relation(picture);
    var values =
        List.of(width, height, outer, outer, text, inner, inner, text, relation, width, height);
    for (var index = 0; index < values.size(); index++) {
      encoder.fixed(gaps.get(index));
      encoder.quoted(values.get(index));
    }
    encoder.fixed(gaps.getLast());
  }
}
