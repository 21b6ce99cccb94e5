package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.rules.Finding;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds what an act names: the request, held; its record; the people.
@Component
final class Requests {

  private final RequestTable table;
  private final Archive archive;
  private final Fixity fixity;
  private final Keeping keeping;
  private final Organisation organisation;

  Requests(
      RequestTable table,
      Archive archive,
      Fixity fixity,
      Keeping keeping,
      Organisation organisation) {
    this.table = table;
    this.archive = archive;
    this.fixity = fixity;
    this.keeping = keeping;
    this.organisation = organisation;
  }

  Request lock(Act act) {
    var number = act.fields().integer("request");
    return table.lock(number).orElseThrow(() -> ActRefused.because(Refusals.noRequest(number)));
  }

  /// @throws ActRefused when {@link #unfit} says why
  void refuseUnfit(Request request) {
    unfit(request)
        .ifPresent(
            why -> {
              throw Refusals.refused(request, why);
            });
  }

  /// Why nothing of the record is handed out or stays out, whatever was consented to: it was found
  /// changed, it was corrected since (consent was given to what it said before), or it is in other
  /// hands or gone. Empty for a record that is in order.
  Optional<Finding> unfit(Request request) {
    if (record(request).corrected()) {
      return Optional.of(Refusals.corrected(request));
    }
    return fixity
        .frozen(request.record())
        .map(frozen -> Refusals.frozen(request, frozen.since()))
        .or(() -> keeping.notLent(request.record()).map(why -> Refusals.notLent(request, why)));
  }

  RecordEntry record(Request request) {
    return archive
        .entry(request.record())
        .orElseThrow(() -> new IllegalStateException(request.name() + " without its record"));
  }

  /// Whether the requester may still know the record: who has left his post may not.
  boolean mayStillKnow(Request request, LocalDateTime at) {
    return organisation
        .actor(request.requester(), at.toLocalDate())
        .filter(actor -> mayKnow(request, actor, at))
        .isPresent();
  }

  boolean mayKnow(Request request, Actor actor, LocalDateTime at) {
    return archive.find(request.record().toString(), actor, at).isPresent();
  }

  String printed(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }
}
