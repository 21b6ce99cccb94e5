package io.huiji.page.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page for what went wrong. "Not there" and "not allowed to know" share one text; a failure of
/// the program shows a number under which the log has it, and nothing of its inside.
@Component
@ConditionalOnWebApplication
class ErrorPages implements ErrorViewResolver {

  private final Shells shells;

  ErrorPages(Shells shells) {
    this.shells = shells;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> found) {
    var model = new HashMap<String, Object>();
    model.put("shell", shells.of(request));
    model.put("typed", Typed.NOTHING);
    model.put("status", status.value());
    model.put("kind", kind(status));
    model.put(
        "number", Optional.ofNullable(found.get("requestId")).map(Object::toString).orElse(""));
    return new ModelAndView("kit/error", model, status);
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "unknown";
      case FORBIDDEN -> "forbidden";
      case TOO_MANY_REQUESTS -> "toomany";
      case CONTENT_TOO_LARGE -> "toolarge";
      case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE -> "misused";
      default -> status.is5xxServerError() ? "failed" : "misused";
    };
  }
}
