package io.huiji.document.reader.layout;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Joins the rows of fixed pages to paragraphs again: a row that runs to the right edge goes on in
/// the next one unless that is indented. Where paragraphs end is a guess.
public final class FixedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private int paragraph;
  private boolean open;

  public void add(List<FixedPage.Row> rows) {
    for (var row : rows) {
      if (!row.counts()) {
        lines.add(new Line(row.text(), row.page(), row.fromTop(), row.side(), row.region(), 0));
        continue;
      }
      if (open && !row.indented()) {
        glue(row.text());
      } else {
        if (!text.isEmpty()) {
          text.append('\n');
        }
        paragraph++;
      }
      text.append(row.text());
      open = row.full();
      lines.add(
          new Line(row.text(), row.page(), row.fromTop(), row.side(), row.region(), paragraph));
    }
  }

  private void glue(String next) {
    int last = text.codePointBefore(text.length());
    if (last < 0x2E80 && next.codePointAt(0) < 0x2E80 && last != '-') {
      text.append(' ');
    }
  }

  public boolean blank() {
    return text.isEmpty();
  }

  public Reading reading(Format format, List<Fault> faults, int images, int pages) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    var all = text.toString();
    return new Reading(
        format,
        faults,
        all,
        lines,
        Map.of(),
        List.of(),
        CharacterCounter.count(all),
        0,
        images,
        pages,
        true);
  }
}
