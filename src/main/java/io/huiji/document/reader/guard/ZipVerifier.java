package io.huiji.document.reader.guard;

import io.huiji.document.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/// Unpacks every entry once, keeping nothing, to see that sizes and checksums are true, that nested
/// containers stay within the same budget, and which XML parts declare a document type.
final class ZipVerifier {

  private static final int CHUNK = 16 * 1024;

  private final byte[] content;
  private final ZipLimits limits;
  private final ZipBudget budget;
  private final int depth;

  ZipVerifier(byte[] content, ZipLimits limits, ZipBudget budget, int depth) {
    this.content = content;
    this.limits = limits;
    this.budget = budget;
    this.depth = depth;
  }

  List<ZipPart> verify(List<ZipPart> directory) {
    var verified = new ArrayList<ZipPart>(directory.size());
    for (var part : directory) {
      budget.spend(part.size());
      verified.add(verify(part));
    }
    return verified;
  }

  private ZipPart verify(ZipPart part) {
    var crc = new CRC32();
    var doctype = new DoctypeScanner();
    boolean markup = markup(part.name());
    boolean nested = false;
    long size = 0;
    var chunk = new byte[CHUNK];
    try (var in = SafeZip.open(content, part)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        nested |= size == 0 && n >= 4 && SafeZip.looksLikeZip(chunk);
        size += n;
        if (size > part.size()) {
          throw new RefusedPaper(Fault.Code.BOMB, "压缩包里有一项比声明的大，疑为压缩炸弹，没有打开。");
        }
        crc.update(chunk, 0, n);
        if (markup) {
          doctype.scan(chunk, n);
        }
      }
    } catch (IOException e) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "压缩包里有一项解不开，文件已损坏。");
    }
    if (size != part.size() || crc.getValue() != part.crc()) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "压缩包里有一项与其校验值不符，文件已损坏。");
    }
    if (nested) {
      verifyNested(part);
    }
    return part.doctype(doctype.found());
  }

  private void verifyNested(ZipPart part) {
    if (depth >= limits.depth()) {
      throw new RefusedPaper(Fault.Code.BOMB, "压缩包层层嵌套超过 " + limits.depth() + " 层，没有打开。");
    }
    try (var in = SafeZip.open(content, part)) {
      SafeZip.open(in.readAllBytes(), limits, budget, depth + 1);
    } catch (IOException e) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "压缩包里有一项解不开，文件已损坏。");
    } catch (RefusedPaper refused) {
      if (refused.fault().code() == Fault.Code.BOMB) {
        throw refused;
      }
      // any other fault of an embedded file is judged where that file is read
    }
  }

  private static boolean markup(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }
}
