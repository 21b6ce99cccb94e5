package io.huiji.document.reader.guard;

import io.huiji.document.Fault;
import io.huiji.document.ZipPapers.Entry;
import io.huiji.document.ZipPapers.Opened;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Locale;

/// Opens a zip of papers: guard first, then names, then bytes.
public final class PaperZip {

  private PaperZip() {}

  public static Opened open(byte[] content) {
    if (ZipDirectory.endRecord(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)) < 0) {
      return new Opened.Incomplete();
    }
    try {
      return papers(SafeZip.open(content, ZipLimits.SUBMISSION));
    } catch (RefusedPaper refused) {
      return new Opened.Refused(refused.fault());
    }
  }

  private static Opened papers(SafeZip zip) {
    var entries = new ArrayList<Entry>();
    for (var part : zip.parts()) {
      if (EntryNames.slips(part.name())) {
        return new Opened.Refused(new Fault(Fault.Code.DAMAGED, "压缩包里有指向自身以外位置的文件名，没有打开；请重新打包。"));
      }
      if (!part.directory() && !added(part.name())) {
        entries.add(new Entry(part.name(), zip.bytes(part)));
      }
    }
    return new Opened.Papers(entries);
  }

  /// What an operating system puts beside the sender's files.
  private static boolean added(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var file = lower.substring(lower.lastIndexOf('/') + 1);
    return ("/" + lower).contains("/__macosx/")
        || file.equals(".ds_store")
        || file.equals("thumbs.db")
        || file.equals("desktop.ini")
        || file.startsWith("._");
  }
}
