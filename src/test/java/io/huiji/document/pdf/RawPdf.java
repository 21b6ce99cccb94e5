package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// A PDF put together object by object, right or wrong; object 1 is the catalogue.
final class RawPdf {

  private final List<String> objects = new ArrayList<>();
  private boolean withTable = true;

  RawPdf object(String value) {
    objects.add(value);
    return this;
  }

  RawPdf stream(String dictionary, String data) {
    return object(
        "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(dictionary, data.length(), data));
  }

  /// One whose table of objects is lost, as after a broken download.
  RawPdf withoutTable() {
    withTable = false;
    return this;
  }

  byte[] bytes() {
    var pdf = new StringBuilder("%PDF-1.5\n");
    var table = new StringBuilder("0000000000 65535 f \n");
    for (var number = 1; number <= objects.size(); number++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(number + " 0 obj\n" + objects.get(number - 1) + "\nendobj\n");
    }
    var begin = pdf.length();
    if (withTable) {
      pdf.append("xref\n0 " + (objects.size() + 1) + "\n" + table);
    }
    pdf.append("trailer\n<</Size %d/Root 1 0 R>>\n".formatted(objects.size() + 1));
    pdf.append("startxref\n" + (withTable ? begin : 7) + "\n%%EOF\n");
    return pdf.toString().getBytes(ISO_8859_1);
  }
}
