package io.huiji.entry;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// What a sign-in leaves with the session.
public final class SignedIn {

  /// With a password of one's own.
  public static final String ADMITTED = "ADMITTED";

  /// With the first password, which has to be changed.
  public static final String MUST_CHANGE = "MUST_CHANGE";

  private SignedIn() {}

  public static boolean hasOwnPassword(Authentication person) {
    return has(person, ADMITTED);
  }

  public static boolean mustChange(Authentication person) {
    return has(person, MUST_CHANGE);
  }

  /// Who is at the door; empty before sign-in.
  public static Optional<String> name() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(person -> !(person instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  private static boolean has(Authentication person, String right) {
    return person.getAuthorities().stream()
        .anyMatch(authority -> right.equals(authority.getAuthority()));
  }
}
