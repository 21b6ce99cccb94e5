package io.huiji.operations.command;

import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// How a command comes by an opened data folder.
interface Installations {

  /// Performs something on the data folder, in this process or, where a service has the folder
  /// open, in that one.
  ///
  /// @param context of the command, to be handed on
  /// @param root an existing data folder
  int with(CommandContext context, Path root, ToIntFunction<Installation> work);

  /// Performs something on a data folder that is about to be made.
  int withNew(Path root, ToIntFunction<Installation> work);

  /// Opens an existing data folder with its web pages, for as long as the work lasts.
  int serving(Path root, int port, ToIntFunction<Installation> work);
}
