package io.huiji.operations.command;

/// Something went wrong that the caller can be told of in one Chinese line; exit code 4.
public final class Failure extends RuntimeException {

  public Failure(String message) {
    super(message);
  }
}
