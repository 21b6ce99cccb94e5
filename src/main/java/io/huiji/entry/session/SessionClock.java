package io.huiji.entry.session;

import io.huiji.access.Accounts;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.EntrySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions: idle too long, too old, or begun before the password changed or the account was
/// closed, or for a reason of {@link SessionEnds}. A request that a page makes by itself says so in
/// its header {@value #BACKGROUND} and extends nothing; each answer says in {@value #SECONDS_LEFT}
/// how long the session would last.
public final class SessionClock extends OncePerRequestFilter {

  public static final String BACKGROUND = "Huiji-Background";
  public static final String SECONDS_LEFT = "Huiji-Session-Seconds";

  private static final String ENDED = "huiji.session-ended";

  private final Accounts accounts;
  private final OfficeClock clock;
  private final EntrySettings settings;
  private final ObjectProvider<SessionEnds> ends;

  SessionClock(
      Accounts accounts,
      OfficeClock clock,
      EntrySettings settings,
      ObjectProvider<SessionEnds> ends) {
    this.accounts = accounts;
    this.clock = clock;
    this.settings = settings;
    this.ends = ends;
  }

  static boolean ended(HttpServletRequest request) {
    return request.getAttribute(ENDED) != null;
  }

  /// For a form that comes without the session that it was made in.
  static void end(HttpServletRequest request) {
    request.setAttribute(ENDED, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      SessionTimes.of(session).ifPresent(times -> look(request, response, session, times));
    }
    chain.doFilter(request, response);
  }

  private void look(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session,
      SessionTimes times) {
    var now = clock.machineTime().toEpochMilli();
    if (over(session, times, now)) {
      session.invalidate();
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
      end(request);
      return;
    }
    if (request.getHeader(BACKGROUND) == null) {
      SessionTimes.acted(session, now);
    }
    var left = times.left(session, now, settings);
    response.setHeader(SECONDS_LEFT, Long.toString(left.toSeconds()));
  }

  private boolean over(HttpSession session, SessionTimes times, long now) {
    return times.left(session, now, settings).compareTo(Duration.ZERO) <= 0
        || times.generation() != accounts.generation(times.user())
        || endsOtherwise(times.began());
  }

  private boolean endsOtherwise(long began) {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null) {
      return false;
    }
    var reason = ends.stream().filter(end -> end.ended(person, began)).findFirst();
    reason.ifPresent(end -> end.tell(person));
    return reason.isPresent();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class InTheChainAlone {

    @Bean
    SessionClock sessionClock(
        Accounts accounts,
        OfficeClock clock,
        EntrySettings settings,
        ObjectProvider<SessionEnds> ends) {
      return new SessionClock(accounts, clock, settings, ends);
    }

    /// Not a filter of the server as well: it stands in the security chain.
    @Bean
    FilterRegistrationBean<SessionClock> sessionClockNotOfTheServer(SessionClock filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
