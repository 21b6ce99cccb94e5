package io.huiji.entry.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The other system as its own configuration describes it: asked for when it is first needed, so
/// that this house starts without it, and asked again after a failure.
final class Elsewhere implements ClientRegistrationRepository {

  static final String ID = "oidc";

  private final OidcSettings settings;
  private final String answerPath;
  private volatile @Nullable ClientRegistration found;

  Elsewhere(OidcSettings settings, String answerPath) {
    this.settings = settings;
    this.answerPath = answerPath;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? registration() : null;
  }

  /// @throws IllegalArgumentException when its configuration cannot be had, or is not its own
  ClientRegistration registration() {
    var known = found;
    if (known == null) {
      known = discovered();
      found = known;
    }
    return known;
  }

  private ClientRegistration discovered() {
    var secret = settings.secret();
    var base = settings.base().isEmpty() ? "{baseUrl}" : settings.base();
    var registration =
        ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
            .registrationId(ID)
            .clientId(settings.clientId())
            .redirectUri(base + answerPath)
            .scope("openid", "profile")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    return secret.isEmpty()
        ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : registration.clientSecret(secret).build();
  }
}
