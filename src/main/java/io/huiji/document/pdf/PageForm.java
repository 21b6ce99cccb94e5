package io.huiji.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Turns the content of pages into form XObjects. Inside one, nothing that a page does (states left
/// open, strings without an end, names of resources) reaches what is printed beside it.
final class PageForm {

  /// Wider than the page, so that its clip touches nothing that is seen.
  private static final float MARGIN = 144;

  private static final int MOST_DECODED = 256 << 20;

  private final ObjectWriter writer;
  private final Map<Painted, Integer> forms = new HashMap<>();
  private int decoded;

  PageForm(ObjectWriter writer) {
    this.writer = writer;
  }

  /// @return the number of the form, the same for pages that are painted by the same; 0: none
  int write(PDPage page, Box media) throws IOException {
    var content = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    var streams = streams(content);
    if (streams.isEmpty()) {
      return 0;
    }
    var resources = page.getResources();
    var names = resources == null ? new COSDictionary() : resources.getCOSObject();
    var painted = new Painted(Objects.requireNonNull(content), names, media);
    var known = forms.get(painted);
    if (known != null) {
      return known;
    }
    var number = writer.reserve();
    forms.put(painted, number);
    write(number, streams, names, media);
    return number;
  }

  private void write(int number, List<COSStream> streams, COSDictionary resources, Box media)
      throws IOException {
    writer.begin(number);
    writer.text("<</Type/XObject/Subtype/Form/BBox" + media.grownBy(MARGIN).written());
    writer.text("/Resources ");
    writer.reference(writer.number(resources));
    if (streams.size() == 1) {
      one(streams.getFirst());
    } else {
      writer.text("/Filter/FlateDecode");
      writer.data(joined(streams));
    }
    writer.end();
  }

  private void one(COSStream stream) throws IOException {
    for (var key : List.of(COSName.FILTER, COSName.DECODE_PARMS)) {
      if (stream.containsKey(key)) {
        writer.text("/" + key.getName() + " ");
        writer.value(stream.getItem(key));
      }
    }
    writer.data(stream);
  }

  /// Several streams are one content, with white space between them (ISO 32000-1, table 30).
  private byte[] joined(List<COSStream> streams) throws IOException {
    var whole = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(whole)) {
      for (var stream : streams) {
        if (stream.hasData()) {
          try (var in = stream.createInputStream()) {
            copy(in, deflater);
          }
        }
        deflater.write('\n');
      }
    }
    return whole.toByteArray();
  }

  private void copy(InputStream in, OutputStream whole) throws IOException {
    var buffer = new byte[1 << 14];
    for (int read; (read = in.read(buffer)) > 0; ) {
      decoded += read;
      if (decoded > MOST_DECODED) {
        throw new TooComplex();
      }
      whole.write(buffer, 0, read);
    }
  }

  private static List<COSStream> streams(@Nullable COSBase content) {
    var streams = new ArrayList<COSStream>();
    if (content instanceof COSStream stream) {
      streams.add(stream);
    } else if (content instanceof COSArray array) {
      for (var index = 0; index < array.size(); index++) {
        if (array.getObject(index) instanceof COSStream stream) {
          streams.add(stream);
        }
      }
    }
    return streams;
  }

  /// What makes two pages look the same, compared by identity.
  private record Painted(COSBase content, COSDictionary resources, Box media) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Painted(var itsContent, var itsResources, var itsMedia)
          && content == itsContent
          && resources == itsResources
          && media.equals(itsMedia);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(content) * 31 + System.identityHashCode(resources);
    }
  }
}
