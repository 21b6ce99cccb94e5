package io.huiji.entry.session;

import io.huiji.entry.Doors;
import io.huiji.entry.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// How a request is refused: who still has his first password is led to the page that changes it; a
/// form that outlived its session leads to the sign-in page; an object that one may not know is
/// answered as one that is not there; the rest is forbidden.
public final class Refusals implements AccessDeniedHandler {

  private final LedToSignIn signIn = new LedToSignIn();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      if (denied instanceof CsrfException) {
        SessionClock.end(request);
      }
      signIn.commence(request, response, null);
      return;
    }
    if (SignedIn.mustChange(person) && !(denied instanceof CsrfException)) {
      response.sendRedirect(request.getContextPath() + "/password");
      return;
    }
    response.sendError(
        Doors.isAboutAnObject(request)
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_FORBIDDEN);
  }
}
