package io.huiji.access;

import java.time.LocalDateTime;
import java.util.Optional;

/// Proof that {@link Access} has decided. Nothing outside this package can make one, so a door that
/// asks for it cannot be passed unasked.
public final class Permit {

  private final Actor actor;
  private final LocalDateTime at;
  private final Optional<String> object;

  Permit(Actor actor, LocalDateTime at) {
    this(actor, at, Optional.empty());
  }

  private Permit(Actor actor, LocalDateTime at, Optional<String> object) {
    this.actor = actor;
    this.at = at;
    this.object = object;
  }

  /// The same permit, good for one object only.
  Permit forObject(String name) {
    return new Permit(actor, at, Optional.of(name));
  }

  public Actor actor() {
    return actor;
  }

  public LocalDateTime at() {
    return at;
  }

  /// What alone it opens; empty for a permit that names nothing.
  public Optional<String> object() {
    return object;
  }
}
