package io.huiji.kernel;

import java.nio.file.Path;

/// The data folder and what lies where in it (design: one folder is the whole installation).
public record DataFolder(Path root) {

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path database() {
    return root.resolve("database");
  }

  /// Bytes by hash, with the records' sidecars beside them.
  public Path store() {
    return root.resolve("store");
  }

  public Path index() {
    return root.resolve("index");
  }

  /// Conversions; may be deleted at any time.
  public Path cache() {
    return root.resolve("cache");
  }

  /// Packets and minutes under readable names.
  public Path out() {
    return root.resolve("out");
  }

  /// One JSON report a run.
  public Path reports() {
    return root.resolve("reports");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /// The office's own templates, which go before the shipped ones.
  public Path templates() {
    return root.resolve("templates");
  }

  /// The office's own rule profiles and calendar, which go before the shipped ones.
  public Path rules() {
    return root.resolve("rules");
  }

  /// The path as the report prints it: relative to the data folder, with forward slashes.
  public String relative(Path path) {
    return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
