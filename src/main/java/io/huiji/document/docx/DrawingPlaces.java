package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.Set;
import java.util.regex.Pattern;

/// What a template says of drawings: the numbers that its own have, and whether a part has a place
/// for pictures.
final class DrawingPlaces {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Set<Long> taken;
  private boolean pictures;

  /// @param taken receives the numbers of this part's drawings
  DrawingPlaces(Set<Long> taken) {
    this.taken = taken;
  }

  /// Whether this attribute is the number of a drawing, which no other one may have.
  static boolean numbers(Element element, String attribute) {
    return attribute.equals("id")
        && (element.name().endsWith(":docPr") || element.name().endsWith(":cNvPr"));
  }

  void take(String number) {
    if (NUMBER.matcher(number).matches()) {
      taken.add(Long.valueOf(number));
    }
  }

  void foundPicture() {
    pictures = true;
  }

  boolean pictures() {
    return pictures;
  }
}
