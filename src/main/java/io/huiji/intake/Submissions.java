package io.huiji.intake;

import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.profile.RuleProfile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What has been handed in (报送), as it stands now.
public interface Submissions {

  /// The papers of the topic's submission in force whose bytes are in the store, in the order of
  /// the packet: 情况说明, 审议文本, then the others as the card lists them, then what other units gave
  /// later. The card itself is not among them.
  List<Material> materials(TopicId topic);

  /// The papers of the topic's submission in force that come by hand, because they may not be
  /// stored (R10.5), in the order of the card.
  List<ByHand> byHand(TopicId topic);

  /// Every submission in force with its present verdict, nearest meeting first.
  List<SubmissionState> states();

  /// Every submission in force whose meeting is still to come, judged once more by other rules.
  /// Nothing is written; what was read of a paper is not read again.
  List<Rejudged> under(RuleProfile profile);

  /// @param then the judgement that those rules would give
  record Rejudged(SubmissionState state, Judgement then) {}

  /// What lies in the inbox and has not been taken in yet.
  List<Waiting> waiting();

  /// @param folder name of the folder or zip in the inbox
  /// @param topic title on the card; empty when it could not be read
  /// @param meeting its present date
  /// @param unit code; empty when unknown
  record SubmissionState(
      SubmissionId id,
      String folder,
      String topic,
      Optional<LocalDate> meeting,
      String unit,
      LocalDateTime received,
      Judgement judgement) {}

  /// @param missing what has not come yet, in words
  record Waiting(String folder, List<String> missing, LocalDateTime since) {
    public Waiting {
      missing = List.copyOf(missing);
    }
  }

  /// @param name the file's name as its sender gave it
  record Material(String name, MaterialKind kind, Marking marking, Digest content, long size) {}

  /// Nothing but what the card says of it: not even its name.
  record ByHand(MaterialKind kind, Marking marking) {}
}
