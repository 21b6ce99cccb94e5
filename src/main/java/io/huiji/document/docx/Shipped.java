package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// The templates on the class path. {@code index.txt} lists each kind with its versions and the day
/// from which each is in force; a version without a day has always been.
final class Shipped {

  private static final String ROOT = "/templates-office/";

  private Shipped() {}

  /// @param folder of all versions: {@code minutes}
  /// @param version {@code v1}
  /// @param from the first day on which it is in force
  record Entry(String kind, String folder, String version, LocalDate from) {

    byte[] docx() {
      return bytes(folder + "/" + version + "/" + folder + ".docx");
    }

    Fields fields() {
      return Fields.parse(new String(bytes(folder + "/" + version + "/fields.md"), UTF_8));
    }
  }

  /// The newest of each kind by Chinese name, in the order of the index.
  static Map<String, Entry> all() {
    return on(LocalDate.MAX);
  }

  /// Those in force on a day.
  static Map<String, Entry> on(LocalDate day) {
    return choose(new String(bytes("index.txt"), UTF_8), day);
  }

  static Map<String, Entry> choose(String index, LocalDate day) {
    var all = new LinkedHashMap<String, Entry>();
    for (var line : index.lines().toList()) {
      var words = line.strip().split("[\\s/]+", -1);
      if (words.length >= 3) {
        var from = words.length > 3 ? LocalDate.parse(words[3]) : LocalDate.MIN;
        var entry = new Entry(words[0], words[1], words[2], from);
        if (!from.isAfter(day)) {
          all.merge(
              words[0], entry, (one, other) -> other.from().isBefore(one.from()) ? one : other);
        }
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
