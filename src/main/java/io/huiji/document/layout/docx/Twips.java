package io.huiji.document.layout.docx;

/// Numbers as Word files write them.
final class Twips {

  private static final double POINT = 25.4 / 72;

  private Twips() {}

  /// Twentieths of a point; also decimals and measures with a unit. Nonsense counts as absent.
  static double of(String text, double otherwise) {
    try {
      for (var unit : Unit.values()) {
        if (text.endsWith(unit.name())) {
          return Double.parseDouble(text.substring(0, text.length() - 2)) * unit.twips;
        }
      }
      double amount = Double.parseDouble(text);
      return Math.abs(amount) < 1e7 ? amount : otherwise;
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  static double millimetres(double twips) {
    return twips / 20 * POINT;
  }

  @SuppressWarnings("JavaCase") // as they are written in files
  private enum Unit {
    pt(20),
    mm(1440 / 25.4),
    cm(1440 / 2.54),
    in(1440);

    private final double twips;

    Unit(double twips) {
      this.twips = twips;
    }
  }
}
