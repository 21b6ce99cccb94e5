package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The templates on the class path. {@code index.txt} lists each kind with the version in use.
final class Shipped {

  private static final String ROOT = "/templates-office/";

  private Shipped() {}

  /// @param folder of all versions: {@code minutes}
  /// @param version in use: {@code v1}
  record Entry(String kind, String folder, String version) {

    byte[] docx() {
      return bytes(folder + "/" + version + "/" + folder + ".docx");
    }

    Fields fields() {
      return Fields.parse(new String(bytes(folder + "/" + version + "/fields.md"), UTF_8));
    }
  }

  /// By Chinese name, in the order of the index.
  static Map<String, Entry> all() {
    var all = new LinkedHashMap<String, Entry>();
    for (var line : new String(bytes("index.txt"), UTF_8).lines().toList()) {
      var words = line.strip().split("[\\s/]+", -1);
      if (words.length == 3) {
        all.put(words[0], new Entry(words[0], words[1], words[2]));
      }
    }
    return all;
  }

  private static byte[] bytes(String path) {
    try (var in = Shipped.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
