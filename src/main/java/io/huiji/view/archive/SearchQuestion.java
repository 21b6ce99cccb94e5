package io.huiji.view.archive;

import io.huiji.search.Query;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person filled in on the search page; the whole of it stands in the address.
///
/// @param page from 1
/// @param size hits on a page
public record SearchQuestion(
    String words,
    Form form,
    Order order,
    List<String> years,
    List<String> units,
    List<String> kinds,
    List<String> decisions,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    int page,
    int size) {

  private static final int DEEPEST = 10_000;

  public SearchQuestion {
    words = words.strip();
    years = List.copyOf(years);
    units = List.copyOf(units);
    kinds = List.copyOf(kinds);
    decisions = List.copyOf(decisions);
    page = Math.clamp(page, 1, DEEPEST);
  }

  public boolean asked() {
    return !words.isEmpty() || filtered();
  }

  public boolean filtered() {
    return !years.isEmpty()
        || !units.isEmpty()
        || !kinds.isEmpty()
        || !decisions.isEmpty()
        || from.isPresent()
        || until.isPresent();
  }

  /// Words and filters in the language of {@code docs/search.md}. A plain question knows no
  /// filters.
  ///
  /// @throws IllegalArgumentException when it has become too long, in Chinese
  public Query query() {
    var text = form == Form.PLAIN && !words.isEmpty() ? words : filters();
    var asked =
        new Query(
            text, form == Form.PLAIN && !words.isEmpty() ? form : Form.WORDS, order, 0, size, true);
    return asked.page((page - 1) * size, size);
  }

  private String filters() {
    return Stream.of(
            words.isEmpty() || !filtered() ? words : "( " + words + " )",
            anyOf("日期", years),
            anyOf("单位", units),
            anyOf("种类", kinds),
            anyOf("决定", decisions),
            span())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String anyOf(String field, List<String> values) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(value -> field + ":\"" + value.replace("\"", "") + "\"")
            .collect(Collectors.joining(" OR ", "( ", " )"));
  }

  private String span() {
    return from.isEmpty() && until.isEmpty()
        ? ""
        : "日期:"
            + from.map(Object::toString).orElse("")
            + ".."
            + until.map(Object::toString).orElse("");
  }

  public SearchQuestion withYears(List<String> others) {
    return new SearchQuestion(
        words, form, order, others, units, kinds, decisions, from, until, 1, size);
  }

  public SearchQuestion withUnits(List<String> others) {
    return new SearchQuestion(
        words, form, order, years, others, kinds, decisions, from, until, 1, size);
  }

  public SearchQuestion withKinds(List<String> others) {
    return new SearchQuestion(
        words, form, order, years, units, others, decisions, from, until, 1, size);
  }

  public SearchQuestion withDecisions(List<String> others) {
    return new SearchQuestion(
        words, form, order, years, units, kinds, others, from, until, 1, size);
  }

  public SearchQuestion between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new SearchQuestion(
        words, form, order, years, units, kinds, decisions, first, last, 1, size);
  }
}
