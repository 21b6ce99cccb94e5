package io.huiji.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Number of minutes (纪要编号), printed as {@code 〔2026〕8号}: year in hexagonal brackets, number
/// without padding (GB/T 9704—2012, 7.2.5).
public record DocumentNumber(int year, int number) {

  private static final Pattern WRITTEN =
      Pattern.compile("[〔\\[\\(【（［](\\d{4})[〕\\]\\)】）］]\\s*第?\\s*(\\d{1,6})\\s*号");

  public DocumentNumber {
    if (year < 1900 || year > 9999 || number < 1) {
      throw new IllegalArgumentException("not a document number: " + year + ", " + number);
    }
  }

  /// Reads a number in any of the brackets and digit widths that people type.
  public static Optional<DocumentNumber> parse(String written) {
    var match = WRITTEN.matcher(Normalizer.normalize(written.strip(), Normalizer.Form.NFKC));
    return match.matches()
        ? Optional.of(
            new DocumentNumber(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "〔" + year + "〕" + number + "号";
  }
}
