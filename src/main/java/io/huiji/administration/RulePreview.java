package io.huiji.administration;

import io.huiji.profile.ProfileValues;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a version of the rules would change: values, and verdicts on what is still pending.
///
/// @param profile, {@code version}, {@code inForceFrom} of the version that was looked at
/// @param against the version that it is compared with, in words
/// @param faults why it could not be installed; empty when it could
/// @param values that differ from the rules in force today
/// @param topics every pending topic that would be judged otherwise, nearest meeting first
/// @param pending how many were judged
public record RulePreview(
    String profile,
    String version,
    LocalDate inForceFrom,
    String against,
    List<Finding> faults,
    List<ProfileValues.Change> values,
    List<Change> topics,
    int pending) {

  public RulePreview {
    faults = List.copyOf(faults);
    values = List.copyOf(values);
    topics = List.copyOf(topics);
  }

  /// For whoever may not know topics.
  RulePreview withoutTopics() {
    return new RulePreview(
        profile, version, inForceFrom, against, faults, values, List.of(), pending);
  }

  /// @param before and {@code after}: accepted, returned, held, late
  /// @param added findings that the new version would have, {@code gone} those that it would not
  /// @param keeps whether it was received before the version's first day, and so keeps its verdict
  ///   until it is handed in anew
  public record Change(
      String topic,
      String unit,
      Optional<LocalDate> meeting,
      String before,
      String after,
      List<Finding> added,
      List<Finding> gone,
      boolean keeps) {

    public Change {
      added = List.copyOf(added);
      gone = List.copyOf(gone);
    }

    public boolean otherVerdict() {
      return !before.equals(after);
    }
  }
}
