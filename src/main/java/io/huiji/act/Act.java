package io.huiji.act;

import io.huiji.access.Actor;
import java.time.LocalDateTime;

/// One thing that a person did, as it stands in an acts file or comes from a page.
///
/// @param name as in the acts file: {@code approve-topic}
public record Act(String name, ActFields fields, Actor actor, LocalDateTime at, Caller caller) {

  /// By somebody who signed in.
  public Act(String name, ActFields fields, Actor actor, LocalDateTime at) {
    this(name, fields, actor, at, Caller.signedIn());
  }
}
