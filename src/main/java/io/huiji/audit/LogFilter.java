package io.huiji.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What part of the log is looked at; empty text and days leave all in.
///
/// @param person who acted, or whom it concerns: user name
/// @param object part of an object's name
/// @param act its name
/// @param basis part of what it rests on or of the reason
/// @param until the last day, by office time
/// @param record that it touches; empty for any
public record LogFilter(
    String person,
    String object,
    String act,
    String basis,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Extract.OfRecord> record) {

  /// What searches write as their reason is how much was found, which the next one may not know.
  private static final String SPOKEN = "act not in ('search', 'suggest')";

  public static final LogFilter ALL =
      new LogFilter("", "", "", "", Optional.empty(), Optional.empty());

  public LogFilter {
    person = person.strip();
    object = object.strip();
    act = act.strip();
    basis = basis.strip();
  }

  public LogFilter(
      String person,
      String object,
      String act,
      String basis,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {
    this(person, object, act, basis, from, until, Optional.empty());
  }

  public LogFilter of(Extract.OfRecord touched) {
    return new LogFilter(person, object, act, basis, from, until, Optional.of(touched));
  }

  /// Whether it asks for more than days: what an entry says, and not only when it was made.
  public boolean asksWhat() {
    return !(person + object + act + basis).isEmpty() || record.isPresent();
  }

  String condition() {
    List<String> parts = new ArrayList<>(List.of("number > 0"));
    add(parts, !person.isEmpty(), "(actor = :person or person = :person)");
    add(parts, !object.isEmpty(), "position(:object in object) > 0");
    add(parts, !act.isEmpty(), "act = :act");
    add(
        parts,
        !basis.isEmpty(),
        "(position(:basis in basis) > 0 or position(:basis in reason) > 0 and " + SPOKEN + ")");
    add(parts, from.isPresent(), "office_time >= :from");
    add(parts, until.isPresent(), "office_time < :until");
    record.ifPresent(touched -> parts.add(touched.condition()));
    return String.join(" and ", parts);
  }

  private static void add(List<String> parts, boolean asked, String condition) {
    if (asked) {
      parts.add(condition);
    }
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("person", person);
    values.put("object", object);
    values.put("act", act);
    values.put("basis", basis);
    from.ifPresent(day -> values.put("from", day.atStartOfDay()));
    until.ifPresent(day -> values.put("until", day.plusDays(1).atStartOfDay()));
    record.ifPresent(touched -> values.putAll(touched.values()));
    return values;
  }
}
