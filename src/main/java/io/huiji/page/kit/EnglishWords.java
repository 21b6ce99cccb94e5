package io.huiji.page.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the program says in Chinese, in English: whole sentences, and forms in which numbers, names
/// and titles stand ({@code 共{0}页=…}). What is not listed is nothing: then the Chinese is shown.
final class EnglishWords {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(\\d\\d:\\d\\d)?");

  private final Map<String, String> whole = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  EnglishWords(String... resources) {
    for (var resource : resources) {
      read(resource);
    }
    forms.sort((one, other) -> other.fixed() - one.fixed());
  }

  /// @return empty for what is not listed
  Optional<String> of(String chinese) {
    var known = whole.get(chinese);
    return known == null ? formed(chinese) : Optional.of(known);
  }

  private Optional<String> formed(String chinese) {
    for (var form : forms) {
      var match = form.chinese().matcher(chinese);
      if (match.matches()) {
        return Optional.of(
            PLACE
                .matcher(form.english())
                .replaceAll(
                    place ->
                        java.util.regex.Matcher.quoteReplacement(
                            part(match.group("p" + place.group(1))))));
      }
    }
    return Optional.empty();
  }

  /// A name, number or title stays; what is listed itself does not.
  private String part(String chinese) {
    return DAY.matcher(chinese).matches() ? dated(chinese) : of(chinese).orElse(dated(chinese));
  }

  /// Days in figures: 2026-12-03 09:14.
  private static String dated(String chinese) {
    return DAY.matcher(chinese)
        .replaceAll(
            day ->
                "%s-%02d-%02d%s"
                    .formatted(
                        day.group(1),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)),
                        day.group(4) == null ? "" : " " + day.group(4)));
  }

  private void read(String resource) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                EnglishWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    var split = line.indexOf('=');
    var chinese = line.substring(0, split);
    var english = line.substring(split + 1);
    if (PLACE.matcher(chinese).find()) {
      forms.add(Form.of(chinese, english));
    } else {
      whole.put(chinese, english);
    }
  }

  /// @param fixed how much of it is fixed: the longest form that fits is taken
  private record Form(Pattern chinese, String english, int fixed) {

    static Form of(String chinese, String english) {
      var pattern = new StringBuilder();
      var from = 0;
      var places = PLACE.matcher(chinese);
      while (places.find()) {
        pattern.append(Pattern.quote(chinese.substring(from, places.start())));
        pattern.append("(?<p").append(places.group(1)).append(">.+?)");
        from = places.end();
      }
      pattern.append(Pattern.quote(chinese.substring(from)));
      return new Form(
          Pattern.compile(pattern.toString()),
          english,
          PLACE.matcher(chinese).replaceAll("").length());
    }
  }
}
