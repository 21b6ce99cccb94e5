package io.huiji.entry.session;

import io.huiji.access.Accounts;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.EntrySettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// What follows a sign-in, whatever its way: a session with its times, and the page that was asked
/// for; or the sign-in page again with what to tell.
@Component
@ConditionalOnWebApplication
public class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();
  private final Accounts accounts;
  private final OfficeClock clock;
  private final EntrySettings settings;

  SignInAnswers(Accounts accounts, OfficeClock clock, EntrySettings settings) {
    this.accounts = accounts;
    this.clock = clock;
    this.settings = settings;
    onward.setRequestCache(PagesToReturnTo.cache());
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    var session = request.getSession();
    new SessionTimes(
            person.getName(),
            accounts.generation(person.getName()),
            clock.machineTime().toEpochMilli())
        .begin(session);
    session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    onward.onAuthenticationSuccess(request, response, person);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    var told = refused instanceof SignInRefused ours ? ours.told() : "stranger";
    response.sendRedirect(request.getContextPath() + "/sign-in?" + told);
  }
}
