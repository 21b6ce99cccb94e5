package io.huiji.notice;

import java.util.List;

/// The outbox: written in the transaction of what it tells, delivered after it.
public interface Notices {

  /// Posts once per key; returns whether it was new.
  boolean post(Notice notice);

  /// The recipient says that he has it. Returns false when there is no such notice.
  boolean acknowledge(String key, String userName);

  /// Notices whose key begins so, with their state, oldest first.
  List<Posted> posted(String keyPrefix);

  record Posted(Notice notice, boolean delivered, boolean acknowledged) {}
}
