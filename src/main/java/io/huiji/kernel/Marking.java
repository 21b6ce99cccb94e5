package io.huiji.kernel;

/// What stands at the top left of a paper: custody mark (保管要求) and secrecy mark (密级★期限).
///
/// @param custody 会后收回, 内部, …; empty for none. A handling order, not a classification
/// @param term of secrecy as written after the star, {@code 1年}; empty for none
public record Marking(String custody, SecrecyLevel level, String term) {

  public static final Marking NONE = new Marking("", SecrecyLevel.NONE, "");

  public static Marking custody(String mark) {
    return new Marking(mark, SecrecyLevel.NONE, "");
  }

  /// Of a whole, from its parts: the highest level with its term, and 会后收回 if any part bears it.
  public Marking highest(Marking other) {
    var higher = other.level.compareTo(level) > 0 ? other : this;
    var returned = custody.contains("会后收回") || other.custody.contains("会后收回");
    var kept = returned ? "会后收回" : custody.isEmpty() ? other.custody : custody;
    return new Marking(kept, higher.level, higher.term);
  }

  @Override
  public String toString() {
    var secrecy = level.classified() ? level.chinese() + (term.isEmpty() ? "" : "★" + term) : "";
    return secrecy.isEmpty() ? custody : custody.isEmpty() ? secrecy : secrecy + " " + custody;
  }
}
