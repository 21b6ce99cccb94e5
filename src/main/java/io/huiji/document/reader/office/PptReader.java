package io.huiji.document.reader.office;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.layout.SlideText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/// Reads binary PowerPoint files, slide by slide.
final class PptReader {

  private PptReader() {}

  static Reading read(DirectoryNode root, List<Fault> found) throws IOException {
    try (var show = new HSLFSlideShow(root)) {
      var size = show.getPageSize();
      var text = new SlideText();
      for (var slide : show.getSlides()) {
        text.nextSlide(size.getWidth(), size.getHeight());
        slide.getShapes().forEach(s -> shape(s, text, 0));
      }
      return text.reading(Format.PPT, new ArrayList<>(found), show.getPictureData().size());
    }
  }

  private static void shape(HSLFShape shape, SlideText text, int depth) {
    if (shape instanceof HSLFGroupShape group && depth < 20) {
      group.getShapes().forEach(s -> shape(s, text, depth + 1));
      return;
    }
    if (shape instanceof HSLFTextShape words) {
      text.nextShape();
      var anchor = shape.getAnchor();
      if (anchor != null) {
        text.place(anchor.getX(), anchor.getY());
        text.width(anchor.getWidth());
      }
      words
          .getText()
          .replace('\u000B', '\n')
          .lines()
          .forEach(
              line -> {
                text.append(line);
                text.endParagraph();
              });
      text.endShape();
    }
  }
}
