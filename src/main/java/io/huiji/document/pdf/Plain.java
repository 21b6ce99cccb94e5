package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// Names, numbers and arrays of these as PDF writes them, in Latin-1. Everything else is left out.
final class Plain {

  private Plain() {}

  /// The wanted entries of a dictionary in the order of their keys, without its brackets.
  static String entries(COSDictionary dictionary, Set<String> wanted) throws IOException {
    var found = new TreeMap<String, String>();
    for (var key : dictionary.keySet()) {
      var value = dictionary.getDictionaryObject(key);
      if (wanted.contains(key.getName())) {
        found.put(name(key), value instanceof COSArray array ? array(array) : item(value));
      }
    }
    var text = new StringBuilder();
    found.forEach((key, value) -> text.append(value.isEmpty() ? "" : key + value));
    return text.toString();
  }

  static String array(COSArray array) throws IOException {
    var text = new StringBuilder();
    for (var index = 0; index < array.size(); index++) {
      text.append(item(array.getObject(index)));
    }
    return "[" + text.toString().strip() + "]";
  }

  private static String item(@Nullable COSBase item) throws IOException {
    return switch (item) {
      case COSName name -> name(name);
      case COSNumber number -> " " + Decimal.of(number.floatValue());
      case null, default -> "";
    };
  }

  static String name(COSName name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    name.writePDF(bytes);
    return bytes.toString(ISO_8859_1);
  }
}
