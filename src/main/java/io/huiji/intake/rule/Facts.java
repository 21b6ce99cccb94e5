package io.huiji.intake.rule;

import io.huiji.kernel.MaterialKind;
import io.huiji.meeting.Card;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What acts have added to a submission since it came in.
///
/// @param admittedLate the mayor has admitted it though it came late
/// @param replies by unit code, given by the consulted units themselves
/// @param waived objections that the mayor has waived
/// @param onPaper classified papers that the office has received by hand
public record Facts(
    boolean admittedLate,
    List<GivenOpinion> opinions,
    Map<String, String> replies,
    Set<Card.Objection> waived,
    List<TakenOnPaper> onPaper) {
  public static final Facts NONE = new Facts(false, List.of(), Map.of(), Set.of(), List.of());

  public Facts {
    opinions = List.copyOf(opinions);
    replies = Map.copyOf(replies);
    waived = Set.copyOf(waived);
    onPaper = List.copyOf(onPaper);
  }

  /// @param agreed whether the opinion is in favour
  /// @param text what it judged: the reviewed texts by their hashes, see {@link
  ///   JudgedSubmission#reviewedText}
  public record GivenOpinion(MaterialKind kind, String unit, boolean agreed, String text) {}

  /// @param digest SHA-256 of the file that was refused: another content has to be taken anew
  /// @param copies received by hand
  public record TakenOnPaper(String file, String digest, int copies) {
    boolean is(JudgedPaper paper) {
      return file.equals(paper.name()) && digest.equals(paper.digest());
    }
  }
}
