package io.huiji.document.docx;

import java.util.List;

/// One part of a template as it is run: ready bytes and places for values.
record Program(List<Step> steps) {

  Program {
    steps = List.copyOf(steps);
  }

  sealed interface Step {}

  /// XML that never changes.
  record Ready(Fragment fragment) implements Step {}

  /// A value within a run: line feeds become breaks.
  record Value(Source source) implements Step {}

  /// A value within the quotes of an attribute.
  record Quoted(Source source) implements Step {}

  /// The size of the run that holds a value, in half points, so that it takes one line.
  record Size(Source source, LineFit fit) implements Step {}

  /// A value that has its paragraph to itself: each line becomes such a paragraph.
  ///
  /// @param runs the beginning of a run, by heading level; 0 is body text
  record Paragraphs(
      Source source,
      Beginning begin,
      List<Fragment> runs,
      Fragment runEnd,
      Fragment end,
      Fragment pageBreak,
      boolean rich)
      implements Step {}

  /// A picture within a run; nothing where there is none.
  record Drawing(Source source, DrawingFrame frame) implements Step {}

  /// The number of a drawing of the template that stands in what is repeated.
  record DrawingNumber() implements Step {}

  record Repeat(Source source, Program body) implements Step {}

  record When(Source source, boolean wanted, Program body) implements Step {}

  /// What must not be empty, such as a table cell.
  record AtLeast(Program body, Fragment otherwise) implements Step {}

  /// A table goes when none of its rows is left.
  record WithRows(Program before, Program rows, Fragment after) implements Step {}

  /// A table with cells that are repeated within a row.
  record Table(Columns columns) implements Step {}

  /// A field by the number of lists to step out of.
  record Source(String field, int outward) {}
}
