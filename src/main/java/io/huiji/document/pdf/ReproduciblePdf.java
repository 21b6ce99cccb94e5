package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Takes the clock and chance out of a PDF that an office program wrote: dates, ids and checksums
/// come from the hash of the source, so the same source always gives the same bytes.
public final class ReproduciblePdf {

  private static final Pattern XMP_DATE =
      Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(<)");
  private static final Pattern XMP_ID =
      Pattern.compile("(<xmpMM:(?:DocumentID|InstanceID)>)[^<]*(<)");
  private static final String FIXED = "2000-01-01T00:00:00Z";

  private ReproduciblePdf() {}

  /// @param pages of the result
  public record Settled(byte[] pdf, int pages) {}

  /// @throws IOException when this is no PDF
  public static Settled settle(byte[] pdf, Digest source) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var trailer = document.getDocument().getTrailer();
      trailer.removeItem(COSName.getPDFName("DocChecksum"));
      trailer.removeItem(COSName.ID);
      document.setDocumentId(ByteBuffer.wrap(HexFormat.of().parseHex(source.hex())).getLong());
      var information = document.getDocumentInformation();
      information.setCreationDate(fixed());
      information.setModificationDate(fixed());
      settleMetadata(document, source);
      FontIdentity.settle(document.getDocument());
      var out = new ByteArrayOutputStream(pdf.length);
      document.save(out);
      return new Settled(out.toByteArray(), document.getNumberOfPages());
    }
  }

  /// How many pages a PDF has that is to be taken as it is.
  ///
  /// @throws IOException when it cannot be opened without a password
  public static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static void settleMetadata(PDDocument document, Digest source) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return;
    }
    var xmp = new String(metadata.toByteArray(), UTF_8);
    var dated = XMP_DATE.matcher(xmp).replaceAll("$1" + FIXED + "$2");
    var settled = XMP_ID.matcher(dated).replaceAll("$1sha256:" + source.hex() + "$2");
    var replaced = new PDMetadata(document);
    replaced.importXMPMetadata(settled.getBytes(UTF_8));
    document.getDocumentCatalog().setMetadata(replaced);
  }

  private static GregorianCalendar fixed() {
    var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(java.time.Instant.parse(FIXED).toEpochMilli());
    return date;
  }
}
