package io.huiji.operations.unskippable;

import io.huiji.archive.Draft;
import io.huiji.archive.Filing;
import io.huiji.archive.RecordKind;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.kernel.TopicId;
import java.util.List;
import java.util.Optional;

/// Register rows of papers that may not be stored.
final class Slots {

  private Slots() {}

  static Draft secret(String title) {
    var like = Draft.paper(title).filing();
    return new Draft(
        new Filing(
            "slot/" + title,
            RecordKind.PAPER_SLOT,
            title,
            Optional.empty(),
            like.meeting(),
            Optional.of(TopicId.random()),
            like.author(),
            like.unit(),
            like.documentDate(),
            new Marking("", SecrecyLevel.SECRET, "1年"),
            List.of(),
            title,
            List.of(),
            List.of(),
            "",
            ArchiveStory.ALL,
            Optional.empty(),
            Optional.empty()),
        List.of());
  }
}
