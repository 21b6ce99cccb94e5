package io.huiji.entry;

import io.huiji.entry.oidc.OidcSettings;
import io.huiji.entry.oidc.SignInElsewhere;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What the sign-in page offers.
@Component
@ConditionalOnWebApplication
public final class WaysIn {

  private final EntrySettings settings;
  private final OidcSettings oidc;

  WaysIn(EntrySettings settings, OidcSettings oidc) {
    this.settings = settings;
    this.oidc = oidc;
  }

  /// Name of the other system that signs in; empty where there is none.
  public String elsewhere() {
    return oidc.isOn() ? oidc.name() : "";
  }

  /// Where a browser is sent there from.
  public String start() {
    return SignInElsewhere.START;
  }

  public Local local() {
    if (settings.local()) {
      return Local.ALL;
    }
    return settings.localFor().isEmpty() ? Local.NONE : Local.SOME;
  }

  /// Whose local accounts may sign in.
  public enum Local {
    ALL,
    SOME,
    NONE
  }
}
