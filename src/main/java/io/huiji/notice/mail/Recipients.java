package io.huiji.notice.mail;

import io.huiji.access.Accounts;
import io.huiji.access.MailAddresses;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who gets the mail of a notice: the person, or whoever signs in for the unit.
@Component
class Recipients {

  private final Organisation organisation;
  private final MailAddresses addresses;

  private final Accounts accounts;

  Recipients(Organisation organisation, MailAddresses addresses, Accounts accounts) {
    this.organisation = organisation;
    this.addresses = addresses;
    this.accounts = accounts;
  }

  /// Whether he may still be told: his account is open, and he has a post or a unit on that day.
  boolean stillThere(String user, LocalDate on) {
    return !accounts.closed(user)
        && organisation
            .actor(user, on)
            .filter(actor -> !actor.posts().isEmpty() || actor.unit().isPresent())
            .isPresent();
  }

  /// Those with an address; empty where nobody has one.
  List<String> of(String recipient, LocalDate on) {
    return organisation
        .unit(recipient, on)
        .map(unit -> organisation.usersOf(unit, on).stream().map(User::name))
        .map(users -> users.filter(user -> !accounts.closed(user)).toList())
        .filter(users -> !users.isEmpty())
        .orElse(List.of(recipient))
        .stream()
        .filter(user -> addresses.of(user).isPresent())
        .toList();
  }
}
