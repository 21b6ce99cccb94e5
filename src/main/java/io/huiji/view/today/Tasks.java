package io.huiji.view.today;

import io.huiji.access.Actor;

/// What one noun puts on somebody's sheet.
interface Tasks {

  void of(Actor actor, Sheet sheet);

  /// Writes into the log that somebody is shown lines of this, where such a look is written.
  /// Counting what is new shows no line, and is no look.
  ///
  /// @param reader who reads the sheet, which may be that of others
  default void shown(Actor reader) {}
}
