package io.huiji.act;

import java.util.function.Supplier;

/// The version of a thing that a person had before him when he acted on it.
///
/// @param thing a name of it, {@code topic:…}: acts on the same thing wait for each other
/// @param version that he saw
/// @param now asks for the present one; called inside the act's transaction
public record Seen(String thing, String version, Supplier<String> now) {

  private static final Seen NOTHING = new Seen("", "", () -> "");

  /// Whatever the state of things, the act may be tried.
  public static Seen nothing() {
    return NOTHING;
  }

  boolean stale() {
    return !version.equals(now.get());
  }
}
