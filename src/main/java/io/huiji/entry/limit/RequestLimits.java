package io.huiji.entry.limit;

import io.huiji.calendar.OfficeClock;
import io.huiji.entry.EntrySettings;
import io.huiji.entry.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// How often something may be asked: signing in by address, counted by all services together;
/// searching, machines and pages by person, counted by each service for itself.
public final class RequestLimits extends OncePerRequestFilter {

  /// Program files, which cost nothing.
  private static final Pattern FILE = Pattern.compile("/.+\\.[a-z0-9]{2,6}");

  /// HEAD costs what GET costs: the answer is made, and thrown away.
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private enum Kind {
    SIGN_IN,
    SEARCH,
    MACHINE,
    PAGE
  }

  private final Map<Kind, Limit> limits = new EnumMap<>(Kind.class);
  private final OfficeClock clock;

  /// @param signIn counts who tries to sign in
  public RequestLimits(EntrySettings settings, OfficeClock clock, Limit signIn) {
    this.clock = clock;
    var limit = settings.limits();
    limits.put(Kind.SIGN_IN, signIn);
    limits.put(Kind.SEARCH, new Buckets(limit.search()));
    limits.put(Kind.MACHINE, new Buckets(limit.machine()));
    limits.put(Kind.PAGE, new Buckets(limit.page()));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FILE.matcher(path(request)).matches() || path(request).equals("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kind = kind(request);
    var wait = buckets(kind).take(key(kind, request), clock.machineTime().toEpochMilli());
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private Limit buckets(Kind kind) {
    var found = limits.get(kind);
    if (found == null) {
      throw new IllegalStateException("no limit for " + kind);
    }
    return found;
  }

  private static Kind kind(HttpServletRequest request) {
    var path = path(request);
    if (path.startsWith("/sign-in/")
        || (path.equals("/sign-in") && request.getMethod().equals("POST"))) {
      return Kind.SIGN_IN;
    }
    if (READING.contains(request.getMethod()) && asksForWords(request)) {
      return Kind.SEARCH;
    }
    return path.startsWith("/api/") ? Kind.MACHINE : Kind.PAGE;
  }

  private static boolean asksForWords(HttpServletRequest request) {
    var query = request.getQueryString();
    return query != null && (query.startsWith("q=") || query.contains("&q="));
  }

  /// A wrong password must not be tried from one address under many names.
  private static String key(Kind kind, HttpServletRequest request) {
    return kind == Kind.SIGN_IN
        ? request.getRemoteAddr()
        : SignedIn.limitKey().orElseGet(request::getRemoteAddr);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
