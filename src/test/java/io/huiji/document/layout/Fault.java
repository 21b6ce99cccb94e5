package io.huiji.document.layout;

import java.util.function.Consumer;

/// A correct paper with exactly one thing spoiled, and what has to be said about it.
///
/// @param name what is wrong, as a sentence
/// @param clause that the fault breaks
/// @param inPdf whether the printed page alone shows it
record Fault(
    String name,
    LayoutKind kind,
    Consumer<SamplePaper> spoil,
    String clause,
    Strength strength,
    boolean inPdf) {

  static Fault error(
      String name, LayoutKind kind, String clause, boolean inPdf, Consumer<SamplePaper> spoil) {
    return new Fault(name, kind, spoil, clause, Strength.REQUIRED, inPdf);
  }

  static Fault warning(
      String name, LayoutKind kind, String clause, boolean inPdf, Consumer<SamplePaper> spoil) {
    return new Fault(name, kind, spoil, clause, Strength.RECOMMENDED, inPdf);
  }

  byte[] docx() {
    var paper =
        switch (kind) {
          case DOCUMENT -> CorrectPapers.document();
          case MINUTES -> CorrectPapers.minutes();
          case LETTER -> CorrectPapers.letter();
        };
    spoil.accept(paper);
    return paper.docx();
  }

  @Override
  public String toString() {
    return kind.chinese() + "：" + name;
  }
}
