package io.huiji.document.reader.word;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Judges the code of a field: most only compute, a few fetch or launch.
final class FieldCodes {

  private static final Pattern FETCHING =
      Pattern.compile("^(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|RD|DATABASE|LINK)\\b.*");
  private static final Pattern LAUNCHING = Pattern.compile("^(DDE|DDEAUTO)\\b.*");

  private FieldCodes() {}

  static Optional<WordPart.Oddity> judge(String instruction) {
    var code = instruction.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    if (LAUNCHING.matcher(code).matches()) {
      return Optional.of(WordPart.Oddity.LAUNCHING_FIELD);
    }
    return FETCHING.matcher(code).matches()
        ? Optional.of(WordPart.Oddity.FETCHING_FIELD)
        : Optional.empty();
  }
}
