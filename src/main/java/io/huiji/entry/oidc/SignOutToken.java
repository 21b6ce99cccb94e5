package io.huiji.entry.oidc;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a believed logout token says: one session of a person has ended, or all of them.
///
/// @param id of the token, which counts once
/// @param kind {@link #SESSION} or {@link #SUBJECT}
record SignOutToken(String id, String kind, String whom) {

  static final String SESSION = "sid";
  static final String SUBJECT = "sub";

  /// Where it names a session, that one alone is meant.
  static SignOutToken of(Jwt token) {
    var kind = token.hasClaim(SESSION) ? SESSION : SUBJECT;
    return new SignOutToken(
        Objects.requireNonNull(token.getId()),
        kind,
        Objects.requireNonNull(token.getClaimAsString(kind)));
  }
}
