package io.huiji.page.topic;

import io.huiji.intake.HandIn.Seen;
import io.huiji.page.kit.Findings;
import io.huiji.page.kit.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One paper of what is about to be handed in, as the check saw it.
///
/// @param tag 通过 or how many places are to be mended
record CheckedPaper(Seen seen, Tag tag, Placed text) {

  static CheckedPaper of(Seen seen, Findings findings) {
    var about = findings.at(seen.name());
    var mend = about.stream().filter(line -> !line.severity().equals("warn")).count();
    return new CheckedPaper(
        seen,
        mend > 0 ? Tag.stop(mend + "处要改") : Tag.done("通过"),
        Placed.of(seen.text().lines().filter(line -> !line.isBlank()).toList(), about));
  }

  /// Where in this page each finding stands.
  static Map<Integer, String> places(List<CheckedPaper> papers) {
    var places = new HashMap<Integer, String>();
    papers.stream()
        .flatMap(paper -> paper.text().numbers().stream())
        .forEach(number -> places.put(number, "#f-" + number));
    return places;
  }
}
