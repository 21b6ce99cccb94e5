package io.huiji.entry.token;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.MachineToken;
import io.huiji.entry.MachineToken.State;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.limit.Limit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/// Believes a token, for one request under {@code /api/v1}, within its scope. What a refused one
/// said is written nowhere; a caller that sends one after the other is soon told to wait, and fills
/// no log.
final class TokenFilter extends OncePerRequestFilter {

  private static final String API = "/api/v1/";
  private static final String SCHEME = "Bearer ";

  private final MachineTokens tokens;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final OfficeClock clock;
  private final Limit failures;

  TokenFilter(
      MachineTokens tokens,
      AuditLog log,
      TransactionOperations transactions,
      OfficeClock clock,
      Limit failures) {
    this.tokens = tokens;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.failures = failures;
  }

  /// Whether a request comes from a machine: it says so itself, and is treated so whatever cookies
  /// it has.
  static boolean isMachine(HttpServletRequest request) {
    return path(request).startsWith(API) && secret(request).isPresent();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = secret(request).flatMap(tokens::known);
    if (token.filter(found -> found.state() == State.GOOD).isEmpty()) {
      refuse(token, request, response);
    } else if (!token.get().scope().opens(request.getMethod(), path(request))) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      noted(token.get(), request.getRemoteAddr());
      enter(token.get());
      chain.doFilter(request, response);
    }
  }

  private static void enter(MachineToken token) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new TokenSignIn(token));
    SecurityContextHolder.setContext(context);
  }

  private void refuse(
      Optional<MachineToken> token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var address = request.getRemoteAddr();
    var wait = failures.take(address, clock.machineTime().toEpochMilli());
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    var name = token.map(found -> found.name() + "（" + found.user() + "）").orElse("（未知令牌）");
    var why = token.map(found -> reason(found.state())).orElse("令牌不对");
    log(AuditEntry.refused("system", "use-token", name, why + "；来自" + address));
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    response.sendError(HttpStatus.UNAUTHORIZED.value());
  }

  private static String reason(State state) {
    return switch (state) {
      case EXPIRED -> "令牌已过期";
      case REVOKED -> "令牌已撤销";
      case ENDED -> "账号已停用，或密码已更改";
      case GOOD, WAITING -> throw new IllegalStateException("not refused: " + state);
    };
  }

  private void noted(MachineToken token, String address) {
    transactions.executeWithoutResult(
        _ -> {
          if (tokens.note(token, address)) {
            log.append(
                AuditEntry.done(token.user(), "use-token", token.name())
                    .reason("当日首次使用；来自" + address));
          }
        });
  }

  private void log(AuditEntry entry) {
    transactions.executeWithoutResult(_ -> log.append(entry));
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
