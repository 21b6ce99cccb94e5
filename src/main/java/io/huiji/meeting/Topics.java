package io.huiji.meeting;

import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The topics. Written by intake when papers come in and by the acts of this module.
public interface Topics {

  /// Makes the topic or brings it up to date, in the caller's transaction. The same content again
  /// changes nothing.
  TopicId handIn(HandedIn handedIn);

  Optional<Topic> find(TopicId id);

  /// By exact title, and by meeting where two meetings have the same.
  List<Topic> titled(String title, Optional<LocalDate> meeting);

  List<Topic> of(LocalDate meeting);

  /// What meetings before this day put off or did not pass of a unit's topics and what has not come
  /// back to another meeting since (R15.1); the latest first.
  List<PutOff> putOff(String unit, LocalDate before);

  /// Of which topic this one is the return.
  Optional<PutOff> past(TopicId id);
}
