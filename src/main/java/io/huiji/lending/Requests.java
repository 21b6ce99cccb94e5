package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.archive.RecordEntry;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/// Finds what an act names: the request, held; its record; the people.
@Component
final class Requests {

  private final RequestTable table;
  private final Archive archive;
  private final Fixity fixity;
  private final Organisation organisation;

  Requests(RequestTable table, Archive archive, Fixity fixity, Organisation organisation) {
    this.table = table;
    this.archive = archive;
    this.fixity = fixity;
    this.organisation = organisation;
  }

  Request lock(Act act) {
    var number = act.fields().integer("request");
    return table.lock(number).orElseThrow(() -> ActRefused.because(Refusals.noRequest(number)));
  }

  /// Nothing is handed out of a record that was found changed, or that was corrected since: consent
  /// was given to what it said before.
  void refuseUnfit(Request request) {
    if (record(request).corrected()) {
      throw Refusals.refused(request, Refusals.corrected(request));
    }
    fixity
        .frozen(request.record())
        .ifPresent(
            frozen -> {
              throw Refusals.refused(request, Refusals.frozen(request, frozen.since()));
            });
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
