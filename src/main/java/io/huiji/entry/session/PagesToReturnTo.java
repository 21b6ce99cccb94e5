package io.huiji.entry.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Which requests are taken up again after sign-in: whole pages, no fragments, nothing that acts.
public final class PagesToReturnTo {

  private PagesToReturnTo() {}

  @SuppressWarnings("NullAway") // no parameter for the way back: the library's word for it is null
  public static HttpSessionRequestCache cache() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PagesToReturnTo::isPage);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains("text/html")
        && !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        && !request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
  }
}
