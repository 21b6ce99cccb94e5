package io.huiji.access;

import java.time.LocalDateTime;

/// Proof that {@link Access} has decided. Nothing outside this package can make one, so a door that
/// asks for it cannot be passed unasked.
public final class Permit {

  private final Actor actor;
  private final LocalDateTime at;

  Permit(Actor actor, LocalDateTime at) {
    this.actor = actor;
    this.at = at;
  }

  public Actor actor() {
    return actor;
  }

  public LocalDateTime at() {
    return at;
  }
}
