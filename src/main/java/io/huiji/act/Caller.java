package io.huiji.act;

import java.nio.file.Path;

/// How an act came in.
///
/// @param how for the log, in Chinese; empty for somebody who signed in
/// @param directory against which an act's files are read and written
public record Caller(String how, Path directory) {

  public static Caller signedIn() {
    return new Caller("", Path.of("").toAbsolutePath());
  }

  /// Without a password: who may read the data folder is its operator ({@code --as}).
  public static Caller commandLine(Path directory) {
    return new Caller("命令行以该用户身份办理", directory);
  }

  public Path resolve(String file) {
    return directory.resolve(file).normalize();
  }
}
