package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Topics;
import io.huiji.minutes.text.Session;
import io.huiji.minutes.text.Session.Organs;
import io.huiji.minutes.text.Session.Person;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what minutes are drafted from.
@Component
class Sessions {
  private static final List<Post> TITLES =
      List.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR, Post.DIRECTOR);

  private final Meetings meetings;
  private final Topics topics;
  private final Organisation organisation;
  private final RuleProfiles profiles;

  Sessions(Meetings meetings, Topics topics, Organisation organisation, RuleProfiles profiles) {
    this.meetings = meetings;
    this.topics = topics;
    this.organisation = organisation;
    this.profiles = profiles;
  }

  static boolean held(Meeting meeting) {
    return meeting.state() == Meeting.State.HELD || meeting.state() == Meeting.State.CLOSED;
  }

  /// The session of a meeting that is held and whose every topic is decided.
  Optional<Session> of(LocalDate date) {
    if (meetings.find(date).filter(Sessions::held).isEmpty()) {
      return Optional.empty();
    }
    var agenda = meetings.agenda(date).orElseThrow();
    var onIt = agenda.items().stream().map(Agenda.Item::topic).collect(Collectors.toSet());
    var decisions =
        meetings.decisions(date).stream()
            .filter(decision -> onIt.contains(decision.topic()))
            .toList();
    return decisions.size() == onIt.size()
        ? Optional.of(session(date, agenda, decisions))
        : Optional.empty();
  }

  private Session session(LocalDate date, Agenda agenda, List<Decision> decisions) {
    var attendance = meetings.attendance(date).orElseThrow();
    var organ = profiles.inForceOn(date).organ();
    return new Session(
        new Organs(organ.name(), organ.office(), organ.meeting()),
        agenda,
        attendance,
        decisions,
        organisation.leadershipTeam(date).stream().map(User::name).toList(),
        people(date),
        units(date),
        majorDecisions(agenda),
        !organisation.posts(attendance.chair(), date).contains(Post.MAYOR));
  }

  private Map<String, Person> people(LocalDate on) {
    return organisation.users().stream()
        .collect(Collectors.toMap(User::name, user -> person(user, on)));
  }

  /// Some offices keep the post in the display name itself; it is not said twice.
  private Person person(User user, LocalDate on) {
    var posts = organisation.posts(user.name(), on);
    var post = TITLES.stream().filter(posts::contains).findFirst().map(Post::chinese).orElse("");
    var name = user.displayName();
    var said = post.isEmpty() || name.endsWith("区长") || name.endsWith("主任");
    return new Person(name, said ? name : post + name);
  }

  private Map<String, String> units(LocalDate on) {
    var units = new LinkedHashMap<String, String>();
    organisation.units(on).forEach(unit -> units.put(unit.code(), unit.name()));
    return units;
  }

  private Set<Integer> majorDecisions(Agenda agenda) {
    return agenda.items().stream()
        .filter(item -> topics.find(item.topic()).orElseThrow().card().majorDecision())
        .map(Agenda.Item::number)
        .collect(Collectors.toSet());
  }

  Optional<Unit> unit(String nameOrCode, LocalDate on) {
    return organisation.unit(nameOrCode, on);
  }
}
