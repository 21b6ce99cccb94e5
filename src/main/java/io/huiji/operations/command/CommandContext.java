package io.huiji.operations.command;

import io.huiji.operations.Console;

/// What every command is given.
///
/// @param arguments as the caller wrote them, to hand on to a running service
record CommandContext(Console console, Installations installations, String[] arguments) {}
