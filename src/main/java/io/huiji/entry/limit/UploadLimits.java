package io.huiji.entry.limit;

import io.huiji.entry.EntrySettings;
import io.huiji.entry.SignedIn;
import io.huiji.entry.session.LedToSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// What may be sent at a time. Uploads are held in memory and never spooled to disk (a paper's mark
/// is read before anything of it is written), so that all that are under way share one budget, and
/// one person has only some of it. Nobody uploads without having signed in. A request must say how
/// long it is.
public final class UploadLimits extends OncePerRequestFilter {

  private final EntrySettings.Uploads limits;
  private final long longest;
  private final Map<String, Integer> underWay = new HashMap<>();
  private long bytes;

  public UploadLimits(EntrySettings settings, MultipartConfigElement multipart) {
    this.limits = settings.uploads();
    this.longest = multipart.getMaxRequestSize();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUpload(request)) {
      upload(request, response, chain);
    } else if (request.getHeader("Transfer-Encoding") != null) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (request.getContentLengthLong() > limits.other().toBytes()) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = SignedIn.name();
    var length = request.getContentLengthLong();
    if (person.isEmpty()) {
      new LedToSignIn().commence(request, response, null);
    } else if (length < 0) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (length > longest) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (!begin(person.get(), length)) {
      response.setHeader("Retry-After", "10");
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        end(person.get(), length);
      }
    }
  }

  private synchronized boolean begin(String person, long length) {
    var own = underWay.getOrDefault(person, 0);
    if (own >= limits.each() || bytes + length > limits.together().toBytes()) {
      return false;
    }
    underWay.put(person, own + 1);
    bytes += length;
    return true;
  }

  private synchronized void end(String person, long length) {
    underWay.computeIfPresent(person, (_, own) -> own > 1 ? own - 1 : null);
    bytes -= length;
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
