package io.huiji.archive.packages.bag;

import io.huiji.archive.packages.bag.Hashes.Algorithm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes one bag into a folder. The same files and the same words give the same bytes: manifests
/// are in the order of the paths, and nothing is dated but by what the caller says.
public final class BagBuilder {

  private static final String PAYLOAD = "data/";

  private final Path root;
  private final SortedMap<String, Hashes> payload = new TreeMap<>();
  private final SortedMap<String, Hashes> tags = new TreeMap<>();

  /// What is to be in a file.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// @param root a folder that is not there yet
  public BagBuilder(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("data"));
  }

  /// @param path below {@code data/}
  public Hashes payload(String path, Content content) throws IOException {
    return write(PAYLOAD + path, content, payload);
  }

  public Hashes payload(String path, Path file) throws IOException {
    return payload(path, out -> Files.copy(file, out));
  }

  /// A file beside the payload, e.g. {@code metadata/package.json}.
  public Hashes tag(String path, byte[] content) throws IOException {
    return write(path, out -> out.write(content), tags);
  }

  public long payloadBytes() {
    return payload.values().stream().mapToLong(Hashes::bytes).sum();
  }

  /// Where a file of it lies.
  public Path path(String path) {
    return root.resolve(path);
  }

  private Hashes write(String path, Content content, Map<String, Hashes> into) throws IOException {
    if (!BagPaths.plain(path) || into.containsKey(path)) {
      throw new IllegalArgumentException("no file of a bag: " + path);
    }
    var file = root.resolve(path);
    Files.createDirectories(DurableFolder.parent(file));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      var sink = new Hashes.Sink(out);
      content.writeTo(sink);
      var hashes = sink.hashes();
      into.put(path, hashes);
      return hashes;
    }
  }

  /// Writes declaration, information and manifests.
  ///
  /// @param information labels of bag-info in their order; Payload-Oxum is put behind them
  public void finish(Map<String, String> information) throws IOException {
    tag("bagit.txt", text(List.of("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8")));
    tag("bag-info.txt", text(information(information)));
    for (var algorithm : Algorithm.values()) {
      tag("manifest-" + algorithm.fileName() + ".txt", manifest(payload, algorithm));
    }
    var tagged = new TreeMap<>(tags);
    for (var algorithm : Algorithm.values()) {
      tag("tagmanifest-" + algorithm.fileName() + ".txt", manifest(tagged, algorithm));
    }
  }

  private List<String> information(Map<String, String> information) {
    var lines = new ArrayList<String>();
    information.forEach((label, value) -> lines.add(label + ": " + oneLine(value)));
    lines.add("Payload-Oxum: " + payloadBytes() + "." + payload.size());
    return lines;
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }

  private static byte[] manifest(SortedMap<String, Hashes> files, Algorithm algorithm) {
    return text(
        files.entrySet().stream()
            .map(file -> file.getValue().of(algorithm) + "  " + file.getKey())
            .toList());
  }

  private static byte[] text(List<String> lines) {
    return lines.isEmpty()
        ? new byte[0]
        : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
