package io.huiji.archive.packages.bag;

import io.huiji.archive.packages.bag.Hashes.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;

/// What somebody does who changes a package and knows how manifests are made.
public final class Rebagging {

  private Rebagging() {}

  public static void rebag(Path root) throws IOException {
    var oxum = payload(root);
    var information = Files.readString(root.resolve("bag-info.txt"));
    Files.writeString(
        root.resolve("bag-info.txt"),
        information.replaceAll("Payload-Oxum: .*", "Payload-Oxum: " + oxum));
    manifests(root, "manifest-", true);
    manifests(root, "tagmanifest-", false);
  }

  private static String payload(Path root) throws IOException {
    try (var all = Files.walk(root.resolve("data"))) {
      var files = all.filter(Files::isRegularFile).toList();
      return files.stream().mapToLong(file -> file.toFile().length()).sum() + "." + files.size();
    }
  }

  private static void manifests(Path root, String prefix, boolean payload) throws IOException {
    var hashes = new TreeMap<String, Hashes>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = BagZip.relative(root, file);
        if (name.startsWith("data/") == payload && !name.startsWith("tagmanifest-")) {
          hashes.put(name, Hashes.of(file));
        }
      }
    }
    for (var algorithm : Algorithm.values()) {
      var lines = new ArrayList<String>();
      hashes.forEach((name, each) -> lines.add(each.of(algorithm) + "  " + name));
      Files.write(root.resolve(prefix + algorithm.fileName() + ".txt"), lines);
    }
  }
}
