package io.huiji.entry;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;

/// Whom a route admits, as its annotation says.
public sealed interface Admission {

  /// Who signed in may come in as this person.
  boolean admits(Actor actor);

  record Anybody() implements Admission {
    @Override
    public boolean admits(Actor actor) {
      return true;
    }
  }

  /// @param withFirstPassword also before it is changed
  record Everyone(boolean withFirstPassword) implements Admission {
    @Override
    public boolean admits(Actor actor) {
      return true;
    }
  }

  record Readers() implements Admission {
    @Override
    public boolean admits(Actor actor) {
      return actor.posts().stream().anyMatch(post -> post != Post.OPERATOR);
    }
  }

  record Holders(Set<Post> posts) implements Admission {

    public Holders {
      posts = Set.copyOf(posts);
    }

    @Override
    public boolean admits(Actor actor) {
      return posts.stream().anyMatch(actor::holds);
    }
  }

  /// Whom any of several routes of one address admits: who asks for a method that is not there.
  record AnyOf(List<Admission> routes) implements Admission {

    public AnyOf {
      routes = List.copyOf(routes);
    }

    @Override
    public boolean admits(Actor actor) {
      return routes.stream().anyMatch(route -> route.admits(actor));
    }
  }

  /// What a handler's annotation says, else its controller's; empty where nobody has decided.
  ///
  /// @throws IllegalStateException when there is more than one decision on the same element
  static Optional<Admission> of(Method handler, Class<?> controller) {
    return on(handler).or(() -> on(controller));
  }

  private static Optional<Admission> on(AnnotatedElement element) {
    var decisions =
        Stream.of(holders(element), readers(element), everyone(element), anybody(element))
            .flatMap(Optional::stream)
            .toList();
    if (decisions.size() > 1) {
      throw new IllegalStateException("more than one decision on " + element + ": " + decisions);
    }
    return decisions.stream().findFirst();
  }

  private static Optional<Admission> holders(AnnotatedElement element) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, OpenTo.class))
        .map(found -> new Holders(Set.copyOf(List.of(found.value()))));
  }

  private static Optional<Admission> readers(AnnotatedElement element) {
    return AnnotatedElementUtils.hasAnnotation(element, OpenTo.Readers.class)
        ? Optional.of(new Readers())
        : Optional.empty();
  }

  private static Optional<Admission> everyone(AnnotatedElement element) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(element, OpenTo.Everyone.class))
        .map(found -> new Everyone(found.withFirstPassword()));
  }

  private static Optional<Admission> anybody(AnnotatedElement element) {
    return AnnotatedElementUtils.hasAnnotation(element, OpenTo.Anybody.class)
        ? Optional.of(new Anybody())
        : Optional.empty();
  }
}
