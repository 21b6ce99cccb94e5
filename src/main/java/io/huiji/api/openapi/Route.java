package io.huiji.api.openapi;

import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/// One route of the interface, with what its form alone says of it.
///
/// @param path with its variables in braces
record Route(RequestMethod method, String path, HandlerMethod handler) {

  Told told() {
    var told = handler.getMethodAnnotation(Told.class);
    if (told == null) {
      throw new IllegalStateException("nobody has described " + this);
    }
    return told;
  }

  String name() {
    var owner = handler.getBeanType().getSimpleName().replaceAll("Api$", "");
    return owner.toLowerCase(Locale.ROOT) + "." + handler.getMethod().getName();
  }

  String tag() {
    var rest = path.substring(Description.PREFIX.length());
    return rest.replaceAll("[/.].*", "");
  }

  List<Parameter> parameters() {
    return Arrays.asList(handler.getMethod().getParameters());
  }

  Type answers() {
    return handler.getMethod().getGenericReturnType();
  }

  boolean binary() {
    return !told().binary().isEmpty();
  }

  boolean reads() {
    return method == RequestMethod.GET;
  }

  private boolean versioned() {
    return reads() && !binary() && handler.getMethod().getReturnType() != ResponseEntity.class;
  }

  private boolean anonymous() {
    return handler.hasMethodAnnotation(OpenTo.Anybody.class);
  }

  private boolean aboutAnObject() {
    return parameters().stream().anyMatch(each -> each.isAnnotationPresent(PathVariable.class));
  }

  private boolean mayBeUnfit() {
    return !reads()
        || parameters().stream()
            .anyMatch(
                each ->
                    each.getType() == io.huiji.api.kit.PageAsked.class
                        || each.isAnnotationPresent(
                            org.springframework.web.bind.annotation.RequestParam.class));
  }

  /// Every status that it may answer with, in order.
  TreeSet<Integer> statuses() {
    var statuses = new TreeSet<Integer>(List.of(200, 429, 500));
    Arrays.stream(told().also()).forEach(statuses::add);
    if (versioned()) {
      statuses.add(304);
    }
    if (told().body() != Void.class) {
      statuses.add(415);
    }
    if (mayBeUnfit()) {
      statuses.add(400);
    }
    if (!anonymous()) {
      statuses.addAll(List.of(401, 403));
    }
    if (aboutAnObject()) {
      statuses.add(404);
    }
    if (told().onNoun()) {
      statuses.addAll(List.of(412, 428));
    }
    return statuses;
  }
}
