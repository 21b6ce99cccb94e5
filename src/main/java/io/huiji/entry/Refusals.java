package io.huiji.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/// How a request is refused: who still has his first password is led to the page that changes it;
/// an object that one may not know is answered as one that is not there; the rest is forbidden.
final class Refusals implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (person != null && SignedIn.mustChange(person)) {
      response.sendRedirect(request.getContextPath() + "/password");
      return;
    }
    response.sendError(
        Doors.isAboutAnObject(request)
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_FORBIDDEN);
  }
}
