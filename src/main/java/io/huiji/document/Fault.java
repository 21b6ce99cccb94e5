package io.huiji.document;

/// What is wrong with a file as a file (R10.1). A file may carry several.
///
/// @param detail facts for the sender, in plain Chinese, without the paper's own words
public record Fault(Code code, String detail) {

  /// The suffix of the finding: {@code R10.1-ENCRYPTED} and so on.
  public enum Code {
    /// Needs a password, or parts of it are encrypted.
    ENCRYPTED,
    /// Carries macros or other programs.
    MACROS,
    /// Unpacks to far more than it should: ratio, number of entries, nesting, or XML entity
    /// expansion.
    BOMB,
    /// Refers to something outside itself that a reader would fetch; never fetched.
    EXTERNAL,
    /// The container holds one name twice, so two readers could see two papers.
    DUPLICATE_ENTRY,
    /// Name and content disagree.
    WRONG_EXTENSION,
    EMPTY,
    /// Cut short or damaged.
    DAMAGED,
    /// Pages without any text: a scan, or pictures only.
    NO_TEXT,
    /// Not a type that units may hand in.
    UNSUPPORTED,
    /// Reading it took longer than the limit.
    TIMEOUT,
    /// The reader ran out of memory or died on it.
    CRASHED,
    /// The file named on the card is not there.
    MISSING
  }

  /// Whether the paper's text is to be trusted in spite of the fault.
  public boolean readable() {
    return switch (code) {
      case MACROS, EXTERNAL, WRONG_EXTENSION -> true;
      case ENCRYPTED,
          BOMB,
          DUPLICATE_ENTRY,
          EMPTY,
          DAMAGED,
          NO_TEXT,
          UNSUPPORTED,
          TIMEOUT,
          CRASHED,
          MISSING ->
          false;
    };
  }
}
