package io.huiji.minutes.text;

import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Who gets the minutes (R17.3): 报送 to leaders, 抄送 to units, each in its order; who is on both
/// stands once, on the higher list.
///
/// @param reportTo user names, unit codes or bodies by name; {@code copyTo} the same
public record Recipients(List<String> reportTo, List<String> copyTo) {
  public Recipients {
    reportTo = List.copyOf(new LinkedHashSet<>(reportTo));
    var lower = new LinkedHashSet<>(copyTo);
    reportTo.forEach(lower::remove);
    copyTo = List.copyOf(lower);
  }

  /// The leadership team; the units that reported, were invited or were given an item.
  public static Recipients of(Session session) {
    var concerned = new LinkedHashSet<String>(session.agenda().observers());
    for (var item : session.agenda().items()) {
      concerned.addAll(units(item));
    }
    for (var decision : session.decisions()) {
      decision.items().forEach(item -> concerned.addAll(units(item)));
    }
    var ordered = new ArrayList<>(session.units().keySet());
    ordered.retainAll(concerned);
    concerned.stream().filter(unit -> !ordered.contains(unit)).forEach(ordered::add);
    return new Recipients(session.team(), ordered);
  }

  private static List<String> units(Agenda.Item item) {
    var units = new ArrayList<String>();
    units.add(item.unit());
    units.addAll(item.observers());
    return units;
  }

  private static List<String> units(Decision.Item item) {
    var units = new ArrayList<String>();
    units.add(item.lead());
    units.addAll(item.with());
    return units;
  }
}
