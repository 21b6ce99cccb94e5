package io.huiji.intake.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which names count in an inbox, and how names on a card find their files.
public final class FileNames {
  public static final String RECEIPT = ".回执.txt";
  private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private FileNames() {}

  /// Hidden files, what office programs and file managers leave behind, and our own receipts.
  public static boolean ignored(String path) {
    return Arrays.stream(path.split("/", -1)).anyMatch(FileNames::ignoredPart);
  }

  public static boolean zip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  static boolean yamlCard(String path) {
    return path.toLowerCase(Locale.ROOT).matches("submission\\.ya?ml");
  }

  /// The file that a card means: by path, else by its own name where that is unmistakable.
  static Optional<SubmittedFile> find(String wanted, List<SubmittedFile> files) {
    var name = normal(wanted.replaceFirst("^\\./", ""));
    var byPath = files.stream().filter(file -> file.name().equals(name)).findFirst();
    if (byPath.isPresent()) {
      return byPath;
    }
    var byName = files.stream().filter(file -> file.baseName().equals(name)).toList();
    var loosely =
        byName.isEmpty()
            ? files.stream().filter(file -> loose(file.baseName()).equals(loose(name))).toList()
            : byName;
    return loosely.size() == 1 ? Optional.of(loosely.getFirst()) : Optional.empty();
  }

  static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String loose(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean ignoredPart(String part) {
    return part.startsWith(".")
        || part.startsWith("~$")
        || part.endsWith(RECEIPT)
        || LEFT_BEHIND.contains(part.toLowerCase(Locale.ROOT));
  }
}
