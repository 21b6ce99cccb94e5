package io.huiji.act;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The files that an act may name. On the command line they lie where the caller stands; from a
/// page or a machine they came with the request, and no name ever leads to a file of this house.
public sealed interface ActFiles {

  /// @param most bytes; a larger file is not read
  /// @return empty when there is no such file, or it cannot be read, or is too large
  Optional<byte[]> read(String name, long most);

  /// What tells these files from others: acts that came with a key are the same only with the same
  /// files. Empty on the command line, where acts have no keys.
  default String print() {
    return "";
  }

  static ActFiles none() {
    return new Sent(Map.of());
  }

  /// @param contents by the names under which the act's fields speak of them
  static ActFiles sent(Map<String, byte[]> contents) {
    return new Sent(contents);
  }

  /// Files below and beside the folder in which the caller stands.
  record Folder(Path directory) implements ActFiles {

    @Override
    public Optional<byte[]> read(String name, long most) {
      try {
        var path = resolve(name);
        return Files.isRegularFile(path) && Files.size(path) <= most
            ? Optional.of(Files.readAllBytes(path))
            : Optional.empty();
      } catch (IOException | InvalidPathException _) {
        return Optional.empty();
      }
    }

    /// Where a file that the act makes is to be written.
    public Path place(String name) {
      try {
        return resolve(name).toAbsolutePath();
      } catch (InvalidPathException _) {
        throw new UnfitField("to", "“" + name + "”不能作文件名");
      }
    }

    private Path resolve(String name) {
      return directory.resolve(name).normalize();
    }
  }

  /// Files that came with the request, in memory.
  record Sent(Map<String, byte[]> contents) implements ActFiles {

    public Sent {
      contents = Map.copyOf(contents);
    }

    @Override
    public String print() {
      return new TreeMap<>(contents)
          .entrySet().stream()
              .map(file -> file.getKey() + " " + Digest.of(file.getValue()).hex())
              .collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<byte[]> read(String name, long most) {
      return Optional.ofNullable(contents.get(name)).filter(content -> content.length <= most);
    }
  }
}
