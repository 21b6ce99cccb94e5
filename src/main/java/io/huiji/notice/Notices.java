package io.huiji.notice;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The outbox: written in the transaction of what it tells, delivered after it.
public interface Notices {

  /// Posts once per key; returns whether it was new.
  boolean post(Notice notice);

  /// The recipient says that he has it. Returns false when there is no such notice.
  boolean acknowledge(String key, String userName);

  /// Notices whose key begins so, with their state, oldest first.
  List<Posted> posted(String keyPrefix);

  /// @param acknowledgedBy user name of who said that he has it; empty until somebody did
  record Posted(
      Notice notice,
      boolean delivered,
      LocalDateTime at,
      Optional<String> acknowledgedBy,
      Optional<LocalDateTime> acknowledgedAt) {

    public boolean acknowledged() {
      return acknowledgedAt.isPresent();
    }
  }
}
