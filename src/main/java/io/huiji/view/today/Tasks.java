package io.huiji.view.today;

import io.huiji.access.Actor;

/// What one noun puts on somebody's sheet.
interface Tasks {

  void of(Actor actor, Sheet sheet);
}
