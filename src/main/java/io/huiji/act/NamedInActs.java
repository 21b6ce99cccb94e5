package io.huiji.act;

import io.huiji.audit.Concern;

/// Finds what the fields of an act name, for the log of its refusal: who was turned away at the
/// door named a record all the same, and an extract for that record shows it. For the log alone;
/// whoever was refused may not know what he named.
public interface NamedInActs {

  /// Fields of the wrong form name nothing.
  Concern of(Act act);
}
