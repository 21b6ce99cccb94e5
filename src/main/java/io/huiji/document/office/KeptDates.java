package io.huiji.document.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipLimits;
import io.huiji.document.reader.guard.ZipPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Locks the date and time fields of a Word paper, so that they show what their author saw last and
/// not the day of the conversion (ECMA-376, 17.16.18: fldLock). Only the office program gets the
/// locked copy; the paper stays as it was sent.
final class KeptDates {

  private static final Pattern PART =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

  private static final Pattern SIMPLE =
      Pattern.compile(
          "<w:fldSimple\\b(?![^>]*w:fldLock=)(?=[^>]*w:instr=\"\\s*(?:DATE|TIME)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEGIN =
      Pattern.compile("<w:fldChar\\b(?![^>]*w:fldLock=)(?=[^>]*w:fldCharType=\"begin\")");

  private static final Pattern NEXT = Pattern.compile("<w:fldChar\\b");
  private static final Pattern CODE = Pattern.compile("<w:instrText\\b[^>]*>([^<]*)<");
  private static final Pattern DATED =
      Pattern.compile("\\s*(?:DATE|TIME)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final String LOCK = " w:fldLock=\"true\"";

  private KeptDates() {}

  static byte[] lock(byte[] docx) {
    try {
      var zip = SafeZip.open(docx, ZipLimits.PAPER);
      var dated = zip.parts().stream().anyMatch(part -> !lockedPart(zip, part).isEmpty());
      return dated ? written(zip) : docx;
    } catch (RefusedPaper _) {
      return docx; // what the guard does not open is for the office program to judge
    }
  }

  /// The part with its fields locked; empty when it has none.
  private static String lockedPart(SafeZip zip, ZipPart part) {
    if (!PART.matcher(part.name()).matches()) {
      return "";
    }
    var xml = new String(zip.bytes(part), UTF_8);
    var locked = locked(xml);
    return locked.equals(xml) ? "" : locked;
  }

  static String locked(String xml) {
    var simple = SIMPLE.matcher(xml).replaceAll("$0" + LOCK);
    var begin = BEGIN.matcher(simple);
    var out = new StringBuilder();
    while (begin.find()) {
      var dated = DATED.matcher(code(simple, begin.end())).matches();
      begin.appendReplacement(out, Matcher.quoteReplacement(begin.group() + (dated ? LOCK : "")));
    }
    begin.appendTail(out);
    return out.toString();
  }

  /// The field's code up to the next mark of a field, put together where it is cut into runs.
  private static String code(String xml, int from) {
    var next = NEXT.matcher(xml);
    var end = next.find(from) ? next.start() : xml.length();
    var texts = CODE.matcher(xml).region(from, end);
    var code = new StringBuilder();
    while (texts.find()) {
      code.append(texts.group(1));
    }
    return code.toString();
  }

  private static byte[] written(SafeZip zip) {
    var out = new ByteArrayOutputStream();
    try (var to = new ZipOutputStream(out, UTF_8)) {
      for (var part : zip.parts()) {
        if (!part.directory()) {
          var locked = lockedPart(zip, part);
          to.putNextEntry(new ZipEntry(part.name()));
          to.write(locked.isEmpty() ? zip.bytes(part) : locked.getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
