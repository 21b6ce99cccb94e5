package io.huiji.access;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// The one place that decides who may know what. It judges on values alone: what is protected
/// carries its readers, written there by the module that made it.
public interface Access {

  /// The permit to know something that these readers may know, at this time.
  Optional<Permit> permit(Actor actor, Collection<Reader> readers, LocalDateTime at);

  /// The same, for one object alone, so that a permit for one record opens no other.
  ///
  /// @param object a name that the door behind knows, {@code record:…}
  default Optional<Permit> permit(
      Actor actor, String object, Collection<Reader> readers, LocalDateTime at) {
    return permit(actor, readers, at).map(permit -> permit.forObject(object));
  }

  /// The permit for what was consented to, for one object and one use. Consent is not a right to
  /// read, and a right to read is not consent.
  Optional<Permit> permit(Actor actor, Consent consent, LocalDateTime at);

  /// The reader tokens that an actor answers to; the index compiles the same policy from them.
  Set<String> tokens(Actor actor);
}
