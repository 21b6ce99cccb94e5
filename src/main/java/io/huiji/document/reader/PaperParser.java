package io.huiji.document.reader;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.ZipPapers;
import io.huiji.document.reader.guard.PaperZip;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipLimits;
import io.huiji.document.reader.guard.ZipPart;
import io.huiji.document.reader.ofd.OfdReader;
import io.huiji.document.reader.office.OleReader;
import io.huiji.document.reader.ooxml.OoxmlPackage;
import io.huiji.document.reader.ooxml.SheetReader;
import io.huiji.document.reader.ooxml.SlideReader;
import io.huiji.document.reader.pdf.PdfReader;
import io.huiji.document.reader.plain.PlainText;
import io.huiji.document.reader.plain.TextLines;
import io.huiji.document.reader.word.DocxReader;
import io.huiji.document.reader.word.RtfReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Parses one paper in the calling thread: recognises it by its content, guards it, reads it. Never
/// throws for a bad paper; only running out of memory goes through.
final class PaperParser {

  static final int LARGEST = 100 * 1024 * 1024;

  /// Faults that leave open what the file would have been.
  private static final Set<Fault.Code> UNSURE =
      EnumSet.of(
          Fault.Code.ENCRYPTED, Fault.Code.DAMAGED, Fault.Code.BOMB, Fault.Code.DUPLICATE_ENTRY);

  private final String name;
  private final byte[] content;

  /// What is known so far, for the answer when reading breaks off.
  private Format format = Format.UNKNOWN;

  private PaperParser(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static Reading parse(String name, byte[] content) {
    if (content.length == 0) {
      return Reading.unreadable(Format.UNKNOWN, new Fault(Fault.Code.EMPTY, "文件是空的（0 字节）。"));
    }
    if (content.length > LARGEST) {
      return Reading.unreadable(
          Format.UNKNOWN, new Fault(Fault.Code.UNSUPPORTED, "文件超过 100 MB，请压缩图片或拆分后再报。"));
    }
    return new PaperParser(name, content).named();
  }

  private Reading named() {
    var reading = guarded();
    if (reading.format() == Format.UNKNOWN
        || reading.faults().stream().anyMatch(f -> UNSURE.contains(f.code()))) {
      return reading;
    }
    if (reading.format() == Format.OTHER && !Extensions.ALLOWED.contains(Extensions.of(name))) {
      return reading;
    }
    var mismatch = Extensions.mismatch(name, reading.format());
    return mismatch.isEmpty() ? reading : with(reading, mismatch.get());
  }

  private static Reading with(Reading reading, Fault fault) {
    var faults = new ArrayList<>(reading.faults());
    faults.add(fault);
    return new Reading(
        reading.format(),
        faults,
        reading.text(),
        reading.lines(),
        reading.fields(),
        reading.tables(),
        reading.count(),
        reading.hiddenCharacters(),
        reading.images(),
        reading.pages(),
        reading.countedFromLayout());
  }

  private Reading guarded() {
    try {
      return read();
    } catch (RefusedPaper refused) {
      return Reading.unreadable(format, refused.fault());
    } catch (StackOverflowError e) {
      return Reading.unreadable(format, new Fault(Fault.Code.BOMB, "文件内部嵌套过深，没有读完。"));
    } catch (RuntimeException | LinkageError e) {
      return Reading.unreadable(format, new Fault(Fault.Code.DAMAGED, "文件内部结构有错误，读不出来；请重新保存后再报。"));
    }
  }

  private Reading read() {
    return switch (Container.of(content)) {
      case ZIP -> zip();
      case PDF -> pdf();
      case OLE -> OleReader.read(content, Extensions.of(name).equals("wps"));
      case RTF -> rtf();
      case FOREIGN -> unsupported();
      case NONE -> text();
    };
  }

  private Reading pdf() {
    format = Format.PDF;
    return PdfReader.read(content);
  }

  private Reading rtf() {
    format = Format.RTF;
    return RtfReader.read(content);
  }

  private Reading text() {
    var text = PlainText.decode(content);
    if (text.isEmpty()) {
      return unsupported();
    }
    format = Format.TXT;
    return TextLines.read(format, text.get());
  }

  private Reading unsupported() {
    return Reading.unreadable(
        Format.OTHER,
        new Fault(
            Fault.Code.UNSUPPORTED,
            "不是可以报送的文件类型；请用 " + String.join("、", Extensions.ALLOWED) + " 之一。"));
  }

  private Reading zip() {
    format = ZipGlance.format(content);
    var zip = SafeZip.open(content, ZipLimits.PAPER);
    refuseEntities(zip);
    if (zip.has("[Content_Types].xml") || zip.has("word/document.xml")) {
      return ooxml(new OoxmlPackage(zip));
    }
    if (zip.has("OFD.xml")) {
      format = Format.OFD;
      return OfdReader.read(zip);
    }
    return zip.has("mimetype") || zip.has("META-INF/manifest.xml") ? unsupported() : papers();
  }

  /// A zip of papers counts as one: the faults of each, the text of all.
  private Reading papers() {
    format = Format.ZIP;
    return switch (PaperZip.open(content)) {
      case ZipPapers.Opened.Papers(var entries) -> PaperBundle.read(entries);
      case ZipPapers.Opened.Refused(var fault) -> Reading.unreadable(format, fault);
      case ZipPapers.Opened.Incomplete() ->
          Reading.unreadable(format, new Fault(Fault.Code.DAMAGED, "压缩包不完整，可能没有传完。"));
    };
  }

  private static void refuseEntities(SafeZip zip) {
    if (zip.parts().stream().anyMatch(p -> p.doctype() == ZipPart.Doctype.INTERNAL)) {
      throw new RefusedPaper(Fault.Code.BOMB, "文件内部的 XML 自行定义了实体，疑为 XML 炸弹，没有展开。");
    }
  }

  private Reading ooxml(OoxmlPackage file) {
    var main = file.mainPart().orElse("");
    var type = file.contentType(main).toLowerCase(Locale.ROOT);
    if (type.contains("wordprocessingml") || type.contains("ms-word") || main.startsWith("word/")) {
      boolean macros = type.contains("macroenabled") || hasMacroPart(file);
      format = macros ? Format.DOCM : wordFormat();
      return DocxReader.read(file, format);
    }
    if (type.contains("spreadsheetml.") || type.contains("ms-excel.sheet.macro")) {
      format = Format.XLSX;
      return SheetReader.read(file);
    }
    if (type.contains("presentationml.") || type.contains("ms-powerpoint")) {
      format = Format.PPTX;
      return SlideReader.read(file);
    }
    return unsupported();
  }

  private Format wordFormat() {
    return Extensions.of(name).equals("wps") ? Format.WPS_KINGSOFT : Format.DOCX;
  }

  private static boolean hasMacroPart(OoxmlPackage file) {
    return file.zip().parts().stream()
        .anyMatch(p -> p.name().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
  }
}
