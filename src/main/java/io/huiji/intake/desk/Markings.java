package io.huiji.intake.desk;

import io.huiji.intake.mark.MarkReader;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.PaperContent;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfile;
import java.util.List;

/// What papers are marked as: by their page and by their card, whichever is higher.
final class Markings {
  private final MarkReader marks;

  Markings(RuleProfile.Custody custody) {
    this.marks = new MarkReader(custody);
  }

  Marking of(JudgedPaper paper) {
    var declared = marks.vocabulary().marks(paper.declaredMark()).orElse(Marking.NONE);
    var seen =
        switch (paper.content()) {
          case PaperContent.Read(var reading) ->
              marks.read(reading.lines(), paper.declaredMark()).marking();
          case PaperContent.Classified(var marked, _) -> marked;
          case PaperContent.Unreadable _, PaperContent.Absent _ -> Marking.NONE;
        };
    return seen.highest(declared);
  }

  /// Of those that the card lists.
  Marking highest(List<JudgedPaper> papers) {
    return papers.stream()
        .filter(paper -> paper.declared().isPresent())
        .map(this::of)
        .reduce(Marking.NONE, Marking::highest);
  }
}
