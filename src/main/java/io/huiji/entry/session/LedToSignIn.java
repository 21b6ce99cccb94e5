package io.huiji.entry.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Leads who has not signed in to the sign-in page; a fragment has its whole page led there, and a
/// machine is told 401.
public final class LedToSignIn implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable AuthenticationException why)
      throws IOException {
    var signIn =
        request.getContextPath() + (SessionClock.ended(request) ? "/sign-in?ended" : "/sign-in");
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(signIn);
    }
  }
}
