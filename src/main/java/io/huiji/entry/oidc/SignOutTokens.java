package io.huiji.entry.oidc;

import io.huiji.calendar.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Believes logout tokens as OpenID Connect Back-Channel Logout 1.0, 2.6 wants it: signature by the
/// algorithm of the settings, issuer, audience, time, the event, no nonce. The library's own check
/// knows RS256 alone, and its sessions live in one process.
final class SignOutTokens {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /// A token that is older was kept back by somebody.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final OfficeClock clock;
  private final SignatureAlgorithm algorithm;
  private volatile @Nullable JwtDecoder decoder;

  SignOutTokens(OfficeClock clock, SignatureAlgorithm algorithm) {
    this.clock = clock;
    this.algorithm = algorithm;
  }

  /// @throws org.springframework.security.oauth2.jwt.BadJwtException when it is not to be believed
  /// @throws JwtException when the other system's keys cannot be had
  SignOutToken believed(String token, ClientRegistration elsewhere) {
    var known = decoder;
    if (known == null) {
      known = decoder(elsewhere);
      decoder = known;
    }
    return SignOutToken.of(known.decode(token));
  }

  private JwtDecoder decoder(ClientRegistration elsewhere) {
    var provider = elsewhere.getProviderDetails();
    var made =
        NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(provider.getJwkSetUri()))
            .restOperations(new KeySets(clock::machineTime))
            .jwsAlgorithm(algorithm)
            .build();
    made.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            type(),
            new JwtTimestampValidator(),
            new JwtIssuerValidator(Objects.requireNonNull(provider.getIssuerUri())),
            claim(JwtClaimNames.AUD, said -> isAmong(said, elsewhere.getClientId())),
            claim(JwtClaimNames.IAT, said -> said instanceof Instant issued && isFresh(issued)),
            claim("events", said -> said instanceof Map<?, ?> events && events.containsKey(EVENT)),
            claim("nonce", Objects::isNull),
            claim(JwtClaimNames.JTI, SignOutTokens::isText),
            SignOutTokens::namesSomebody));
    return made;
  }

  private static OAuth2TokenValidatorResult namesSomebody(Jwt token) {
    return isText(token.getClaim(SignOutToken.SESSION)) || isText(token.getSubject())
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
  }

  private static OAuth2TokenValidator<Jwt> type() {
    var type = new JwtTypeValidator("JWT", "logout+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<@Nullable Object> isRight) {
    return new JwtClaimValidator<@Nullable Object>(name, isRight);
  }

  private boolean isFresh(Instant issued) {
    return Duration.between(issued, clock.machineTime()).abs().compareTo(FRESH) <= 0;
  }

  private static boolean isAmong(@Nullable Object said, String client) {
    return said instanceof List<?> audience && audience.contains(client);
  }

  private static boolean isText(@Nullable Object said) {
    return said instanceof String text && !text.isBlank();
  }
}
