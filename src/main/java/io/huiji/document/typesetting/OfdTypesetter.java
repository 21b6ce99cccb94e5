package io.huiji.document.typesetting;

import io.huiji.document.Manuscript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/// OFD papers (GB/T 33190), text only.
public final class OfdTypesetter {

  private static final double MARK = 5.6;
  private static final double TITLE = 7.7;
  private static final double BODY = 5.6;

  private OfdTypesetter() {}

  public static byte[] set(Manuscript manuscript) {
    var out = new ByteArrayOutputStream();
    try (var document = new OFDDoc(out)) {
      if (!manuscript.mark().isEmpty()) {
        document.add(new Paragraph(manuscript.mark(), MARK));
      }
      document.add(new Paragraph(manuscript.title(), TITLE));
      for (var block : manuscript.blocks()) {
        switch (block) {
          case Manuscript.Heading heading -> document.add(new Paragraph(heading.text(), BODY));
          case Manuscript.Text text -> document.add(new Paragraph("　　" + text.text(), BODY));
          case Manuscript.Table _, Manuscript.Chart _ -> {
            // text only
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
