package io.huiji.access;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Proof that {@link Access} has decided. Nothing outside this package can make one, so a door that
/// asks for it cannot be passed unasked.
public final class Permit {

  private final Actor actor;
  private final LocalDateTime at;
  private final Optional<String> object;
  private final Use use;
  private final String basis;
  private final AtomicBoolean spent = new AtomicBoolean();

  Permit(Actor actor, LocalDateTime at) {
    this(actor, at, Optional.empty(), Use.READ, "");
  }

  private Permit(Actor actor, LocalDateTime at, Optional<String> object, Use use, String basis) {
    this.actor = actor;
    this.at = at;
    this.object = object;
    this.use = use;
    this.basis = basis;
  }

  /// The same permit, good for one object only.
  Permit forObject(String name) {
    return new Permit(actor, at, Optional.of(name), use, basis);
  }

  Permit by(Consent consent) {
    return new Permit(actor, at, Optional.of(consent.object()), consent.use(), consent.basis());
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

  public Use use() {
    return use;
  }

  /// The consent that it rests on, for the log; empty for none.
  public String basis() {
    return basis;
  }

  /// A permit for a copy is good once: the door that opens for it spends it.
  ///
  /// @return false when it was spent before
  public boolean spend() {
    return use != Use.COPY || spent.compareAndSet(false, true);
  }
}
