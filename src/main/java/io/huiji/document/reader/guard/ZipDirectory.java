package io.huiji.document.reader.guard;

import io.huiji.document.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// Reads the central directory of a zip and holds it against the local headers: what two programs
/// could read differently is refused before any of them sees it.
final class ZipDirectory {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  static final String INCOMPLETE = "压缩包末尾没有可读的目录，文件可能没有传完。";

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int ENCRYPTED = 1;
  private static final int DESCRIPTOR = 8;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final ByteBuffer zip;
  private final ZipLimits limits;

  ZipDirectory(byte[] content, ZipLimits limits) {
    this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  /// Where the directory lies and how many entries it claims.
  private record Place(long entries, long start, long end) {}

  /// A central entry and the span of the file that it takes up.
  private record Entry(ZipPart part, int start, int end, boolean descriptor) {}

  List<ZipPart> read() {
    try {
      var place = place();
      var entries = entries(place);
      checkSpans(entries, (int) place.start());
      checkNames(entries);
      return entries.stream().map(Entry::part).toList();
    } catch (IndexOutOfBoundsException e) {
      throw damaged("压缩包的目录指向文件以外，文件已损坏。");
    }
  }

  /// Position of the end record, or -1. One that does not reach to the end of the file counts only
  /// if the directory lies where it says: a paper stored inside a zip that is still arriving has an
  /// end record of its own.
  static int endRecord(ByteBuffer zip) {
    int last = zip.limit() - END_LENGTH;
    int first = Math.max(0, last - 0xFFFF);
    for (int at = last; at >= first; at--) {
      if (zip.getInt(at) == END && (reachesEnd(zip, at) || closesDirectory(zip, at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean reachesEnd(ByteBuffer zip, int at) {
    return at + END_LENGTH + unsignedShort(zip, at + 20) == zip.limit();
  }

  private static boolean closesDirectory(ByteBuffer zip, int at) {
    return at + END_LENGTH + unsignedShort(zip, at + 20) <= zip.limit()
        && Integer.toUnsignedLong(zip.getInt(at + 12)) + Integer.toUnsignedLong(zip.getInt(at + 16))
            == at;
  }

  private Place place() {
    int end = endRecord(zip);
    if (end < 0) {
      throw damaged(INCOMPLETE);
    }
    if (unsignedShort(zip, end + 4) != 0 && unsignedShort(zip, end + 4) != 0xFFFF) {
      throw damaged("这是分卷压缩包的一卷，不能单独打开。");
    }
    long entries = unsignedShort(zip, end + 10);
    long size = unsignedInt(end + 12);
    long start = unsignedInt(end + 16);
    long directoryEnd = end;
    if (entries == 0xFFFF || size == UNSIGNED || start == UNSIGNED) {
      int record = end64(end);
      if (record >= 0) {
        entries = zip.getLong(record + 32);
        size = zip.getLong(record + 40);
        start = zip.getLong(record + 48);
        directoryEnd = record;
      }
    }
    if (entries < 0 || entries > limits.entries()) {
      throw new RefusedPaper(
          Fault.Code.BOMB, "压缩包声称有 " + Long.toUnsignedString(entries) + " 项，超出上限，没有打开。");
    }
    if (start < 0 || size < 0 || start > directoryEnd || start + size != directoryEnd) {
      throw damaged("压缩包的目录位置与大小对不上，文件已损坏或被改动。");
    }
    return new Place(entries, start, directoryEnd);
  }

  private int end64(int end) {
    if (end < 20 || zip.getInt(end - 20) != LOCATOR_64) {
      return -1;
    }
    long record = zip.getLong(end - 12);
    if (record < 0 || record > end - 20 - 56 || zip.getInt((int) record) != END_64) {
      throw damaged("压缩包的 ZIP64 目录不可信，文件已损坏或被改动。");
    }
    return (int) record;
  }

  private List<Entry> entries(Place place) {
    var entries = new ArrayList<Entry>();
    int at = (int) place.start();
    for (long i = 0; i < place.entries(); i++) {
      if (at + CENTRAL_LENGTH > place.end() || zip.getInt(at) != CENTRAL) {
        throw damaged("压缩包的目录不完整，文件已损坏。");
      }
      entries.add(entry(at));
      at +=
          CENTRAL_LENGTH
              + unsignedShort(zip, at + 28)
              + unsignedShort(zip, at + 30)
              + unsignedShort(zip, at + 32);
    }
    if (at != place.end()) {
      throw damaged("压缩包目录里的项数与声明不符，文件已损坏或被改动。");
    }
    return entries;
  }

  private Entry entry(int at) {
    int flags = unsignedShort(zip, at + 8);
    int method = unsignedShort(zip, at + 10);
    long crc = unsignedInt(at + 16);
    long packed = unsignedInt(at + 20);
    long size = unsignedInt(at + 24);
    int nameLength = unsignedShort(zip, at + 28);
    int extraLength = unsignedShort(zip, at + 30);
    long local = unsignedInt(at + 42);
    var raw = slice(at + CENTRAL_LENGTH, nameLength);
    var extra = new ExtraField(slice(at + CENTRAL_LENGTH + nameLength, extraLength));
    if (size == UNSIGNED) {
      size = extra.next64().orElse(size);
    }
    if (packed == UNSIGNED) {
      packed = extra.next64().orElse(packed);
    }
    if (local == UNSIGNED) {
      local = extra.next64().orElse(local);
    }
    if ((flags & ENCRYPTED) != 0 || method == 99) {
      throw new RefusedPaper(Fault.Code.ENCRYPTED, "压缩包里有加密的内容，请去掉密码后再报。");
    }
    if (method != STORED && method != DEFLATED) {
      throw new RefusedPaper(Fault.Code.UNSUPPORTED, "压缩包用了不支持的压缩方法，请用普通的 zip 重新打包。");
    }
    checkSize(packed, size);
    return located(raw, extra, method, crc, packed, size, local, (flags & DESCRIPTOR) != 0);
  }

  private void checkSize(long packed, long size) {
    if (size < 0 || size > limits.entryBytes()) {
      throw new RefusedPaper(Fault.Code.BOMB, "压缩包里有一项解压后大小超出上限，没有打开。");
    }
    if (size > limits.ratioFrom() && size / Math.max(1, packed) > limits.ratio()) {
      throw new RefusedPaper(
          Fault.Code.BOMB, "压缩包里有一项解压后是原来的 " + size / Math.max(1, packed) + " 倍，疑为压缩炸弹，没有打开。");
    }
  }

  private Entry located(
      byte[] raw,
      ExtraField extra,
      int method,
      long crc,
      long packed,
      long size,
      long local,
      boolean descriptor) {
    if (local < 0
        || local + LOCAL_LENGTH > zip.limit()
        || packed < 0
        || zip.getInt((int) local) != LOCAL) {
      throw damaged("压缩包的目录指向不存在的内容，文件已损坏。");
    }
    int at = (int) local;
    int nameLength = unsignedShort(zip, at + 26);
    if (!Arrays.equals(raw, slice(at + LOCAL_LENGTH, nameLength))
        || unsignedShort(zip, at + 8) != method) {
      throw new RefusedPaper(Fault.Code.DUPLICATE_ENTRY, "压缩包目录与内容里的名称不一致，不同软件会读出不同的文件，没有打开。");
    }
    long localPacked = unsignedInt(at + 18);
    long localSize = unsignedInt(at + 22);
    boolean left = (unsignedShort(zip, at + 6) & DESCRIPTOR) != 0;
    if ((!left || localPacked != 0)
        && localPacked != UNSIGNED
        && localSize != UNSIGNED
        && (localPacked != packed || localSize != size)) {
      throw damaged("压缩包目录与内容里的大小不一致，文件已损坏或被改动。");
    }
    long start = local + LOCAL_LENGTH + nameLength + unsignedShort(zip, at + 28);
    if (start + packed > zip.limit()) {
      throw damaged("压缩包里的内容不完整，文件可能没有传完。");
    }
    var name = extra.unicodeName(raw).orElseGet(() -> EntryNames.decode(raw));
    var part =
        new ZipPart(name, method, (int) start, (int) packed, size, crc, ZipPart.Doctype.NONE);
    return new Entry(part, at, (int) (start + packed), descriptor || left);
  }

  private void checkSpans(List<Entry> entries, int directoryStart) {
    var ordered = new ArrayList<>(entries);
    ordered.sort((a, b) -> Integer.compare(a.start(), b.start()));
    int previous = 0;
    var names = new HashSet<String>();
    entries.forEach(e -> names.add(EntryNames.folded(e.part().name())));
    for (var entry : ordered) {
      checkGap(previous, entry.start(), names);
      previous = entry.end();
    }
    checkGap(previous, directoryStart, names);
  }

  /// Between two entries lies at most a data descriptor; another local header there is an entry
  /// that a streaming reader would see and ours would not.
  private void checkGap(int from, int to, Set<String> names) {
    if (from > to) {
      throw new RefusedPaper(Fault.Code.BOMB, "压缩包里的各项互相重叠，疑为压缩炸弹，没有打开。");
    }
    for (int at = from; at + LOCAL_LENGTH <= to; at++) {
      if (zip.getInt(at) == LOCAL) {
        var hidden = EntryNames.decode(slice(at + LOCAL_LENGTH, unsignedShort(zip, at + 26)));
        var code =
            names.contains(EntryNames.folded(hidden))
                ? Fault.Code.DUPLICATE_ENTRY
                : Fault.Code.DAMAGED;
        throw new RefusedPaper(code, "压缩包里有未列入目录的内容，不同软件会读出不同的文件，没有打开。");
      }
    }
  }

  private static void checkNames(List<Entry> entries) {
    var seen = new HashSet<String>();
    for (var entry : entries) {
      if (!entry.part().directory() && !seen.add(EntryNames.folded(entry.part().name()))) {
        throw new RefusedPaper(Fault.Code.DUPLICATE_ENTRY, "压缩包里同一名称出现两次，不同软件会读出不同的文件，没有打开。");
      }
    }
  }

  private byte[] slice(int from, int length) {
    if (length < 0 || from + length > zip.limit()) {
      throw new IndexOutOfBoundsException();
    }
    var bytes = new byte[length];
    zip.get(from, bytes);
    return bytes;
  }

  private long unsignedInt(int at) {
    return zip.getInt(at) & UNSIGNED;
  }

  private static int unsignedShort(ByteBuffer zip, int at) {
    return zip.getShort(at) & 0xFFFF;
  }

  private static RefusedPaper damaged(String detail) {
    return new RefusedPaper(Fault.Code.DAMAGED, detail);
  }

  static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
