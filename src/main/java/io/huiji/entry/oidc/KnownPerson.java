package io.huiji.entry.oidc;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.entry.SignedIn;
import io.huiji.entry.session.SignInRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionOperations;

/// Finds the account of whom the other system vouches for. None is made for who has none, and a
/// closed one stays closed. What the other system calls a stranger is not written down.
final class KnownPerson implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final String ACCOUNT = "huiji.account";
  private static final String UNKNOWN = "（未知账号）";

  private final OidcSettings settings;
  private final Organisation organisation;
  private final Accounts accounts;
  private final AuditLog log;
  private final TransactionOperations transactions;

  KnownPerson(
      OidcSettings settings,
      Organisation organisation,
      Accounts accounts,
      AuditLog log,
      TransactionOperations transactions) {
    this.settings = settings;
    this.organisation = organisation;
    this.accounts = accounts;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    var user =
        account(Objects.requireNonNullElse(token.getClaimAsString(settings.claim()), ""))
            .map(User::name)
            .orElseThrow(() -> refused(UNKNOWN, "没有对应的账号"));
    if (accounts.closed(user)) {
      throw refused(user, "账号已停用");
    }
    log(AuditEntry.done(user, "sign-in", user).basis(settings.name()));
    return new DefaultOidcUser(
        List.of(new SimpleGrantedAuthority(SignedIn.ADMITTED)),
        token,
        new OidcUserInfo(Map.of(ACCOUNT, user)),
        ACCOUNT);
  }

  private Optional<User> account(String claimed) {
    var name =
        settings.accounts().isEmpty() ? claimed : settings.accounts().getOrDefault(claimed, "");
    return name.isEmpty() ? Optional.empty() : organisation.user(name);
  }

  private SignInRefused refused(String user, String why) {
    log(AuditEntry.refused("system", "sign-in", user, settings.name() + "：" + why));
    return SignInRefused.noAccount();
  }

  private void log(AuditEntry entry) {
    transactions.executeWithoutResult(_ -> log.append(entry));
  }
}
