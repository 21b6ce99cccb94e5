package io.huiji.intake.rule;

import io.huiji.kernel.MaterialKind;
import io.huiji.meeting.Card;
import io.huiji.meeting.PutOff;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What acts have added to a submission since it came in, and what meetings made of the unit's
/// topics before it.
///
/// @param admittedLate the mayor has admitted it though it came late
/// @param replies by unit code, given by the consulted units themselves
/// @param waived objections that the mayor has waived
/// @param onPaper classified papers that the office has received by hand
/// @param sourceConfirmed whom the card names as proposing has said so himself
/// @param putOff topics of the unit that may return, the latest first
public record Facts(
    boolean admittedLate,
    List<GivenOpinion> opinions,
    Map<String, GivenReply> replies,
    Set<Card.Objection> waived,
    List<TakenOnPaper> onPaper,
    boolean sourceConfirmed,
    List<PutOffBefore> putOff) {
  public static final Facts NONE = new Facts(false, List.of(), Map.of(), Set.of(), List.of());

  public Facts {
    opinions = List.copyOf(opinions);
    replies = Map.copyOf(replies);
    waived = Set.copyOf(waived);
    onPaper = List.copyOf(onPaper);
    putOff = List.copyOf(putOff);
  }

  /// Of acts alone, none of which confirmed the source.
  public Facts(
      boolean admittedLate,
      List<GivenOpinion> opinions,
      Map<String, GivenReply> replies,
      Set<Card.Objection> waived,
      List<TakenOnPaper> onPaper) {
    this(admittedLate, opinions, replies, waived, onPaper, false, List.of());
  }

  /// The same with what was put off before.
  public Facts with(boolean confirmed, List<PutOffBefore> before) {
    return new Facts(admittedLate, opinions, replies, waived, onPaper, confirmed, before);
  }

  /// @param reply 一致, 基本一致, 不一致
  /// @param text what it answered, as {@link GivenOpinion#text}
  public record GivenReply(String reply, String text) {}

  /// @param papers of the submission that was before that meeting, as digests
  public record PutOffBefore(PutOff topic, Map<MaterialKind, Set<String>> papers) {}

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
