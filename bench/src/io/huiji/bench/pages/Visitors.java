package io.huiji.bench.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// People at their browsers: each has a session of his own and asks for one page after another.
final class Visitors {

  /// Between two clicks, on average.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Duration BREATH = Duration.ofMillis(20);

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final List<String> WORDS =
      List.of("低保", "道路改造", "供热", "学校布局", "预算", "停车", "文件管理", "应急物资");

  /// How often each kind of page is asked for, of one hundred.
  private static final Map<String, Integer> SHARES =
      Map.of(
          "today", 18, "topics", 10, "topic", 10, "meetings", 8, "meeting", 8, "minutes", 7,
          "supervision", 8, "requests", 7, "search", 16, "record", 8);

  private final String base;
  private final List<Person> people;

  private Visitors(String base, List<Person> people) {
    this.base = base;
    this.people = people;
  }

  private record Person(HttpClient client, List<String> topics, List<String> records, List<String> meetings) {}

  static Visitors signIn(String base, List<String> users) throws Exception {
    var visitors = new Visitors(base, new ArrayList<>());
    visitors.waitUntilThere();
    for (var user : users) {
      var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      var token = TOKEN.matcher(visitors.body(client, "/sign-in"));
      if (!token.find()) {
        throw new IllegalStateException("no sign-in page");
      }
      var form =
          "username=%s&password=%s&_csrf=%s"
              .formatted(user, SampleHouse.PASSWORD, encoded(token.group(1)));
      client.send(
          HttpRequest.newBuilder(URI.create(base + "/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.discarding());
      visitors.people.add(
          new Person(
              client,
              visitors.links(client, "/topics", "/topics/[0-9a-f-]{36}"),
              visitors.links(client, "/archive?q=" + encoded("会议"), "/archive/[0-9a-f-]{36}"),
              visitors.links(client, "/meetings", "/meetings/\\d{4}-\\d\\d-\\d\\d")));
    }
    return visitors;
  }

  private void waitUntilThere() throws Exception {
    var client = HttpClient.newHttpClient();
    for (var second = 0; second < 90; second++) {
      try {
        body(client, "/sign-in");
        return;
      } catch (IOException | IllegalStateException _) {
        Thread.sleep(1000);
      }
    }
    throw new IllegalStateException("the service does not answer");
  }

  private List<String> links(HttpClient client, String page, String form) throws Exception {
    var found = Pattern.compile("href=\"(" + form + ")\"").matcher(body(client, page));
    return found.results().map(hit -> hit.group(1)).distinct().limit(40).toList();
  }

  /// Nobody else being there, every person asks for every kind of page, in an order without a
  /// pattern and with a breath between two: what a page finds in the caches is not the page before.
  List<Times> alone(int night, int rounds) throws Exception {
    var times = new ArrayList<Times>();
    var random = new Random(7L * night);
    for (var round = 0; round < rounds; round++) {
      var asked = new ArrayList<Map.Entry<Person, String>>();
      people.forEach(person -> SHARES.keySet().stream().sorted().forEach(kind -> asked.add(Map.entry(person, kind))));
      Collections.shuffle(asked, random);
      for (var each : asked) {
        times.add(ask(each.getValue(), each.getKey(), random).at(night, false));
        Thread.sleep(BREATH);
      }
    }
    return times;
  }

  /// All at once, until that has ended.
  List<Times> together(int night, BooleanSupplier running) throws Exception {
    var times = new ConcurrentLinkedQueue<Times>();
    var failed = new ConcurrentLinkedQueue<Exception>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var index = 0; index < people.size(); index++) {
        var person = people.get(index);
        var random = new Random(1000L * night + index);
        threads.execute(() -> clicks(person, random, running, times, failed));
      }
    }
    if (!failed.isEmpty()) {
      throw failed.peek();
    }
    return times.stream().map(each -> each.at(night, true)).toList();
  }

  private void clicks(
      Person person,
      Random random,
      BooleanSupplier running,
      ConcurrentLinkedQueue<Times> times,
      ConcurrentLinkedQueue<Exception> failed) {
    try {
      Thread.sleep(random.nextLong(PAUSE.toMillis()));
      while (running.getAsBoolean()) {
        times.add(ask(kind(random), person, random));
        Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * PAUSE.toMillis()));
      }
    } catch (Exception e) {
      failed.add(e);
    }
  }

  private static String kind(Random random) {
    var left = random.nextInt(100);
    for (var share : SHARES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      left -= share.getValue();
      if (left < 0) {
        return share.getKey();
      }
    }
    return "today";
  }

  private Times ask(String kind, Person person, Random random) throws Exception {
    var path =
        switch (kind) {
          case "topic" -> one(person.topics(), random, "/topics");
          case "meeting" -> one(person.meetings(), random, "/meetings");
          case "record" -> one(person.records(), random, "/archive");
          case "search" -> "/archive?q=" + encoded(WORDS.get(random.nextInt(WORDS.size())));
          default -> "/" + kind;
        };
    var begin = System.nanoTime();
    body(person.client(), path);
    return new Times(kind, (System.nanoTime() - begin) / 1e6, 0, false);
  }

  private static String one(List<String> links, Random random, String otherwise) {
    return links.isEmpty() ? otherwise : links.get(random.nextInt(links.size()));
  }

  private String body(HttpClient client, String path) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
