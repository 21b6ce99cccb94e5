package io.huiji.document.typesetting;

import io.huiji.document.Manuscript;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/// Slides: the title on the first, then one for each heading of the first level.
public final class PptxTypesetter {

  private PptxTypesetter() {}

  public static byte[] set(Manuscript manuscript) {
    try (var show = new XMLSlideShow();
        var out = new ByteArrayOutputStream()) {
      var first = show.createSlide();
      if (!manuscript.mark().isEmpty()) {
        text(first, new Rectangle(20, 15, 300, 40), List.of(manuscript.mark()), 16);
      }
      text(first, new Rectangle(60, 200, 600, 120), List.of(manuscript.title()), 36);
      for (var part : parts(manuscript)) {
        var slide = show.createSlide();
        text(slide, new Rectangle(40, 30, 640, 60), List.of(part.getFirst()), 28);
        text(slide, new Rectangle(40, 100, 640, 400), part.subList(1, part.size()), 16);
      }
      show.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> parts(Manuscript manuscript) {
    var parts = new ArrayList<List<String>>();
    for (var block : manuscript.blocks()) {
      switch (block) {
        case Manuscript.Heading heading -> parts.add(new ArrayList<>(List.of(heading.text())));
        case Manuscript.Text text when !parts.isEmpty() -> parts.getLast().add(text.text());
        case Manuscript.Text _, Manuscript.Table _, Manuscript.Chart _ -> {
          // not for slides
        }
      }
    }
    return parts;
  }

  private static void text(XSLFSlide slide, Rectangle place, List<String> paragraphs, double size) {
    var box = slide.createTextBox();
    box.setAnchor(place);
    box.clearText();
    for (var paragraph : paragraphs) {
      var run = box.addNewTextParagraph().addNewTextRun();
      run.setText(paragraph);
      run.setFontSize(size);
      run.setFontFamily("黑体");
    }
  }
}
