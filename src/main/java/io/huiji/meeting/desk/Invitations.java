package io.huiji.meeting.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Topic;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which units are invited (R3.5, R3.6): the standing observers to the whole meeting, those of the
/// card to their topic, each less or more what the office changed.
@Component
class Invitations {
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final AgendaTable agendas;

  Invitations(Organisation organisation, RuleProfiles profiles, AgendaTable agendas) {
    this.organisation = organisation;
    this.profiles = profiles;
    this.agendas = agendas;
  }

  /// Codes of the units invited to the whole meeting, in order.
  List<String> meeting(MeetingRow meeting) {
    var names = profiles.inForceOn(meeting.date()).standingObservers();
    return changed(meeting, Optional.empty(), known(names, meeting.date()));
  }

  /// Codes of the units invited for one topic besides those of the whole meeting.
  List<String> topic(MeetingRow meeting, Topic topic) {
    var names = topic.card().observers().orElse(List.of());
    var invited =
        new ArrayList<>(changed(meeting, Optional.of(topic.id()), known(names, meeting.date())));
    invited.removeAll(meeting(meeting));
    invited.remove(topic.unit());
    return List.copyOf(invited);
  }

  /// Names that no unit of that day has.
  List<String> unknown(Collection<String> names, LocalDate on) {
    return names.stream().filter(name -> organisation.unit(name, on).isEmpty()).toList();
  }

  private Set<String> known(Collection<String> names, LocalDate on) {
    var codes = new LinkedHashSet<String>();
    names.forEach(name -> organisation.unit(name, on).map(Unit::code).ifPresent(codes::add));
    return codes;
  }

  private List<String> changed(MeetingRow meeting, Optional<TopicId> topic, Set<String> codes) {
    for (var change : agendas.observerChanges(meeting.id())) {
      if (change.topic().equals(topic)) {
        if (change.invited()) {
          codes.add(change.unit());
        } else {
          codes.remove(change.unit());
        }
      }
    }
    return List.copyOf(codes);
  }
}
