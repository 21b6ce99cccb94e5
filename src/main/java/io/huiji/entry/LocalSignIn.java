package io.huiji.entry;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.entry.account.SignInFailures;
import io.huiji.entry.account.SignInFailures.Attempt;
import io.huiji.entry.account.SignInMeters;
import io.huiji.entry.account.SignInMeters.Ended;
import io.huiji.entry.session.SignInRefused;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signs in by local accounts. Who still has his first password may do nothing but change it. What
/// is told of a wrong name, of a wrong password and of an account that may only sign in elsewhere
/// is the same, and takes the same time.
@Component
@ConditionalOnWebApplication
class LocalSignIn implements AuthenticationProvider {

  private static final String UNKNOWN = "（未知用户名）";

  private final Accounts accounts;
  private final Organisation organisation;
  private final SignInFailures failures;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final EntrySettings settings;
  private final SignInMeters meters;

  LocalSignIn(
      Accounts accounts,
      Organisation organisation,
      SignInFailures failures,
      AuditLog log,
      TransactionOperations transactions,
      EntrySettings settings,
      SignInMeters meters) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.failures = failures;
    this.log = log;
    this.transactions = transactions;
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    return switch (failures.begin(request.getName())) {
      case Attempt.Paused paused -> {
        meters.count(Ended.PAUSED);
        throw SignInRefused.paused(paused);
      }
      case Attempt.Counted counted ->
          checked(request.getName(), String.valueOf(request.getCredentials()), counted);
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private Authentication checked(String user, String password, Attempt.Counted attempt) {
    var result = accounts.check(user, password);
    return switch (settings.mayBeLocal(user) ? result : Accounts.SignIn.REFUSED) {
      case ADMITTED -> signedIn(user, SignedIn.ADMITTED);
      case MUST_CHANGE -> signedIn(user, SignedIn.MUST_CHANGE);
      case REFUSED -> {
        refused(user, attempt);
        throw SignInRefused.wrong(attempt);
      }
    };
  }

  private Authentication signedIn(String user, String right) {
    failures.forget(user);
    meters.count(Ended.ADMITTED);
    log(AuditEntry.done(user, "sign-in", user));
    return UsernamePasswordAuthenticationToken.authenticated(
        user, "", List.of(new SimpleGrantedAuthority(right)));
  }

  /// What was typed as a name that nobody has may be a password, and is not kept.
  private void refused(String user, Attempt.Counted attempt) {
    meters.count(Ended.REFUSED);
    var known = organisation.user(user).isPresent() ? user : UNKNOWN;
    var pause = attempt.left() == 0 ? "；暂停登录" + attempt.pause().toMinutes() + "分钟" : "";
    log(AuditEntry.refused("system", "sign-in", known, "用户名或密码不对" + pause));
  }

  private void log(AuditEntry entry) {
    transactions.executeWithoutResult(_ -> log.append(entry));
  }
}
