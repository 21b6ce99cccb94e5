package io.huiji.document.reader.word;

/// The control words of RTF that end paragraphs, cells and rows, and that say how pages are. Twips.
final class RtfSections {

  private final RtfText text;
  private Section section = new Section();

  RtfSections(RtfText text) {
    this.text = text;
  }

  Section last() {
    return section;
  }

  /// @return whether the word was one of these
  boolean take(String word, RtfTokens tokens) {
    int number = tokens.number(0);
    switch (word) {
      case "ansicpg" -> text.charset = RtfCharsets.ofCodePage(number);
      case "paperw", "pgwsxn" -> section.pageWidth = number;
      case "paperh", "pghsxn" -> section.pageHeight = number;
      case "margl", "marglsxn" -> section.left = number;
      case "margr", "margrsxn" -> section.right = number;
      case "margt", "margtsxn" -> section.top = Math.abs(number);
      case "margb", "margbsxn" -> section.bottom = Math.abs(number);
      case "headery" -> section.header = number;
      case "footery" -> section.footer = number;
      case "titlepg" -> section.titlePage = true;
      case "sbknone" -> section.type = "continuous";
      case "sbkpage" -> section.type = "nextPage";
      case "par" -> text.flows.element().endParagraph(text.now);
      case "cell" -> text.flows.element().endCell(text.now);
      case "row" -> text.flows.element().endRow();
      case "nestcell", "nestrow" -> text.flows.element().endParagraph(text.now);
      case "trowd" -> text.flows.element().startRow();
      case "cellx" -> text.flows.element().cellTo(number);
      case "trleft" -> text.flows.element().rowLeft(number);
      case "sect" -> endSection();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void endSection() {
    var flow = text.flows.element();
    flow.paragraph().endsSection = section;
    flow.endParagraph(text.now);
    var next = new Section();
    next.pageWidth = section.pageWidth;
    next.pageHeight = section.pageHeight;
    next.left = section.left;
    next.right = section.right;
    next.top = section.top;
    next.bottom = section.bottom;
    section = next;
  }
}
