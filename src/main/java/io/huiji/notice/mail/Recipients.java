package io.huiji.notice.mail;

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

  Recipients(Organisation organisation, MailAddresses addresses) {
    this.organisation = organisation;
    this.addresses = addresses;
  }

  /// Those with an address; empty where nobody has one.
  List<String> of(String recipient, LocalDate on) {
    return organisation
        .unit(recipient, on)
        .map(unit -> organisation.usersOf(unit, on).stream().map(User::name).toList())
        .filter(users -> !users.isEmpty())
        .orElse(List.of(recipient))
        .stream()
        .filter(user -> addresses.of(user).isPresent())
        .toList();
  }
}
