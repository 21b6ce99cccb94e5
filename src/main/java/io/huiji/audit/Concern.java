package io.huiji.audit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What an entry touches besides its object, so that the log can be extracted for one record and
/// for one person.
///
/// @param record id of the record; empty for none, and where there are several
/// @param person user name of somebody who did not act but whom it concerns, e.g. whose copy was
///   issued; empty for none
/// @param several ids of the records, where one entry touches more than one
public record Concern(String record, String person, List<String> several) {

  public static final Concern NONE = new Concern("", "", List.of());

  public Concern {
    several = List.copyOf(several);
  }

  public static Concern record(Object id) {
    return new Concern(id.toString(), "", List.of());
  }

  /// Each of these once.
  public static Concern records(Collection<?> ids) {
    var names = ids.stream().map(Object::toString).distinct().toList();
    return switch (names.size()) {
      case 0 -> NONE;
      case 1 -> record(names.getFirst());
      default -> new Concern("", "", names);
    };
  }

  public Concern person(String name) {
    return new Concern(record, name, several);
  }

  /// Both; of two people the first.
  public Concern and(Concern other) {
    return records(Stream.concat(records().stream(), other.records().stream()).toList())
        .person(person.isEmpty() ? other.person : person);
  }

  /// Ids of the records, however many.
  public List<String> records() {
    return record.isEmpty() ? several : List.of(record);
  }
}
