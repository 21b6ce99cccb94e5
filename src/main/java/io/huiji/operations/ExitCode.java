package io.huiji.operations;

/// What a command tells its caller by its exit code.
public final class ExitCode {

  public static final int DONE = 0;

  /// The thing looked at is not in order: mismatch, broken rule, refused act.
  public static final int NOT_IN_ORDER = 1;

  /// Bad arguments, unknown user or configuration.
  public static final int MISUSE = 2;

  /// Ran whole, but a person is needed.
  public static final int PERSON_NEEDED = 3;

  public static final int FAILED = 4;

  private ExitCode() {}
}
