package io.huiji.entry;

import org.springframework.security.core.Authentication;

/// What a sign-in leaves with the session.
final class SignedIn {

  /// With a password of one's own.
  static final String ADMITTED = "ADMITTED";

  /// With the first password, which has to be changed.
  static final String MUST_CHANGE = "MUST_CHANGE";

  private SignedIn() {}

  static boolean hasOwnPassword(Authentication person) {
    return has(person, ADMITTED);
  }

  static boolean mustChange(Authentication person) {
    return has(person, MUST_CHANGE);
  }

  private static boolean has(Authentication person, String right) {
    return person.getAuthorities().stream()
        .anyMatch(authority -> right.equals(authority.getAuthority()));
  }
}
