package io.huiji.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Leads who still has his first password to the page that changes it; all others are refused.
final class FirstPasswordComesFirst implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (mustChange(SecurityContextHolder.getContext().getAuthentication())) {
      response.sendRedirect(request.getContextPath() + "/password");
      return;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean mustChange(@org.jspecify.annotations.Nullable Authentication user) {
    return user != null
        && user.getAuthorities().stream()
            .anyMatch(right -> LocalSignIn.MUST_CHANGE.equals(right.getAuthority()));
  }
}
