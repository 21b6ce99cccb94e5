package io.huiji.document.docx;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.Templates;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextLine;
import io.huiji.document.layout.pdf.RenderedPages;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shipped templates filled and printed by the real office program, to be measured.
final class Printed implements AutoCloseable {

  /// Lower edge of the text, millimetres from the page's upper edge.
  static final double LOWER_EDGE = 262;

  private final Templates templates = OfficeTemplates.shipped();
  private final Converter converter;

  Printed(Path folder) {
    this.converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual());
  }

  boolean available() {
    return converter.available();
  }

  /// The filled example of a kind with some values changed.
  List<RenderedPage> pages(String kind, Map<String, ?> changes) {
    return RenderedPages.of(pdf(kind, changes));
  }

  byte[] pdf(String kind, Map<String, ?> changes) {
    var values = new HashMap<String, Object>(FilledExamples.all().get(kind));
    values.putAll(changes);
    return switch (converter.toPdf(kind + ".docx", templates.render(kind, values).docx())) {
      case Converted converted -> converted.pdf();
      case Unconvertible(var reason) -> throw new AssertionError(kind + "：" + reason);
    };
  }

  /// The lines between the edges of the text, without page number.
  static List<TextLine> body(RenderedPage page) {
    return page.lines().stream().filter(line -> line.bottom() < LOWER_EDGE).toList();
  }

  static List<String> texts(RenderedPage page) {
    return body(page).stream().map(TextLine::text).toList();
  }

  @Override
  public void close() {
    converter.close();
  }
}
