package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.CopyFace;
import io.huiji.document.pdf.Assembly.Assembled;
import io.huiji.document.pdf.CopyPlaces.Kind;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;

/// What all copies of a binding begin with: a whole PDF but for the forms that mark its pages, the
/// table of objects and the trailer.
///
/// @param shared the file with those bytes
/// @param length of it
/// @param digest having taken in those bytes; never used itself, only cloned
/// @param table its entries in the table of objects, those of the marks still empty
/// @param objects how many
/// @param faint number of the graphics state for watermarks
/// @param kinds of pages, with the number of the form that marks them
record CopyBase(
    Path shared,
    long length,
    MessageDigest digest,
    byte[] table,
    int objects,
    int faint,
    Map<Kind, Integer> kinds,
    Assembled assembled) {

  private static final String FAINT = "<</Type/ExtGState/ca .12/CA .12>>";
  private static final int ID_LENGTH = 16;

  /// Binds all but the ends of the copies.
  ///
  /// @param assembly writes everything up to the table of objects
  static CopyBase in(Path shared, Binder assembly) throws IOException {
    var digest = Digest.sha256();
    try (var file = new PdfFile(shared, digest)) {
      var faint = file.object(FAINT);
      var places = new CopyPlaces(file);
      var assembled = assembly.assemble(file, places);
      file.flush();
      return new CopyBase(
          shared,
          file.position(),
          digest,
          table(file),
          file.objects(),
          faint,
          places.numbers(),
          assembled);
    }
  }

  private static byte[] table(PdfFile file) {
    var table = new StringBuilder(file.objects() * CrossReferences.ENTRY);
    for (var number = 1; number <= file.objects(); number++) {
      table.append(CrossReferences.entry(file.offset(number)));
    }
    return table.toString().getBytes(ISO_8859_1);
  }

  /// The end of one copy.
  CopyEnd end(CopyFace face, CopyOutlines outlines) throws IOException {
    var words = CopyWords.of(face);
    var drawn = outlines.of(words);
    var marks = new CopyMarks(words, drawn);
    var objects = new PersonalObjects(length, this.objects);
    var resources = resources(drawn.write(objects));
    var entries = table.clone();
    for (var kind : kinds.entrySet()) {
      var at = objects.object(kind.getValue(), form(kind.getKey(), marks, resources));
      var entry = CrossReferences.entry(at).getBytes(ISO_8859_1);
      System.arraycopy(
          entry, 0, entries, (kind.getValue() - 1) * CrossReferences.ENTRY, entry.length);
    }
    return closed(face, objects, entries);
  }

  private String resources(String fonts) {
    return "<</Font<<%s>>/ExtGState<</Faint %d 0 R>>>>".formatted(fonts, faint);
  }

  private static String form(Kind kind, CopyMarks marks, String resources) {
    var dictionary =
        "/Type/XObject/Subtype/Form/BBox%s/Resources%s".formatted(kind.crop().written(), resources);
    return PersonalObjects.streamed(dictionary, marks.painted(kind, "Faint"));
  }

  private CopyEnd closed(CopyFace face, PersonalObjects objects, byte[] entries)
      throws IOException {
    var table = objects.position();
    var trailer =
        CrossReferences.trailer(
            objects.count(), assembled.catalog(), assembled.information(), id(face), table);
    var end = new ByteArrayOutputStream(objects.written().length() + entries.length + (1 << 12));
    end.write(objects.written().toString().getBytes(ISO_8859_1));
    end.write(CrossReferences.head(objects.count()).getBytes(ISO_8859_1));
    end.write(entries);
    end.write(objects.entries().getBytes(ISO_8859_1));
    end.write(trailer.getBytes(ISO_8859_1));
    var bytes = end.toByteArray();
    return new CopyEnd(bytes, digest(bytes));
  }

  /// The document's id, and one of this copy.
  private String id(CopyFace face) {
    var own = Digest.sha256();
    own.update(assembled.id());
    own.update(face.toString().getBytes(UTF_8));
    return Strings.bytes(assembled.id()) + Strings.bytes(Arrays.copyOf(own.digest(), ID_LENGTH));
  }

  private Digest digest(byte[] end) {
    try {
      var whole = (MessageDigest) digest.clone();
      whole.update(end);
      return Bookbinder.hex(whole);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the digests of every Java runtime can be cloned", e);
    }
  }

  /// Writes a binding.
  @FunctionalInterface
  interface Binder {
    Assembled assemble(PdfFile file, CopyPlaces places) throws IOException;
  }

  /// @param bytes behind the shared ones
  /// @param digest of the whole copy
  record CopyEnd(byte[] bytes, Digest digest) {}
}
