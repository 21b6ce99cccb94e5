package io.huiji.archive;

import java.time.LocalDateTime;
import java.util.Optional;

/// Who keeps the records (R17.4): for each exactly one named person at every instant.
public interface Custody {

  /// How many records somebody keeps now.
  int holdings(String user);

  /// When the last of them came to him; a hand-over before that would leave two at once.
  Optional<LocalDateTime> heldSince(String user);

  /// Everything that one keeps goes to another at this instant, in the caller's transaction; what
  /// is filed from now on is his too while he holds the post.
  ///
  /// @return how many records changed hands
  int handOver(String from, String to, LocalDateTime at);
}
