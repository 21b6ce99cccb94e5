package io.huiji.operations.command;

/// A command was called wrongly: bad argument, unknown user, unusable configuration. Its message is
/// one Chinese line for the caller, who gets exit code 2.
public final class Misuse extends RuntimeException {

  public Misuse(String message) {
    super(message);
  }
}
