package io.huiji.archive.packages.bag;

import io.huiji.archive.packages.bag.BagFault.Kind;
import io.huiji.archive.packages.bag.Hashes.Algorithm;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the bag of a stranger in a folder and finds everything that is wrong with it. Links are
/// not followed, nothing is fetched.
public final class BagReader {

  private static final int LARGEST_TAG = 256 << 20;
  private static final Pattern LINE = Pattern.compile("^([0-9a-fA-F]+)[ \\t]+\\*?(.+)$");
  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8";

  private final Path root;
  private final List<BagFault> faults = new ArrayList<>();
  private final SortedMap<String, Path> present = new TreeMap<>();
  private final SortedMap<String, Hashes> good = new TreeMap<>();

  private BagReader(Path root) {
    this.root = root;
  }

  public static Bag read(Path root) throws IOException {
    return new BagReader(root.toAbsolutePath().normalize()).read();
  }

  private Bag read() throws IOException {
    list();
    if (faults.stream().anyMatch(fault -> fault.kind() == Kind.HOSTILE)) {
      return new Bag(root, Map.of(), good, faults);
    }
    declaration();
    if (present.containsKey("fetch.txt")) {
      faults.add(BagFault.form("fetch.txt", "内容要从别处下载，不接收这样的包"));
    }
    var payload = manifests("manifest-");
    var tags = manifests("tagmanifest-");
    var hashes = check(payload, tags);
    unlisted(payload, tags);
    var information = information();
    oxum(information, hashes);
    return new Bag(root, information, good, faults);
  }

  private void list() throws IOException {
    var names = new HashSet<String>();
    try (var all = Files.walk(root)) {
      for (var path : (Iterable<Path>) all::iterator) {
        if (path.equals(root)) {
          continue;
        }
        var name = BagZip.relative(root, path);
        if (Files.isSymbolicLink(path)) {
          faults.add(BagFault.hostile(name, "是符号链接，没有打开"));
        } else if (!BagPaths.fit(name) || !names.add(BagPaths.folded(name))) {
          faults.add(BagFault.hostile(name, "名称写法不规范，或者与另一个只有大小写之别"));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          present.put(name, path);
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          faults.add(BagFault.hostile(name, "不是普通文件"));
        }
      }
    }
  }

  private void declaration() throws IOException {
    if (!present.containsKey("bagit.txt")) {
      faults.add(BagFault.form("bagit.txt", "缺少，不是 BagIt 包"));
    } else if (!text("bagit.txt").replace("\r\n", "\n").strip().equals(DECLARATION)) {
      faults.add(BagFault.form("bagit.txt", "应写明 BagIt-Version: 1.0 和 UTF-8"));
    }
  }

  private Map<Algorithm, SortedMap<String, String>> manifests(String prefix) throws IOException {
    var found = new TreeMap<Algorithm, SortedMap<String, String>>();
    for (var algorithm : Algorithm.values()) {
      var name = prefix + algorithm.fileName() + ".txt";
      if (present.containsKey(name)) {
        found.put(algorithm, manifest(name));
      }
    }
    if (found.isEmpty()) {
      faults.add(BagFault.form(prefix + "sha256.txt", "缺少清单（sha256 或 sha512）"));
    }
    return found;
  }

  private SortedMap<String, String> manifest(String name) throws IOException {
    var listed = new TreeMap<String, String>();
    for (var line : text(name).lines().filter(each -> !each.isBlank()).toList()) {
      var parsed = LINE.matcher(line);
      if (!parsed.matches()) {
        faults.add(BagFault.form(name, "有一行不是“校验值  路径”"));
        continue;
      }
      var path = BagPaths.unescaped(parsed.group(2));
      var payload = path.startsWith("data/");
      if (!BagPaths.fit(path) || payload != name.startsWith("manifest-")) {
        faults.add(BagFault.hostile(name, "所列路径“" + path + "”不在应在的位置"));
      } else if (listed.put(path, parsed.group(1).toLowerCase(java.util.Locale.ROOT)) != null) {
        faults.add(BagFault.form(name, "“" + path + "”列了两次"));
      }
    }
    return listed;
  }

  private Map<String, Hashes> check(
      Map<Algorithm, SortedMap<String, String>> payload,
      Map<Algorithm, SortedMap<String, String>> tags)
      throws IOException {
    var listed = new TreeMap<String, Map<Algorithm, String>>();
    for (var each : List.of(payload, tags)) {
      each.forEach(
          (algorithm, files) ->
              files.forEach(
                  (path, hash) ->
                      listed.computeIfAbsent(path, _ -> new HashMap<>()).put(algorithm, hash)));
    }
    var taken = new HashMap<String, Hashes>();
    for (var file : listed.entrySet()) {
      check(file.getKey(), file.getValue(), taken);
    }
    return taken;
  }

  private void check(String path, Map<Algorithm, String> expected, Map<String, Hashes> taken)
      throws IOException {
    var file = present.get(path);
    if (file == null) {
      faults.add(new BagFault(Kind.MISSING, path, "清单上有，包里没有"));
      return;
    }
    var hashes = Hashes.of(file);
    taken.put(path, hashes);
    var same =
        expected.entrySet().stream()
            .allMatch(each -> hashes.of(each.getKey()).equals(each.getValue()));
    if (same) {
      good.put(path, hashes);
    } else {
      faults.add(new BagFault(Kind.CHANGED, path, "内容与清单上的校验值不符"));
    }
  }

  /// RFC 8493: every payload file stands in every manifest. We ask the same of the tag files.
  private void unlisted(
      Map<Algorithm, SortedMap<String, String>> payload,
      Map<Algorithm, SortedMap<String, String>> tags) {
    for (var path : present.keySet()) {
      var manifests = path.startsWith("data/") ? payload : tags;
      if (!path.startsWith("tagmanifest-")
          && !manifests.values().stream().allMatch(listed -> listed.containsKey(path))) {
        faults.add(new BagFault(Kind.EXTRA, path, "包里有，清单上没有"));
      }
    }
  }

  private Map<String, String> information() throws IOException {
    var information = new LinkedHashMap<String, String>();
    if (present.containsKey("bag-info.txt")) {
      text("bag-info.txt")
          .lines()
          .map(line -> line.split(":", 2))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> information.put(parts[0].strip(), parts[1].strip()));
    }
    return information;
  }

  private void oxum(Map<String, String> information, Map<String, Hashes> hashes) {
    var files = present.keySet().stream().filter(path -> path.startsWith("data/")).toList();
    var bytes =
        files.stream()
            .mapToLong(path -> hashes.containsKey(path) ? hashes.get(path).bytes() : 0)
            .sum();
    var counted = bytes + "." + files.size();
    var told = information.getOrDefault("Payload-Oxum", "");
    if (!told.equals(counted)) {
      faults.add(
          new BagFault(Kind.COUNT, "bag-info.txt", "所写总量（字节数.文件数）是“" + told + "”，实有 " + counted));
    }
  }

  private String text(String name) throws IOException {
    var file = root.resolve(name);
    if (Files.size(file) > LARGEST_TAG) {
      faults.add(BagFault.hostile(name, "过大，没有打开"));
      return "";
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      faults.add(BagFault.form(name, "不是 UTF-8 文字"));
      return "";
    }
  }
}
