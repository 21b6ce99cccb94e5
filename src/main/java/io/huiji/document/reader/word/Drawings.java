package io.huiji.document.reader.word;

import io.huiji.document.reader.guard.SafeXml;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads where a drawing stands, in DrawingML and in VML.
final class Drawings {

  private static final int EMU_PER_TWIP = 635;

  private Drawings() {}

  static int twips(String emu) {
    try {
      return Math.clamp(Long.parseLong(emu.strip()) / EMU_PER_TWIP, -100_000, 100_000);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// Reads {@code wp:positionH} or {@code wp:positionV} to its end.
  static void position(XMLStreamReader xml, boolean horizontal, Anchor into)
      throws XMLStreamException {
    var from = SafeXml.attribute(xml, "relativeFrom");
    if (horizontal) {
      into.horizontalFrom = from;
    } else {
      into.verticalFrom = from;
    }
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "wp:posOffset" -> offset(xml.getElementText(), horizontal, into);
            case "wp:align" -> align(xml.getElementText().strip(), horizontal, into);
            case "wp14:pctPosHOffset" ->
                into.xShare = Properties.number(xml.getElementText().strip(), -1);
            case "wp14:pctPosVOffset" ->
                into.yShare = Properties.number(xml.getElementText().strip(), -1);
            default -> {
              return false;
            }
          }
          return true;
        });
  }

  private static void offset(String emu, boolean horizontal, Anchor into) {
    if (horizontal) {
      into.x = twips(emu);
    } else {
      into.y = twips(emu);
    }
  }

  private static void align(String to, boolean horizontal, Anchor into) {
    if (horizontal) {
      into.horizontalAlign = to;
    } else {
      into.verticalAlign = to;
    }
  }

  /// Reads the style of a VML shape into an anchor that has no place yet.
  static void vmlStyle(String style, Anchor into) {
    for (var rule : style.split(";", -1)) {
      int colon = rule.indexOf(':');
      if (colon > 0) {
        vmlRule(
            rule.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            rule.substring(colon + 1).strip().toLowerCase(Locale.ROOT),
            into);
      }
    }
  }

  private static void vmlRule(String name, String value, Anchor into) {
    switch (name) {
      case "position" -> into.inline = !value.equals("absolute");
      case "margin-left", "left" -> into.x = into.x + length(value);
      case "margin-top", "top" -> into.y = into.y + length(value);
      case "width" -> into.width = length(value);
      case "height" -> into.height = length(value);
      case "mso-position-horizontal" ->
          into.horizontalAlign = value.equals("absolute") ? "" : value;
      case "mso-position-vertical" -> into.verticalAlign = value.equals("absolute") ? "" : value;
      case "mso-position-horizontal-relative" -> into.horizontalFrom = from(value);
      case "mso-position-vertical-relative" -> into.verticalFrom = from(value);
      case "mso-left-percent" -> into.xShare = Properties.number(value, -1) * 100;
      case "mso-top-percent" -> into.yShare = Properties.number(value, -1) * 100;
      default -> {}
    }
  }

  private static String from(String vml) {
    return switch (vml) {
      case "text", "char" -> "column";
      case "left-margin-area" -> "leftMargin";
      case "right-margin-area" -> "rightMargin";
      case "top-margin-area" -> "topMargin";
      case "bottom-margin-area" -> "bottomMargin";
      default -> vml;
    };
  }

  /// A CSS length in twips.
  static int length(String css) {
    var number = css.replaceAll("[^0-9.+-]", "");
    double amount;
    try {
      amount = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return 0;
    }
    double points =
        switch (css.replaceAll("[0-9.+\\s-]", "")) {
          case "in" -> amount * 72;
          case "cm" -> amount * 72 / 2.54;
          case "mm" -> amount * 72 / 25.4;
          case "px" -> amount * 0.75;
          case "pc" -> amount * 12;
          case "pt" -> amount;
          // a bare number is English metric units in VML
          default -> amount / 12700;
        };
    return Math.clamp(Math.round(points * 20), -100_000, 100_000);
  }
}
