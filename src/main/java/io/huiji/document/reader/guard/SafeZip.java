package io.huiji.document.reader.guard;

import io.huiji.document.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip in memory that passed the guard: one entry per name, no overlaps, every size and checksum
/// true, nothing unpacked beyond the limits. Entries are unpacked only when asked for.
public final class SafeZip {

  private final byte[] content;
  private final Map<String, ZipPart> parts = new LinkedHashMap<>();
  private final Map<String, ZipPart> folded = new LinkedHashMap<>();

  private SafeZip(byte[] content, Collection<ZipPart> parts) {
    this.content = content;
    for (var part : parts) {
      this.parts.put(part.name(), part);
      folded.put(EntryNames.folded(part.name()), part);
    }
  }

  /// @throws RefusedPaper when the container is damaged, encrypted, a bomb, or ambiguous
  public static SafeZip open(byte[] content, ZipLimits limits) {
    return open(content, limits, new ZipBudget(limits.totalBytes()), 1);
  }

  static SafeZip open(byte[] content, ZipLimits limits, ZipBudget budget, int depth) {
    var directory = new ZipDirectory(content, limits).read();
    var checked = new ZipVerifier(content, limits, budget, depth).verify(directory);
    return new SafeZip(content, checked);
  }

  /// Whether the file starts as a zip does; says nothing about the rest of it.
  public static boolean looksLikeZip(byte[] content) {
    return content.length >= 4
        && content[0] == 'P'
        && content[1] == 'K'
        && ((content[2] == 3 && content[3] == 4) || (content[2] == 5 && content[3] == 6));
  }

  public Collection<ZipPart> parts() {
    return parts.values();
  }

  /// The part of this name; part names of office files do not depend on case.
  public Optional<ZipPart> part(String name) {
    var exact = parts.get(name);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(folded.get(EntryNames.folded(name)));
  }

  /// Whether unpacking it could write outside its folder.
  public boolean slips() {
    return parts.keySet().stream().anyMatch(EntryNames::slips);
  }

  public boolean has(String name) {
    return part(name).isPresent();
  }

  public InputStream stream(ZipPart part) {
    return open(content, part);
  }

  public byte[] bytes(ZipPart part) {
    try (var in = stream(part)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "压缩包里有一项解不开，文件已损坏。");
    }
  }

  static InputStream open(byte[] content, ZipPart part) {
    var raw = new ByteArrayInputStream(content, part.dataStart(), part.packed());
    return part.method() == ZipDirectory.STORED
        ? raw
        : new InflaterInputStream(raw, new Inflater(true), 8192) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        };
  }
}
