package io.huiji.view.topic;

import io.huiji.document.PagePictures.Picture;
import io.huiji.intake.Dossiers.Paper;
import java.util.List;
import java.util.Optional;

/// One look into a paper: a page of it as picture, and its text.
///
/// @param picture empty when it has been taken back
/// @param recalled whether it was taken back from this reader after the meeting (会后收回)
public record PaperLook(
    Paper paper, Optional<Picture> picture, List<String> paragraphs, boolean recalled) {

  public PaperLook {
    paragraphs = List.copyOf(paragraphs);
  }

  static PaperLook takenBack(Paper paper) {
    return new PaperLook(paper, Optional.empty(), List.of(), true);
  }
}
