package io.huiji.api;

import io.huiji.testkit.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads every page in English and names what it says in Chinese without saying that it is: a
/// reader's voice would read that as English. What people and papers are called is Chinese and
/// marked so. A title cannot be marked.
final class EnglishPages {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}[^<]*");
  private static final List<String> SAID = List.of("alt", "title", "aria-label", "placeholder");
  private static final List<String> PEOPLE =
      List.of("mayor", "director", "archivist", "operator", "justice");

  private final Rest rest;
  private final Map<String, Map<String, String>> things;
  private final Set<String> unmarked = new TreeSet<>();
  private final Set<String> read = new TreeSet<>();

  /// @param things values of an address's variables, by kind of thing
  EnglishPages(Rest rest, Map<String, Map<String, String>> things) {
    this.rest = rest;
    this.things = new HashMap<>(things);
  }

  /// Addresses that were shown to somebody.
  Set<String> read() {
    return read;
  }

  /// Page and words.
  Set<String> unmarked() {
    for (var person : PEOPLE) {
      var visitor = rest.service.signIn(person);
      visitor.post("/language", Map.of("to", "en"));
      WhoMayKnow.shown(rest)
          .filter(route -> !route.startsWith("/api/"))
          .forEach(route -> look(visitor, route));
    }
    return unmarked;
  }

  private void look(Visitor visitor, String route) {
    var address =
        route.contains("{")
            ? WhoMayKnow.filled(route, things.getOrDefault(WhoMayKnow.kind(route), Map.of()))
            : route;
    var answer = visitor.get(address);
    if (answer.statusCode() >= 500) {
      unmarked.add(route + ": " + answer.statusCode());
    }
    if (answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      read.add(route);
      Jsoup.parse(answer.body()).body().getAllElements().forEach(each -> look(each, route));
    }
  }

  private void look(Element element, String route) {
    if (!language(element).startsWith("zh")) {
      look(element.ownText(), route);
      SAID.forEach(name -> look(element.attr(name), route));
    }
  }

  private void look(String text, String route) {
    var chinese = CHINESE.matcher(text);
    if (chinese.find()) {
      unmarked.add(route + ": " + chinese.group());
    }
  }

  private static String language(Element element) {
    for (var at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang")) {
        return at.attr("lang");
      }
    }
    return "";
  }
}
