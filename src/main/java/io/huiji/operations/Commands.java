package io.huiji.operations;

import io.huiji.operations.command.CommandTree;

/// The commands of {@code ./huiji}: reads arguments, performs one command, answers with its exit
/// code. Never throws.
public final class Commands {

  private final Class<?> application;

  /// @param application the Spring configuration that a command with a data folder starts
  public Commands(Class<?> application) {
    this.application = application;
  }

  public int run(Console console, String... arguments) {
    return new CommandTree(application).run(console, arguments);
  }
}
