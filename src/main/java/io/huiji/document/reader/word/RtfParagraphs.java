package io.huiji.document.reader.word;

/// Control words of RTF that format paragraphs.
final class RtfParagraphs {

  private RtfParagraphs() {}

  static void apply(String word, int number, ParagraphStyle style) {
    switch (word) {
      case "ql", "qj", "qd" -> style.alignment = "left";
      case "qc" -> style.alignment = "center";
      case "qr" -> style.alignment = "right";
      case "rtlpar" -> style.bidirectional = true;
      case "li" -> style.left = number;
      case "ri" -> style.right = number;
      case "fi" -> style.firstLine = number;
      case "culi" -> style.leftHundredths = number;
      case "cufi" -> style.firstLineHundredths = number;
      case "sb" -> style.before = number;
      case "sa" -> style.after = number;
      case "sl" -> {
        style.line = Math.abs(number);
        style.lineRule = number < 0 ? "exact" : "atLeast";
      }
      case "slmult" -> {
        if (number == 1) {
          style.lineRule = "auto";
        }
      }
      case "pagebb" -> style.pageBreakBefore = true;
      case "tqc" -> style.nextTab = "center";
      case "tqr" -> style.nextTab = "right";
      case "tx" -> {
        style.tabs.add(new ParagraphStyle.Tab(number, style.nextTab));
        style.nextTab = "left";
      }
      default -> frame(word, number, style);
    }
  }

  private static void frame(String word, int number, ParagraphStyle style) {
    if (!word.startsWith("pos")
        && !word.startsWith("ph")
        && !word.startsWith("pv")
        && !word.equals("absw")) {
      return;
    }
    var frame = style.frame != null ? style.frame : new FramePlace();
    frame.present = true;
    switch (word) {
      case "phpg" -> frame.horizontalAnchor = "page";
      case "phmrg" -> frame.horizontalAnchor = "margin";
      case "phcol" -> frame.horizontalAnchor = "text";
      case "pvpg" -> frame.verticalAnchor = "page";
      case "pvmrg" -> frame.verticalAnchor = "margin";
      case "pvpara" -> frame.verticalAnchor = "text";
      case "posx", "posnegx" -> frame.x = number;
      case "posy", "posnegy" -> frame.y = number;
      case "posxl", "posxi" -> frame.xAlign = "left";
      case "posxc" -> frame.xAlign = "center";
      case "posxr", "posxo" -> frame.xAlign = "right";
      case "posyt" -> frame.yAlign = "top";
      case "posyc" -> frame.yAlign = "center";
      case "posyb" -> frame.yAlign = "bottom";
      case "absw" -> frame.width = number;
      default -> {
        return;
      }
    }
    style.frame = frame;
  }
}
