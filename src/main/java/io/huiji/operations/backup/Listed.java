package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import java.nio.file.Path;

/// A file of the data folder as a backup lists it.
///
/// @param path relative to the data folder, with forward slashes
record Listed(Digest digest, long bytes, String path) {

  Listed {
    var normal = Path.of(path).normalize();
    if (path.isEmpty()
        || path.indexOf('\n') >= 0
        || normal.isAbsolute()
        || normal.startsWith("..")
        || !normal.toString().equals(path)) {
      throw new IllegalArgumentException("not a path inside a data folder: " + path);
    }
  }

  String line() {
    return digest.hex() + " " + bytes + " " + path;
  }

  static Listed parse(String line) {
    var first = line.indexOf(' ');
    var second = line.indexOf(' ', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("not a line of a list: " + line);
    }
    return new Listed(
        new Digest(line.substring(0, first)),
        Long.parseLong(line.substring(first + 1, second)),
        line.substring(second + 1));
  }
}
