package io.huiji.entry.session;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// A sign-out stands in the log as the sign-in does.
@Component
@ConditionalOnWebApplication
public final class SignOutLogged implements LogoutHandler {

  private final AuditLog log;
  private final TransactionOperations transactions;

  SignOutLogged(AuditLog log, TransactionOperations transactions) {
    this.log = log;
    this.transactions = transactions;
  }

  /// @param person nobody, where the session had ended before
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
    if (person != null) {
      signedOut(person.getName(), "");
    }
  }

  /// @param by the system that ended it, if not the person himself
  public void signedOut(String user, String by) {
    transactions.executeWithoutResult(
        _ -> log.append(AuditEntry.done(user, "sign-out", user).basis(by)));
  }
}
