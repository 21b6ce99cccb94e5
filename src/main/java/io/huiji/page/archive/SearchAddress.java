package io.huiji.page.archive;

import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.view.archive.SearchQuestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/// The search page's address is its state: what was asked from the address, and the address of what
/// is asked.
final class SearchAddress {

  static final String PATH = "/archive";

  private static final List<Integer> SIZES = List.of(20, 50, 100);
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-./年]?(\\d{1,2})[-./月]?(\\d{1,2})日?");

  private SearchAddress() {}

  static SearchQuestion read(MultiValueMap<String, String> parameters) {
    return new SearchQuestion(
        one(parameters, "q"),
        one(parameters, "form").equals("plain") ? Form.PLAIN : Form.WORDS,
        order(one(parameters, "sort")),
        all(parameters, "year"),
        all(parameters, "unit"),
        all(parameters, "kind"),
        all(parameters, "decision"),
        day(one(parameters, "from")),
        day(one(parameters, "until")),
        number(one(parameters, "page"), 1),
        SIZES.contains(number(one(parameters, "size"), 0))
            ? number(one(parameters, "size"), 0)
            : SIZES.getFirst());
  }

  /// Whether a day was written that is none.
  static boolean unreadableDay(MultiValueMap<String, String> parameters) {
    return List.of("from", "until").stream()
        .map(field -> one(parameters, field))
        .anyMatch(written -> !written.isEmpty() && day(written).isEmpty());
  }

  /// Everything but the page: ends in {@code ?} or {@code &}.
  static String base(SearchQuestion question) {
    var written = written(question);
    return PATH + "?" + (written.isEmpty() ? "" : written + "&");
  }

  static String of(SearchQuestion question) {
    return PATH + "?" + written(question);
  }

  private static String written(SearchQuestion question) {
    var parts = new ArrayList<String>();
    add(parts, "q", List.of(question.words()));
    add(parts, "form", question.form() == Form.PLAIN ? List.of("plain") : List.of());
    add(
        parts,
        "sort",
        question.order() == Order.BEST
            ? List.of()
            : List.of(question.order().name().toLowerCase(Locale.ROOT)));
    add(parts, "year", question.years());
    add(parts, "unit", question.units());
    add(parts, "kind", question.kinds());
    add(parts, "decision", question.decisions());
    add(parts, "from", question.from().stream().map(Object::toString).toList());
    add(parts, "until", question.until().stream().map(Object::toString).toList());
    add(
        parts,
        "size",
        question.size() == SIZES.getFirst() ? List.of() : List.of(String.valueOf(question.size())));
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, List<String> values) {
    values.stream()
        .filter(value -> !value.isEmpty())
        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
        .forEach(parts::add);
  }

  private static String one(MultiValueMap<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).orElse("");
  }

  private static List<String> all(MultiValueMap<String, String> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static Order order(String name) {
    return switch (name) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      case "title" -> Order.TITLE;
      default -> Order.BEST;
    };
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private static Optional<LocalDate> day(String written) {
    var matcher = DAY.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(
              "%s-%02d-%02d"
                  .formatted(
                      matcher.group(1),
                      Integer.parseInt(matcher.group(2)),
                      Integer.parseInt(matcher.group(3)))));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
