package io.huiji.page.kit;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The words on top of each page: only what the person may use, and only what there is.
@Component
@ConditionalOnWebApplication
class Navigation {

  private static final Set<Post> READERS = EnumSet.complementOf(EnumSet.of(Post.OPERATOR));
  private static final Set<Post> HOUSE = EnumSet.of(Post.DIRECTOR, Post.CLERK, Post.OPERATOR);
  private static final Set<Post> KEEPERS =
      EnumSet.of(Post.DIRECTOR, Post.ARCHIVIST, Post.CUSTODIAN);

  private static final List<Place> PLACES =
      List.of(
          new Place("/today", "nav.today", EnumSet.allOf(Post.class)),
          new Place("/topics", "nav.topics", READERS),
          new Place("/meetings", "nav.meetings", READERS),
          new Place("/minutes", "nav.minutes", READERS),
          new Place("/archive", "nav.archive", READERS),
          new Place("/requests", "nav.requests", READERS),
          new Place("/lending", "nav.lending", KEEPERS),
          new Place("/supervision", "nav.supervision", READERS),
          new Place("/operations", "nav.operations", HOUSE),
          new Place("/audit", "nav.audit", EnumSet.of(Post.DIRECTOR, Post.OPERATOR)),
          new Place(
              "/administration",
              "nav.administration",
              EnumSet.of(Post.MAYOR, Post.DIRECTOR, Post.CLERK, Post.OPERATOR)));

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  Navigation(ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  /// @param path of the page that is shown
  List<Item> of(Actor actor, String path) {
    var known = known();
    return PLACES.stream()
        .filter(place -> place.posts().stream().anyMatch(actor::holds))
        .filter(place -> known.contains(place.path()))
        .map(place -> new Item(place.path(), place.word(), isAt(path, place)))
        .toList();
  }

  private static boolean isAt(String path, Place place) {
    return path.equals(place.path()) || path.startsWith(place.path() + "/");
  }

  private Set<String> known() {
    return routes.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(route -> Arrays.stream(route.getPatternValues().toArray(String[]::new)))
        .collect(Collectors.toSet());
  }

  private record Place(String path, String word, Set<Post> posts) {}

  /// @param word key of its message
  public record Item(String path, String word, boolean here) {}
}
