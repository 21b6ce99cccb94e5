package io.huiji.archive;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Who keeps the records (R17.4): for each exactly one named person at every instant.
public interface Custody {

  /// When the last of them came to him; a hand-over before that would leave two at once.
  Optional<LocalDateTime> heldSince(String user);

  /// Everything that one keeps goes to another at this instant, in the caller's transaction; what
  /// is filed from now on is his too while he holds the post. Nothing is filed and nobody else
  /// hands over until the transaction ends, so the count is that of the hand-over itself.
  ///
  /// @return how many records changed hands
  int handOver(String from, String to, LocalDateTime at);

  /// How many records somebody keeps now.
  int count(String user);

  /// Every hand-over, the latest first.
  List<HandedOver> register();

  /// @param from and {@code to}: user names
  record HandedOver(String from, String to, int records, LocalDateTime at) {}
}
