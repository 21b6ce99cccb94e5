package io.huiji.intake;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads every file as plain text of one page, its lines at the left; what begins with {@code
/// FAULT:CODE} has that fault.
public final class TextReader implements PaperReader {
  @Override
  public Reading read(String name, byte[] content) {
    var text = new String(content, StandardCharsets.UTF_8);
    if (text.startsWith("FAULT:")) {
      var code =
          Fault.Code.valueOf(text.substring("FAULT:".length()).lines().findFirst().orElse(""));
      return Reading.unreadable(Format.DOCX, new Fault(code, ""));
    }
    return reading(text);
  }

  public static Reading reading(String text) {
    return reading(text, lines(text));
  }

  public static Reading reading(String text, List<Line> lines) {
    return new Reading(
        Format.TXT,
        List.of(),
        text,
        lines,
        Map.of(),
        List.of(),
        CharacterCounter.count(text),
        0,
        0,
        1,
        false);
  }

  private static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
      var number = lines.size() + 1;
      lines.add(new Line(line, 1, number, Line.Side.LEFT, Line.Region.BODY, number));
    }
    return lines;
  }

  @Override
  public void close() {}
}
