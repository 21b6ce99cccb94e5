package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.face.CompactFaces;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Takes the clock and chance out of a PDF that an office program wrote: dates, ids and checksums
/// come from the hash of the source, so the same source always gives the same bytes. The metadata
/// is written anew from the information dictionary, so that both say the same, and the result is
/// PDF/A-2b as the office program's was.
public final class ReproduciblePdf {

  private static final String FIXED = "2000-01-01T00:00:00Z";

  private ReproduciblePdf() {}

  /// @param pages of the result
  public record Settled(byte[] pdf, int pages) {}

  /// It says that it is PDF/A-2b when the PDF did.
  ///
  /// @throws IOException when this is no PDF
  public static Settled settle(byte[] pdf, Digest source) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return settle(document, source, claims(document));
    }
  }

  /// The same for a PDF that may well be PDF/A but does not say so: with an output intent for its
  /// colours, and saying so. Whoever asks checks whether it is true.
  ///
  /// @throws IOException when this is no PDF
  public static Settled settleAsPdfA(byte[] pdf, Digest source) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      ColourProfile.intendSrgb(document);
      return settle(document, source, true);
    }
  }

  private static boolean claims(PDDocument document) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    return metadata != null && new String(metadata.toByteArray(), UTF_8).contains("pdfaid:part");
  }

  private static Settled settle(PDDocument document, Digest source, boolean archival)
      throws IOException {
    var trailer = document.getDocument().getTrailer();
    trailer.removeItem(COSName.getPDFName("DocChecksum"));
    trailer.removeItem(COSName.ID);
    document.setDocumentId(ByteBuffer.wrap(HexFormat.of().parseHex(source.hex())).getLong());
    var information = document.getDocumentInformation();
    information.setCreationDate(fixed());
    information.setModificationDate(fixed());
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        Metadata.xmp(information, FIXED, "sha256:" + source.hex(), archival));
    document.getDocumentCatalog().setMetadata(metadata);
    CompactFaces.settle(document);
    FontIdentity.settle(document.getDocument());
    ColourProfile.settle(document);
    var out = new ByteArrayOutputStream();
    document.save(out);
    return new Settled(out.toByteArray(), document.getNumberOfPages());
  }

  /// How many pages a PDF has that is to be taken as it is.
  ///
  /// @throws IOException when it cannot be opened without a password
  public static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static GregorianCalendar fixed() {
    var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(java.time.Instant.parse(FIXED).toEpochMilli());
    return date;
  }
}
