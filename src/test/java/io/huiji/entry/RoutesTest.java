package io.huiji.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.testkit.Service;
import io.huiji.testkit.Visitor;
import java.lang.reflect.AnnotatedElement;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every route of the running service against everybody who may stand before it. The routes come
/// from the service, what is expected from the annotations alone: a new route without a decision
/// fails here.
class RoutesTest {

  private static final Map<String, String> OF_LIBRARIES =
      Map.of("/actuator/health", "anybody", "/error", "nobody");

  @TempDir static Path folder;

  private static Service service;
  private static final Map<String, Visitor> PEOPLE = new LinkedHashMap<>();

  private record Route(String method, String pattern, HandlerMethod handler) {

    /// An address of the route, about nothing that is there.
    String address() {
      return pattern
          .replaceAll("\\{date[^}]*}", "2031-01-07")
          .replaceAll("\\{\\*?[^}]*}", "1999999999")
          .replace("/**", "/anything");
    }

    boolean aboutAnObject() {
      return pattern.contains("{");
    }

    boolean ofOurs() {
      return handler.getBeanType().getName().startsWith("io.huiji.");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    Stream.of(
            "mayor",
            "vice.executive",
            "vice.civil",
            "director",
            "clerk",
            "archivist",
            "custodian",
            "operator",
            "civil-affairs",
            "finance")
        .forEach(user -> PEOPLE.put(user, service.signIn(user)));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyRouteSaysWhomItIsOpenTo() {
    assertThat(routes())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            route ->
                assertThat(expected(route))
                    .as(route + " needs @OpenTo (" + route.handler() + ")")
                    .isNotEqualTo("undecided"));
  }

  @Test
  void thoseWhoTryTheRoutesHoldEveryPostThereIs() {
    var held = new TreeSet<Post>();
    PEOPLE.keySet().forEach(user -> held.addAll(posts(user)));

    assertThat(held).containsExactlyInAnyOrder(Post.values());
  }

  @Test
  void eachRouteAdmitsWhomItSaysAndNobodyElse() {
    var wrong = new ArrayList<String>();
    for (var route : routes()) {
      for (var person : PEOPLE.entrySet()) {
        var status = person.getValue().call(route.method(), route.address()).statusCode();
        if (!fits(route, status, admits(route, posts(person.getKey())))) {
          wrong.add(route + " as " + person.getKey() + ": " + status);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whoHasNotSignedInIsLedToTheSignInPage() {
    var stranger = service.visitor();
    var wrong = new ArrayList<String>();
    for (var route : routes()) {
      var answer = stranger.call(route.method(), route.address());
      var led = answer.statusCode() == 302 && stranger.leadsTo(answer).equals("/sign-in");
      var turnedAway = led || answer.statusCode() == 401;
      if (turnedAway == expected(route).equals("anybody")) {
        wrong.add(route + ": " + answer.statusCode());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void anAddressThatIsNoRouteIsToldToBeMissingOnlyToWhoSignedIn() {
    var stranger = service.visitor();

    assertThat(stranger.leadsTo(stranger.get("/no/such/page"))).isEqualTo("/sign-in");
    assertThat(stranger.get("/no-such-file.css").statusCode()).isEqualTo(404);
    assertThat(PEOPLE.get("clerk").get("/no/such/page").statusCode()).isEqualTo(404);
  }

  @Test
  void aPostWithoutTheTokenOfTheSessionIsRefused() {
    var clerk = PEOPLE.get("clerk");
    var bare = clerk.request("/password").POST(HttpRequest.BodyPublishers.noBody()).build();

    assertThat(clerk.send(bare).statusCode()).isEqualTo(403);
  }

  private static boolean fits(Route route, int status, boolean admitted) {
    if (!admitted) {
      return status == (route.aboutAnObject() ? 404 : 403);
    }
    return status < 500 && status != 401 && status != 403;
  }

  private static boolean admits(Route route, Set<Post> posts) {
    return switch (expected(route)) {
      case "anybody", "everyone" -> true;
      case "readers" -> posts.stream().anyMatch(post -> post != Post.OPERATOR);
      case "nobody" -> false;
      case String names -> Stream.of(names.split(" ")).map(Post::valueOf).anyMatch(posts::contains);
    };
  }

  private static String expected(Route route) {
    if (!route.ofOurs()) {
      return ofLibrary(route.pattern());
    }
    var method = said(route.handler().getMethod());
    return method.equals("undecided") ? said(route.handler().getBeanType()) : method;
  }

  private static String ofLibrary(String pattern) {
    if (pattern.startsWith("/v3/api-docs")) {
      return "everyone";
    }
    if (pattern.startsWith("/actuator") && !pattern.equals("/actuator/health")) {
      return Post.OPERATOR.name();
    }
    return OF_LIBRARIES.getOrDefault(pattern, "undecided");
  }

  private static String said(AnnotatedElement element) {
    if (element.isAnnotationPresent(OpenTo.Anybody.class)) {
      return "anybody";
    }
    if (element.isAnnotationPresent(OpenTo.Everyone.class)) {
      return "everyone";
    }
    if (element.isAnnotationPresent(OpenTo.Readers.class)) {
      return "readers";
    }
    var posts = element.getAnnotation(OpenTo.class);
    return posts == null
        ? "undecided"
        : String.join(" ", Stream.of(posts.value()).map(Post::name).toList());
  }

  private static List<Route> routes() {
    return service
        .context()
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .filter(route -> !route.method().equals("HEAD"))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var methods = info.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(method -> new Route(method, pattern, handler)));
  }

  private static Set<Post> posts(String user) {
    var clock = service.bean(OfficeClock.class);
    return service.bean(Organisation.class).posts(user, clock.today());
  }
}
