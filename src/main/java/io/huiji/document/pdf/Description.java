package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Binding;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// What a bound PDF says of itself: properties, the same again as XMP, and the colours it is meant
/// for. Only a binding whose parts all conform says that it is PDF/A-2b.
final class Description {

  private static final String PRODUCER = "Huiji";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final DateTimeFormatter ISO_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final String PART =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
      </rdf:Description>
      """;

  private Description() {}

  /// @return the number of the properties
  static int properties(PdfFile file, Binding binding) throws IOException {
    var date = DATE.format(dated(binding));
    return file.object(
        "<</Title%s/Author%s/Producer(%s)/CreationDate(D:%s+08'00')/ModDate(D:%s+08'00')>>"
            .formatted(
                Strings.text(binding.title()),
                Strings.text(binding.author()),
                PRODUCER,
                date,
                date));
  }

  /// @return the number of the XMP packet
  static int packet(PdfFile file, Binding binding) throws IOException {
    var date = ISO_DATE.format(dated(binding)) + "+08:00";
    var xmp =
        """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:ModifyDate>%s</xmp:ModifyDate>
      <pdf:Producer>%s</pdf:Producer>
      </rdf:Description>
      %s</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>"""
            .formatted(
                Strings.xml(binding.title()),
                Strings.xml(binding.author()),
                date,
                date,
                PRODUCER,
                binding.conforms() ? PART : "");
    return file.stream("/Type/Metadata/Subtype/XML", xmp.getBytes(UTF_8));
  }

  /// @return what the catalogue says of colours; empty where the binding claims nothing
  static String colours(PdfFile file, Binding binding) throws IOException {
    if (!binding.conforms()) {
      return "";
    }
    var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var stream = file.stream("/N 3", profile);
    return ("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier"
            + "(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]")
        .formatted(stream);
  }

  private static LocalDateTime dated(Binding binding) {
    return binding.dated().truncatedTo(ChronoUnit.SECONDS);
  }
}
