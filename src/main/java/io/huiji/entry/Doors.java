package io.huiji.entry;

import io.huiji.access.Post;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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
  private static final String OPTIONS_HANDLER = "HttpOptionsHandler";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
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
      case OtherMethods(var mapping) -> Optional.of(ofOtherMethods(mapping, request));
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

  /// An address that is there, asked by a method that it has not: told to whom another method of it
  /// admits, so that nobody learns from it of a route that is closed to him.
  private static Admission ofOtherMethods(HandlerMapping mapping, HttpServletRequest request) {
    return new Admission.AnyOf(
        METHODS.stream()
            .map(method -> new AskedOtherwise(request, method))
            .flatMap(
                other ->
                    handler(mapping, other).stream()
                        .filter(found -> !(found instanceof OtherMethods))
                        .flatMap(found -> decision(found, other).stream()))
            .toList());
  }

  /// In place of a handler: the address has none for this method.
  private record OtherMethods(HandlerMapping mapping) {}

  private static final class AskedOtherwise extends HttpServletRequestWrapper {

    private final String method;

    AskedOtherwise(HttpServletRequest request, String method) {
      super(request);
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  private List<HandlerMapping> inOrder() {
    return mappings.orderedStream().toList();
  }

  /// A mapping that knows the address but not the media type throws: then there is no handler, and
  /// the answer is for who has signed in. To OPTIONS it answers by itself what methods there are.
  private static Optional<Object> handler(HandlerMapping mapping, HttpServletRequest request) {
    try {
      var chain = mapping.getHandler(request);
      if (chain == null) {
        return Optional.empty();
      }
      return chain.getHandler() instanceof HandlerMethod method
              && method.getBeanType().getName().endsWith(OPTIONS_HANDLER)
          ? Optional.of(new OtherMethods(mapping))
          : Optional.of(chain.getHandler());
    } catch (HttpRequestMethodNotSupportedException _) {
      return Optional.of(new OtherMethods(mapping));
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
