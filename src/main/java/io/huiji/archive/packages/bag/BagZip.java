package io.huiji.archive.packages.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A bag as one file: a zip with the bag's folder at its top (RFC 8493, 4). Nothing is compressed:
/// papers are so already, and what is stored plainly can be rescued from a damaged file.
public final class BagZip {

  private static final long NO_DATE = 315_532_800_000L;

  private BagZip() {}

  public static void write(Path folder, String name, Path zip) throws IOException {
    try (var out = new ZipArchiveOutputStream(zip)) {
      out.setEncoding("UTF-8");
      out.setUseZip64(Zip64Mode.AsNeeded);
      for (var file : files(folder)) {
        var entry = new ZipArchiveEntry(name + "/" + relative(folder, file));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(file));
        entry.setCrc(crc(file));
        entry.setTime(FileTime.fromMillis(NO_DATE));
        out.putArchiveEntry(entry);
        Files.copy(file, out);
        out.closeArchiveEntry();
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .sorted((a, b) -> relative(folder, a).compareTo(relative(folder, b)))
          .toList();
    }
  }

  static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static long crc(Path file) throws IOException {
    var crc = new CRC32();
    try (var out = new CheckedOutputStream(java.io.OutputStream.nullOutputStream(), crc)) {
      Files.copy(file, out);
    }
    return crc.getValue();
  }
}
