package io.huiji.act;

import java.nio.file.Path;
import java.util.function.Predicate;

/// How an act came in.
///
/// @param how for the log, in Chinese; empty for somebody who signed in
/// @param files that the act may name
/// @param may which acts, by name, besides what the rules say: a machine's token names its own
public record Caller(String how, ActFiles files, Predicate<String> may) {

  public Caller(String how, ActFiles files) {
    this(how, files, _ -> true);
  }

  /// Somebody who signed in and sent no file: whatever a field names, nothing is read and nothing
  /// written.
  public static Caller signedIn() {
    return signedIn(ActFiles.none());
  }

  public static Caller signedIn(ActFiles sent) {
    return new Caller("", sent);
  }

  /// Without a password: who may read the data folder is its operator ({@code --as}).
  public static Caller commandLine(Path directory) {
    return new Caller("命令行以该用户身份办理", new ActFiles.Folder(directory));
  }
}
