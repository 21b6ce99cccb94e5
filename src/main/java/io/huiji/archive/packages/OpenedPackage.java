package io.huiji.archive.packages;

import io.huiji.archive.packages.bag.BagFault;
import io.huiji.archive.packages.bag.DurableFolder;
import io.huiji.archive.packages.bag.Unpacked;
import io.huiji.archive.packages.bag.Unpacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A package opened for reading; a zip is unpacked into a working folder, which goes with it.
final class OpenedPackage implements AutoCloseable {

  private static final long KEPT_FREE = 256L << 20;

  private final Path work;
  private final PackageReading reading;

  private OpenedPackage(Path work, PackageReading reading) {
    this.work = work;
    this.reading = reading;
  }

  /// @param workFolder may be deleted at any time
  static OpenedPackage open(Path packaged, Path workFolder) throws IOException {
    Files.createDirectories(workFolder);
    var work = Files.createTempDirectory(workFolder, "package");
    try {
      return new OpenedPackage(work, reading(packaged, work));
    } catch (IOException | RuntimeException e) {
      DurableFolder.remove(work);
      throw e;
    }
  }

  private static PackageReading reading(Path packaged, Path work) throws IOException {
    var name = String.valueOf(packaged.getFileName());
    if (Files.isDirectory(packaged)) {
      return PackageReading.of(packaged);
    }
    if (!Files.isRegularFile(packaged)) {
      return PackageReading.refused(name, List.of(BagFault.form("", "没有这个文件或文件夹")));
    }
    var room = Math.max(0, work.toFile().getUsableSpace() - KEPT_FREE);
    return switch (new Unpacking(room).unpack(packaged, work)) {
      case Unpacked.Folder(var root) -> PackageReading.of(root);
      case Unpacked.Refused(var faults) -> PackageReading.refused(name, faults);
    };
  }

  PackageReading reading() {
    return reading;
  }

  @Override
  public void close() {
    try {
      DurableFolder.remove(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
