package io.huiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Golden;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the running service that shows one thing, for things of every kind, as everybody:
/// who is shown it stands in a file that people read; who is not must be answered as if it were not
/// there. The routes come from the service; one whose kind nobody has named fails.
final class WhoMayKnow {

  private static final List<String> PEOPLE =
      List.of(
          "mayor",
          "vice.executive",
          "vice.civil",
          "director",
          "clerk",
          "archivist",
          "custodian",
          "operator",
          "justice",
          "finance",
          "town.north");

  /// Kinds by the beginnings of their addresses.
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("/topics/", "topic"),
          Map.entry("/api/v1/topics/", "topic"),
          Map.entry("/api/v1/submissions/", "submission"),
          Map.entry("/meetings/", "meeting"),
          Map.entry("/api/v1/meetings/", "meeting"),
          Map.entry("/minutes/", "minutes"),
          Map.entry("/api/v1/minutes/", "minutes"),
          Map.entry("/archive/", "record"),
          Map.entry("/archive/keeping/", "keeping"),
          Map.entry("/api/v1/records/", "record"),
          Map.entry("/requests/", "request"),
          Map.entry("/lending/", "request"),
          Map.entry("/api/v1/requests/", "request"),
          Map.entry("/supervision/", "item"),
          Map.entry("/api/v1/supervision/", "item"),
          Map.entry("/operations/runs/", "run"),
          Map.entry("/operations/jobs/", "run"),
          Map.entry("/api/v1/runs/", "run"),
          Map.entry("/administration/", "administration"),
          Map.entry("/account/", "administration"));

  /// What the operator looks after; nothing of it is a paper.
  private static final Set<String> OF_THE_HOUSE = Set.of("run", "administration");

  private static final Pattern LISTED = Pattern.compile("\\{[a-z]+:([a-z-]+(?:\\|[a-z-]+)+)}");

  private static final Pattern CHANGING =
      Pattern.compile(
          "[A-Za-z0-9_-]{90,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\?v=[0-9a-f]+");

  private static final Set<String> HEADERS_THAT_PASS =
      Set.of("date", "huiji-session-seconds", "content-length", "keep-alive", "connection");

  private final Rest rest;
  private final Map<String, Map<String, Map<String, String>>> things = new TreeMap<>();
  private final Map<String, List<String>> known = new TreeMap<>();
  private final List<String> told = new ArrayList<>();

  WhoMayKnow(Rest rest) {
    this.rest = rest;
  }

  /// A thing to ask for.
  ///
  /// @param kind one of {@link #KINDS}
  /// @param variables values by the names that addresses have for them; the first is the thing's
  ///   own
  void thing(String kind, String name, Map<String, String> variables) {
    things.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(name, variables);
  }

  /// @param pairs names of variables and their values; the first is the thing's own
  static Map<String, String> values(String... pairs) {
    var values = new LinkedHashMap<String, String>();
    for (var at = 0; at < pairs.length; at += 2) {
      values.put(pairs[at], pairs[at + 1]);
    }
    return values;
  }

  /// Asks for everything of these kinds as everybody, each with a session that has not ended.
  void ask(Set<String> kinds) {
    PEOPLE.forEach(person -> rest.get(person, Rest.API + "/acts?size=1").is(200));
    for (var route : routes()) {
      var kind = kind(route);
      if (kinds.contains(kind)) {
        things.getOrDefault(kind, Map.of()).forEach((name, values) -> ask(route, name, values));
      }
    }
    things.keySet().removeAll(kinds);
  }

  private void ask(String route, String name, Map<String, String> values) {
    var address = filled(route, values);
    var nowhere = filled(route, absent(values));
    if (address.contains("{")) {
      throw new AssertionError("nobody has said what stands in " + route + " for " + name);
    }
    for (var person : PEOPLE) {
      var answer = get(person, address);
      var line = route + " " + name;
      known.computeIfAbsent(line, _ -> new ArrayList<>());
      if (answer.statusCode() == 404) {
        sameAsNowhere(line, person, answer, get(person, nowhere), values);
      } else {
        known.get(line).add(person + (answer.statusCode() == 200 ? "" : "=" + answer.statusCode()));
      }
    }
  }

  private void sameAsNowhere(
      String line,
      String person,
      HttpResponse<String> refused,
      HttpResponse<String> nothing,
      Map<String, String> values) {
    var one = plain(refused, values);
    var other = plain(nothing, absent(values));
    if (!one.equals(other)) {
      told.add(line + " as " + person + ": " + from(one, other) + " | " + from(other, one));
    }
  }

  /// Where one text begins to differ from another.
  private static String from(String text, String other) {
    var at = 0;
    while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
      at++;
    }
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
  }

  /// Refused things differ from missing ones in nothing; and no paper is shown to the operator.
  void holdsTo(Path file) {
    assertThat(told).as("answers that tell a refused thing from a missing one").isEmpty();
    assertThat(known.entrySet().stream().filter(WhoMayKnow::isPaper).toList())
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entry.getValue())
                    .as(entry.getKey())
                    .noneMatch(person -> person.startsWith("operator")));
    var lines = new StringBuilder();
    known.forEach(
        (line, people) ->
            lines.append(line).append(": ").append(String.join(" ", people)).append('\n'));
    Golden.file(file).isEqualTo(lines.toString());
  }

  private static boolean isPaper(Map.Entry<String, List<String>> entry) {
    return !OF_THE_HOUSE.contains(kind(entry.getKey()));
  }

  private HttpResponse<String> get(String person, String address) {
    return rest.get(person, address, "Accept", "text/html,*/*").response();
  }

  /// What was answered, without what is made anew for each answer and without the address.
  private static String plain(HttpResponse<String> answer, Map<String, String> values) {
    var text = new StringBuilder().append(answer.statusCode()).append('\n');
    answer
        .headers()
        .map()
        .forEach(
            (name, value) -> {
              if (!HEADERS_THAT_PASS.contains(name)) {
                text.append(name).append(value).append('\n');
              }
            });
    var body = answer.body();
    for (var value : values.values()) {
      if (value.length() > 4) {
        body = body.replace(value, "#");
      }
    }
    body = body.replace(answer.request().uri().getRawPath(), "#");
    var path = answer.request().uri().getRawPath();
    for (var value : values.values()) {
      if (value.length() > 4) {
        path = path.replace(value, "#");
      }
    }
    return text + CHANGING.matcher(body.replace(path, "#")).replaceAll("*");
  }

  /// The same names with a value that nothing has, of the same form.
  private static Map<String, String> absent(Map<String, String> values) {
    var absent = new LinkedHashMap<>(values);
    var own = values.entrySet().iterator().next();
    values.forEach(
        (name, value) -> {
          if (value.equals(own.getValue())) {
            absent.put(name, nothing(value));
          }
        });
    return absent;
  }

  private static String nothing(String value) {
    if (value.matches("[0-9a-f]{8}-.*")) {
      return "00000000-0000-4000-8000-000000000000";
    }
    return value.matches("\\d{4}-\\d\\d-\\d\\d.*") ? "2031-01-07" + value.substring(10) : "987654";
  }

  static String filled(String route, Map<String, String> values) {
    var address = route;
    for (var value : values.entrySet()) {
      address =
          address.replaceAll(
              "\\{" + Pattern.quote(value.getKey()) + "(:[^}]*)?}", value.getValue());
    }
    return address;
  }

  static String kind(String route) {
    return KINDS.entrySet().stream()
        .filter(kind -> route.startsWith(kind.getKey()))
        .max(Comparator.comparing(kind -> kind.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new AssertionError("of which kind is what " + route + " shows?"));
  }

  private List<String> routes() {
    return shown(rest).filter(pattern -> pattern.contains("{")).sorted().toList();
  }

  /// The addresses of all that the running service shows.
  static Stream<String> shown(Rest rest) {
    return rest
        .service
        .context()
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(route -> route.getValue().getBeanType().getName().startsWith("io.huiji."))
        .flatMap(route -> shown(route.getKey()));
  }

  private static Stream<String> shown(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        ? info.getPatternValues().stream().flatMap(WhoMayKnow::each)
        : Stream.empty();
  }

  /// A variable that lists its values stands for several addresses.
  private static Stream<String> each(String pattern) {
    var listed = LISTED.matcher(pattern);
    return listed.find()
        ? Stream.of(listed.group(1).split("\\|")).flatMap(value -> each(listed.replaceFirst(value)))
        : Stream.of(pattern);
  }
}
