package io.huiji.entry;

import io.huiji.act.ActFiles;
import io.huiji.act.Caller;
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

  /// Whom the limits count: each token by itself, else the person; empty before sign-in.
  public static Optional<String> limitKey() {
    return token().map(MachineToken::name).or(SignedIn::name);
  }

  /// How somebody acts who is at the door now: a machine only what its token names.
  ///
  /// @param files that came with the request
  public static Caller caller(ActFiles files) {
    return token()
        .map(token -> new Caller(token.name(), files, token.scope()::permits))
        .orElseGet(() -> Caller.signedIn(files));
  }

  private static Optional<MachineToken> token() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ByToken machine
        ? Optional.of(machine.token())
        : Optional.empty();
  }

  /// Who is at the door by a token.
  public interface ByToken {
    MachineToken token();
  }

  private static boolean has(Authentication person, String right) {
    return person.getAuthorities().stream()
        .anyMatch(authority -> right.equals(authority.getAuthority()));
  }
}
