package io.huiji.entry.session;

import org.springframework.security.core.Authentication;

/// Ends sessions for a reason of its own, beside their times and the state of the account.
public interface SessionEnds {

  /// @param began milliseconds of the machine's clock
  boolean ended(Authentication person, long began);

  /// A session is over for this reason: writes it into the log.
  void tell(Authentication person);
}
