package io.huiji.archive.packages.bag;

import io.huiji.archive.packages.bag.Unpacked.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Unpacks the zip of a stranger into a folder of ours. Everything that its directory says is
/// judged before the first byte is written, and what an entry claims to be is all that is ever read
/// of it.
public final class Unpacking {

  private static final int MOST_ENTRIES = 1_000_000;
  private static final long MOST_RATIO = 200;
  private static final long RATIO_FROM = 1 << 20;

  private final long mostBytes;

  /// @param mostBytes that all of it may take up unpacked
  public Unpacking(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /// @param into a folder that is there and empty
  public Unpacked unpack(Path zip, Path into) throws IOException {
    try (var opened = ZipFile.builder().setPath(zip).get()) {
      var entries = new ArrayList<ZipArchiveEntry>();
      opened.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entries::add);
      var faults = judged(entries);
      return faults.isEmpty() ? write(opened, entries, into) : new Refused(faults);
    } catch (IOException | IllegalArgumentException e) {
      return refused("", "压缩包打不开或者已经损坏（" + e.getMessage() + "）");
    }
  }

  private List<BagFault> judged(List<ZipArchiveEntry> entries) {
    if (entries.size() > MOST_ENTRIES) {
      return List.of(BagFault.hostile("", "压缩包有 " + entries.size() + " 项，超出上限，没有解开"));
    }
    var faults = new ArrayList<BagFault>();
    var names = new HashSet<String>();
    entries.forEach(entry -> judge(entry, names, faults));
    var total = entries.stream().mapToDouble(ZipArchiveEntry::getSize).sum();
    if (total > mostBytes) {
      faults.add(BagFault.hostile("", "解开后共约 %.0f 字节，超过磁盘可用空间，没有解开".formatted(total)));
    }
    return faults;
  }

  private static void judge(ZipArchiveEntry entry, Set<String> names, List<BagFault> faults) {
    var name = entry.getName();
    if (!BagPaths.fit(entry.isDirectory() ? name.replaceAll("/$", "") : name)) {
      faults.add(BagFault.hostile(shown(name), "路径指向文件夹以外或者写法不规范，没有解开"));
    }
    if (!names.add(BagPaths.folded(name))) {
      faults.add(BagFault.hostile(shown(name), "同一名称出现两次，没有解开"));
    }
    if (entry.isUnixSymlink()) {
      faults.add(BagFault.hostile(shown(name), "是符号链接，没有解开"));
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      faults.add(BagFault.hostile(shown(name), "已加密，没有解开"));
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      faults.add(BagFault.hostile(shown(name), "用了不支持的压缩方法，没有解开"));
    }
    var ratio = entry.getSize() / Math.max(1, entry.getCompressedSize());
    if (entry.getSize() < 0 || (entry.getSize() > RATIO_FROM && ratio > MOST_RATIO)) {
      faults.add(BagFault.hostile(shown(name), "解开后是原来的 " + ratio + " 倍，疑为压缩炸弹，没有解开"));
    }
  }

  private static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
  }

  private static Unpacked write(ZipFile zip, List<ZipArchiveEntry> entries, Path into)
      throws IOException {
    for (var entry : entries) {
      var file = into.resolve(entry.getName()).normalize();
      if (!file.startsWith(into)) {
        return refused(entry.getName(), "路径指向文件夹以外，没有解开");
      }
      if (entry.isDirectory()) {
        Files.createDirectories(file);
        continue;
      }
      Files.createDirectories(DurableFolder.parent(file));
      try (var in = zip.getInputStream(entry)) {
        if (!copied(in, file, entry.getSize())) {
          return refused(entry.getName(), "实际大小与压缩包目录所写不符，疑为压缩炸弹");
        }
      }
    }
    return top(into);
  }

  private static boolean copied(InputStream in, Path file, long size) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var piece = new byte[1 << 16];
      var written = 0L;
      for (int read; (read = in.read(piece)) > 0; written += read) {
        if (written + read > size) {
          return false;
        }
        out.write(piece, 0, read);
      }
      return written == size;
    }
  }

  /// The bag is the one folder at the top, or the top itself.
  private static Unpacked top(Path into) throws IOException {
    if (Files.exists(into.resolve("bagit.txt"))) {
      return new Unpacked.Folder(into);
    }
    try (var all = Files.list(into)) {
      var top = all.toList();
      return top.size() == 1 && Files.isDirectory(top.getFirst())
          ? new Unpacked.Folder(top.getFirst())
          : new Refused(List.of(BagFault.form("", "压缩包里没有 bagit.txt，不是 BagIt 包")));
    }
  }

  private static Refused refused(String where, String what) {
    return new Refused(List.of(BagFault.hostile(shown(where), what)));
  }
}
