package io.huiji.minutes.text;

import io.huiji.meeting.Agenda;
import io.huiji.meeting.Attendance;
import io.huiji.meeting.Decision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What minutes are drafted from: everything that is known of a held meeting.
///
/// @param organs names of the government and its office, and of the kind of meeting
/// @param team user names of the leadership team on that day, mayor first
/// @param people how a person is printed, by user name
/// @param units names by code, in the order in which lists print them
/// @param majorDecisions numbers on the agenda of topics that another body must decide
/// @param delegated whether the mayor gave the convening to the chair
public record Session(
    Organs organs,
    Agenda agenda,
    Attendance attendance,
    List<Decision> decisions,
    List<String> team,
    Map<String, Person> people,
    Map<String, String> units,
    Set<Integer> majorDecisions,
    boolean delegated) {
  public record Organs(String government, String office, String meeting) {}

  /// @param name as printed; {@code title} the same with the post before it
  public record Person(String name, String title) {}

  String title(String userOrUnit) {
    var person = people.get(userOrUnit);
    return person == null ? unit(userOrUnit) : person.title();
  }

  String name(String userOrUnit) {
    var person = people.get(userOrUnit);
    return person == null ? unit(userOrUnit) : person.name();
  }

  String unit(String code) {
    return units.getOrDefault(code, code);
  }
}
