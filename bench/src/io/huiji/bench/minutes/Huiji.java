package io.huiji.bench.minutes;

import io.huiji.bench.Contender;
import io.huiji.bench.minutes.WordFile.Shape;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The program itself: the office's own 会议纪要, by the way that all documents are made.
final class Huiji implements Contender {

  private final Templates templates;
  private final List<Map<String, Object>> values;

  Huiji(Path folder, List<Minutes> minutes) throws IOException {
    templates = open(folder);
    values = minutes.stream().map(Minutes::values).toList();
  }

  static Templates open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("会议纪要.docx"), template());
    var templates = OfficeTemplates.withOwn(folder);
    if (!templates.refused().isEmpty()) {
      throw new IllegalStateException(templates.refused().getFirst().summary());
    }
    return templates;
  }

  static byte[] template() {
    var topics =
        Shape.BODY.of("{{#topics}}")
            + Shape.HEADING.of("{{heading}}")
            + Shape.BODY.of("{{body:rich}}")
            + Shape.BODY.of("{{#items}}")
            + Shape.BODY.of("{{text}}")
            + Shape.BODY.of("{{/items}}")
            + Shape.BODY.of("{{/topics}}");
    var body = WordFile.body("{{%s}}"::formatted, topics);
    // fields that must be printed and that these minutes do not show
    var last = Shape.SENT.of("{{^lead}}{{printOrgan}}{{printDate}}{{/lead}}");
    return WordFile.docx(WordFile.document(body + last));
  }

  @Override
  public String name() {
    return "Huiji";
  }

  @Override
  public Made make(int number) {
    return Made.of(templates.render("会议纪要", values.get(number)).docx());
  }
}
