package io.huiji.entry;

import io.huiji.access.Post;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/// Which door a request is at, and whom it admits. Our own handlers say it by {@link OpenTo}; those
/// of the libraries are in the table here; everything else admits nobody.
@Component
@ConditionalOnWebApplication
public final class Doors {

  /// Program files of the pages; nothing out of the data folder is ever served as one.
  private static final Pattern PROGRAM_FILE = Pattern.compile("/.+\\.[a-z0-9]{2,6}");

  private static final String HEALTH = "/actuator/health";
  private static final String ACTUATOR = "/actuator";
  private static final String DESCRIPTION = "org.springdoc.";

  private final ObjectProvider<HandlerMapping> mappings;

  Doors(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /// Empty where nobody has decided, or where nothing answers.
  Optional<Admission> at(HttpServletRequest request) {
    return handler(request).flatMap(handler -> decision(handler, request));
  }

  /// The decision about a handler of a mapping; empty is a fault of the program.
  ///
  /// @param pattern one of its path patterns
  public static Optional<Admission> decision(HandlerMethod handler, String pattern) {
    return Admission.of(handler.getMethod(), handler.getBeanType())
        .or(() -> ofLibrary(handler, pattern));
  }

  private static Optional<Admission> decision(Object handler, HttpServletRequest request) {
    return switch (handler) {
      case HandlerMethod method -> decision(method, pattern(request));
      case ResourceHttpRequestHandler _ -> Optional.of(ofFile(request));
      default -> Optional.empty();
    };
  }

  private static Optional<Admission> ofLibrary(HandlerMethod handler, String pattern) {
    if (pattern.equals(HEALTH)) {
      return Optional.of(new Admission.Anybody());
    }
    if (pattern.startsWith(ACTUATOR)) {
      return Optional.of(new Admission.Holders(Set.of(Post.OPERATOR)));
    }
    return handler.getBeanType().getName().startsWith(DESCRIPTION)
        ? Optional.of(new Admission.Everyone(false))
        : Optional.empty();
  }

  /// An address that is no program file is told to be missing only to who has signed in.
  private static Admission ofFile(HttpServletRequest request) {
    return PROGRAM_FILE.matcher(path(request)).matches()
        ? new Admission.Anybody()
        : new Admission.Everyone(false);
  }

  private Optional<Object> handler(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    for (var mapping : inOrder()) {
      var found = handler(mapping, request);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<HandlerMapping> inOrder() {
    return mappings.orderedStream().toList();
  }

  /// A mapping that knows the address but not the method or the media type throws: then there is no
  /// handler, and the answer is for who has signed in.
  private static Optional<Object> handler(HandlerMapping mapping, HttpServletRequest request) {
    try {
      var chain = mapping.getHandler(request);
      return chain == null ? Optional.empty() : Optional.of(chain.getHandler());
    } catch (Exception _) {
      return Optional.empty();
    }
  }

  /// Whether the address names a single object: then "not allowed" is answered as "not there".
  public static boolean isAboutAnObject(HttpServletRequest request) {
    return pattern(request).contains("{");
  }

  private static String pattern(HttpServletRequest request) {
    @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "" : pattern.toString();
  }

  private static String path(HttpServletRequest request) {
    return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
  }
}
