package io.huiji.operations;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a command sees of the shell that called it, be it this process's or one at the other end of
/// the service's socket. Always UTF-8, whatever the machine's locale.
///
/// @param directory working directory, against which relative paths are read
/// @param watched whether somebody reads standard error while the command works: a terminal
public record Console(
    Path directory, InputStream in, PrintStream out, PrintStream err, boolean watched) {

  /// Set by the launcher, which can ask: Java cannot tell of standard error alone.
  private static final String WATCHED = "huiji.watched";

  /// Nobody watches.
  public Console(Path directory, InputStream in, PrintStream out, PrintStream err) {
    this(directory, in, out, err, false);
  }

  public static Console ofProcess() {
    return new Console(
        Path.of("").toAbsolutePath(),
        new FileInputStream(FileDescriptor.in),
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean(WATCHED));
  }

  public Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }
}
