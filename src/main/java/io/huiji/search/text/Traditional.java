package io.huiji.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Traditional characters as simplified ones. Only those that simplified writing does not use
/// itself, so that 乾 of 乾隆 does not become 干: 會議 is found by 会议 and the other way round.
final class Traditional {

  private static final Map<String, String> SIMPLIFIED = read();

  private Traditional() {}

  static String simplified(String character) {
    return SIMPLIFIED.getOrDefault(character, character);
  }

  static Map<String, String> all() {
    return SIMPLIFIED;
  }

  private static Map<String, String> read() {
    try (var file = Traditional.class.getResourceAsStream("/search/traditional.txt")) {
      if (file == null) {
        throw new IllegalStateException("the table of traditional characters is missing");
      }
      var pairs = new HashMap<String, String>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .forEach(pair -> pairs.put(pair.substring(0, 1), pair.substring(1)));
      return Map.copyOf(pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
