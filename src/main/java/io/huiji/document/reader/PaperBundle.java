package io.huiji.document.reader;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.ZipPapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the papers of a zip as if they were one after the other.
final class PaperBundle {

  private PaperBundle() {}

  static Reading read(List<ZipPapers.Entry> entries) {
    var faults = new ArrayList<Fault>();
    var text = new StringBuilder();
    var lines = new ArrayList<Line>();
    int pages = 0;
    int images = 0;
    int hidden = 0;
    boolean layout = false;
    for (var entry : entries) {
      var reading = read(entry);
      reading.faults().stream().map(f -> of(entry, f)).forEach(faults::add);
      text.append(reading.text());
      int before = pages;
      reading.lines().forEach(l -> lines.add(later(l, before)));
      pages += Math.max(1, reading.pages());
      images += reading.images();
      hidden += reading.hiddenCharacters();
      layout |= reading.countedFromLayout();
    }
    if (entries.isEmpty()) {
      faults.add(new Fault(Fault.Code.EMPTY, "压缩包里没有文件。"));
    }
    return new Reading(
        Format.ZIP,
        faults,
        text.toString(),
        lines,
        Map.of(),
        List.of(),
        CharacterCounter.count(text.toString()),
        hidden,
        images,
        pages,
        layout);
  }

  private static Reading read(ZipPapers.Entry entry) {
    return Container.of(entry.bytes()) == Container.ZIP
            && ZipGlance.format(entry.bytes()) == Format.ZIP
        ? Reading.unreadable(Format.ZIP, new Fault(Fault.Code.UNSUPPORTED, "压缩包里还有压缩包，请解开后再报。"))
        : PaperParser.parse(entry.name(), entry.bytes());
  }

  private static Fault of(ZipPapers.Entry entry, Fault fault) {
    return new Fault(fault.code(), "压缩包内“" + entry.name() + "”：" + fault.detail());
  }

  private static Line later(Line line, int pages) {
    return new Line(
        line.text(),
        line.page() + pages,
        line.fromTop(),
        line.side(),
        line.region(),
        line.paragraph());
  }
}
