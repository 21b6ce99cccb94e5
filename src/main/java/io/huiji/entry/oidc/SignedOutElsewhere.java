package io.huiji.entry.oidc;

import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Is told by the other system, not by a browser, that somebody has been signed out there (OpenID
/// Connect Back-Channel Logout 1.0). Only what its signed token says is believed, so that anybody
/// may come to this door.
@RestController
@ConditionalOnWebApplication
class SignedOutElsewhere {

  private final OidcSettings settings;
  private final Elsewhere elsewhere;
  private final SignOutTokens tokens;
  private final SignedOut signedOut;

  SignedOutElsewhere(OidcSettings settings, OfficeClock clock, SignedOut signedOut) {
    this.settings = settings;
    this.elsewhere = new Elsewhere(settings, "");
    this.tokens = new SignOutTokens(clock, settings.signature());
    this.signedOut = signedOut;
  }

  @OpenTo.Anybody
  @PostMapping(SignInElsewhere.TOLD)
  ResponseEntity<Map<String, String>> told(
      @RequestParam(name = "logout_token", defaultValue = "") String token) {
    if (!settings.isOn() || token.isEmpty()) {
      return answer(HttpStatus.BAD_REQUEST);
    }
    try {
      signedOut.note(tokens.believed(token, elsewhere.registration()));
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    } catch (BadJwtException _) {
      return answer(HttpStatus.BAD_REQUEST);
    } catch (JwtException | IllegalArgumentException _) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE); // its keys cannot be had: it may tell again
    }
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("error", status.is4xxClientError() ? "invalid_request" : "server_error"));
  }
}
