package io.huiji.document.layout.model;

import java.util.List;

/// What a Word file says about its pages.
///
/// @param evenAndOdd whether even pages have footers of their own
/// @param sections in order, at least one
public record Declaration(boolean evenAndOdd, List<Section> sections) {

  public Declaration {
    sections = List.copyOf(sections);
  }

  /// Lengths in millimetres.
  ///
  /// @param charactersOnGrid whether the document grid fixes the characters of a line
  /// @param titlePage whether the first page has a footer of its own
  public record Section(
      double width,
      double height,
      TextArea area,
      boolean charactersOnGrid,
      boolean titlePage,
      List<Footer> footers) {

    public Section {
      footers = List.copyOf(footers);
    }

    public boolean landscape() {
      return width > height;
    }
  }

  /// A footer that prints the page number.
  ///
  /// @param type default, even or first
  /// @param text with # for the number
  public record Footer(String type, String text, Paragraph paragraph) {}
}
