package io.huiji.document;

/// Reads any paper, hostile or broken, without ever failing: what cannot be read is a fault in the
/// reading. Nothing is written to disk and nothing is fetched from elsewhere.
public interface PaperReader extends AutoCloseable {

  /// @param name the file's name as its sender gave it; only its extension matters
  Reading read(String name, byte[] content);

  @Override
  void close();
}
