package io.huiji.page.kit;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the shell around a page from who is signed in.
@Component
@ConditionalOnWebApplication
class Shells {

  static final String WIDE_ROWS = "huiji-rows";
  static final String LARGE = "huiji-large";

  /// The meeting room, and where its forms lead when they are refused.
  private static final String ROOM =
      "/meetings/[^/]+/(room|decide|record-view|record-attendance|hold-meeting|override-quorum)";

  private final Organisation organisation;
  private final OfficeClock clock;
  private final Navigation navigation;
  private final String phone;

  Shells(
      Organisation organisation,
      OfficeClock clock,
      Navigation navigation,
      @Value("${huiji.office.phone:}") String phone) {
    this.organisation = organisation;
    this.clock = clock;
    this.navigation = navigation;
    this.phone = phone;
  }

  Shell of(HttpServletRequest request) {
    var actor =
        Optional.ofNullable(request.getUserPrincipal())
            .flatMap(person -> organisation.actor(person.getName(), clock.today()));
    return new Shell(
        actor.map(Shells::inWords).orElse(""),
        actor.map(Actor::name).orElse(""),
        actor.map(known -> navigation.of(known, path(request))).orElse(List.of()),
        phone,
        pathAndQuery(request),
        LocaleContextHolder.getLocale().getLanguage().equals("en"),
        !chosen(request, WIDE_ROWS, "wide"),
        path(request).matches(ROOM) && chosen(request, LARGE, "on"));
  }

  private static String inWords(Actor actor) {
    var posts =
        actor.posts().stream()
            .filter(post -> post != Post.UNIT_STAFF)
            .sorted()
            .map(Post::chinese)
            .collect(Collectors.joining("、"));
    return posts.isEmpty()
        ? actor.user().displayName()
        : actor.user().displayName() + "（" + posts + "）";
  }

  /// An error page knows the address that was asked for by an attribute.
  private static String path(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked == null ? request.getRequestURI() : asked.toString();
  }

  private static String pathAndQuery(HttpServletRequest request) {
    var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
    return query == null ? path(request) : path(request) + "?" + query;
  }

  private static boolean chosen(HttpServletRequest request, String name, String value) {
    return cookies(request)
        .anyMatch(each -> each.getName().equals(name) && each.getValue().equals(value));
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null ? Stream.empty() : Arrays.stream(cookies);
  }
}
