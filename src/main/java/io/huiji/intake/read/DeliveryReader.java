package io.huiji.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Fault;
import io.huiji.document.ZipPapers;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a folder or a zip into memory, bounded in number and size; symbolic links are not
/// followed, nothing is written.
public final class DeliveryReader {
  public static final long LARGEST_FILE = 100L << 20;
  public static final long LARGEST_DELIVERY = 256L << 20;
  private static final int MOST_FILES = 500;
  private static final int DEEPEST = 50;

  private DeliveryReader() {}

  public static Delivery read(Path entry) throws IOException {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return folder(entry);
    }
    return zip(file(entry, entry.getFileName().toString(), LARGEST_DELIVERY));
  }

  /// The same of what came with a request, which is in memory already: one zip, or the files of a
  /// folder by their paths.
  public static Delivery sent(Map<String, byte[]> files) {
    var all =
        files.entrySet().stream()
            .map(file -> sent(clean(file.getKey()), file.getValue()))
            .filter(file -> !FileNames.ignored(file.name()))
            .toList();
    if (all.size() == 1 && FileNames.zip(all.getFirst().name())) {
      return zip(all.getFirst());
    }
    return all.size() > MOST_FILES
        ? new Delivery.Refused(all.getFirst(), tooMany())
        : new Delivery.Files(unwrapped(all));
  }

  private static SubmittedFile sent(String name, byte[] content) {
    return content.length <= LARGEST_FILE || FileNames.zip(name)
        ? SubmittedFile.of(name, content)
        : new SubmittedFile(name, new byte[0], content.length, Digest.of(content));
  }

  private static Delivery zip(SubmittedFile zip) {
    if (zip.tooLarge()) {
      return new Delivery.Refused(
          zip, new Fault(Fault.Code.BOMB, "压缩包超过" + (LARGEST_DELIVERY >> 20) + "兆"));
    }
    return switch (ZipPapers.open(zip.content())) {
      case ZipPapers.Opened.Papers(var entries) ->
          new Delivery.Files(
              unwrapped(
                  entries.stream()
                      .map(each -> SubmittedFile.of(clean(each.name()), each.bytes()))
                      .filter(each -> !FileNames.ignored(each.name()))
                      .toList()));
      case ZipPapers.Opened.Incomplete() -> new Delivery.Incomplete();
      case ZipPapers.Opened.Refused(var fault) -> new Delivery.Refused(zip, fault);
    };
  }

  /// A single file, for judging it alone.
  public static SubmittedFile paper(Path file) throws IOException {
    return file(file, file.getFileName().toString(), LARGEST_FILE);
  }

  /// One that came with a request.
  public static SubmittedFile paper(String name, byte[] content) {
    var path = clean(name);
    return SubmittedFile.of(path.substring(path.lastIndexOf('/') + 1), content);
  }

  private static Delivery folder(Path folder) throws IOException {
    var paths = paths(folder);
    return paths.size() > MOST_FILES
        ? new Delivery.Refused(
            SubmittedFile.of(
                folder.getFileName().toString(),
                String.join("\n", names(folder, paths)).getBytes(UTF_8)),
            tooMany())
        : new Delivery.Files(unwrapped(files(folder, paths)));
  }

  private static Fault tooMany() {
    return new Fault(Fault.Code.BOMB, "文件夹里的文件超过" + MOST_FILES + "个");
  }

  private static List<String> names(Path folder, List<Path> paths) {
    return paths.stream().map(path -> clean(folder.relativize(path).toString())).toList();
  }

  private static List<SubmittedFile> files(Path folder, List<Path> paths) throws IOException {
    var files = new ArrayList<SubmittedFile>();
    var left = new long[] {LARGEST_DELIVERY};
    for (var path : paths) {
      var name = clean(folder.relativize(path).toString());
      var read = file(path, name, Math.min(LARGEST_FILE, left[0]));
      left[0] -= read.content().length;
      files.add(read);
    }
    return files;
  }

  private static List<Path> paths(Path folder) throws IOException {
    var paths = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && !FileNames.ignored(clean(folder.relativize(file).toString()))) {
              paths.add(file);
            }
            return paths.size() <= MOST_FILES
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }
        });
    paths.sort(Comparator.comparing(path -> clean(folder.relativize(path).toString())));
    return paths;
  }

  private static SubmittedFile file(Path path, String name, long most) throws IOException {
    var size = Files.size(path);
    if (size <= most) {
      return SubmittedFile.of(name, Files.readAllBytes(path));
    }
    try (var stream = Files.newInputStream(path)) {
      return new SubmittedFile(name, new byte[0], size, digest(stream));
    }
  }

  private static Digest digest(InputStream stream) throws IOException {
    var sha = Digest.sha256();
    var buffer = new byte[1 << 16];
    for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
      sha.update(buffer, 0, count);
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }

  private static String clean(String path) {
    return FileNames.normal(path.replace('\\', '/'));
  }

  /// Takes off folders that hold everything else.
  private static List<SubmittedFile> unwrapped(List<SubmittedFile> files) {
    var sorted = files.stream().sorted(Comparator.comparing(SubmittedFile::name)).toList();
    if (sorted.isEmpty()) {
      return sorted;
    }
    var first = sorted.getFirst().name();
    var slash = first.indexOf('/');
    var top = slash < 0 ? "" : first.substring(0, slash + 1);
    return !top.isEmpty() && sorted.stream().allMatch(file -> file.name().startsWith(top))
        ? unwrapped(
            sorted.stream().map(file -> file.named(file.name().substring(top.length()))).toList())
        : sorted;
  }
}
