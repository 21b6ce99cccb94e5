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

/// The copy of a Word paper that the office program gets; the paper stays as it was sent. Date and
/// time fields are locked, so that they show what their author saw last and not the day of the
/// conversion (ECMA-376, 17.16.18: fldLock). The setting of paragraphs that marks may hang over the
/// edge (17.3.1.21: overflowPunct) is left out: LibreOffice 7.4 reads it the wrong way round and
/// loses marks of a paper that forbids it; {@link HangingMarks} settles the rest.
final class OfficeCopy {

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
  private static final Pattern OVERFLOW =
      Pattern.compile("<w:overflowPunct\\b[^>]*?(?:/>|>\\s*</w:overflowPunct\\s*>)");

  private static final String LOCK = " w:fldLock=\"true\"";

  private OfficeCopy() {}

  static byte[] of(byte[] docx) {
    try {
      var zip = SafeZip.open(docx, ZipLimits.PAPER);
      var other = zip.parts().stream().anyMatch(part -> !changed(zip, part).isEmpty());
      return other ? written(zip) : docx;
    } catch (RefusedPaper _) {
      return docx; // what the guard does not open is for the office program to judge
    }
  }

  /// The part as it is handed over; empty when nothing in it changes.
  private static String changed(SafeZip zip, ZipPart part) {
    if (!PART.matcher(part.name()).matches()) {
      return "";
    }
    var xml = new String(zip.bytes(part), UTF_8);
    var changed = OVERFLOW.matcher(locked(xml)).replaceAll("");
    return changed.equals(xml) ? "" : changed;
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
          var changed = changed(zip, part);
          to.putNextEntry(new ZipEntry(part.name()));
          to.write(changed.isEmpty() ? zip.bytes(part) : changed.getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
