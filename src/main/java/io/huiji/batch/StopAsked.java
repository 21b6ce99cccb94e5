package io.huiji.batch;

/// Work has stopped at a safe point because it was asked to.
public final class StopAsked extends RuntimeException {

  private static final long serialVersionUID = 1;

  StopAsked() {
    super("asked to stop", null, false, false);
  }
}
