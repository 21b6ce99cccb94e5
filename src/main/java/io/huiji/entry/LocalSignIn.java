package io.huiji.entry;

import io.huiji.access.Accounts;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signs in by local accounts. Who still has his first password may do nothing but change it.
@Component
@ConditionalOnWebApplication
class LocalSignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final AuditLog log;
  private final TransactionOperations transactions;

  LocalSignIn(Accounts accounts, AuditLog log, TransactionOperations transactions) {
    this.accounts = accounts;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    var user = request.getName();
    var outcome = accounts.check(user, String.valueOf(request.getCredentials()));
    return switch (outcome) {
      case ADMITTED -> signedIn(user, SignedIn.ADMITTED);
      case MUST_CHANGE -> signedIn(user, SignedIn.MUST_CHANGE);
      case REFUSED -> {
        log(AuditEntry.refused("system", "sign-in", user, "用户名或密码不对"));
        throw new BadCredentialsException("用户名或密码不对");
      }
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private Authentication signedIn(String user, String right) {
    log(AuditEntry.done(user, "sign-in", user));
    return UsernamePasswordAuthenticationToken.authenticated(
        user, "", List.of(new SimpleGrantedAuthority(right)));
  }

  private void log(AuditEntry entry) {
    transactions.executeWithoutResult(_ -> log.append(entry));
  }
}
