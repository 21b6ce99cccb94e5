package io.huiji.api;

import io.huiji.calendar.OfficeClock;
import io.huiji.document.Converter;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.TokenScope;
import io.huiji.operations.nightly.Nightly;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// The house serving machines, at the time of the office that a test sets. It keeps in mind which
/// statuses of which addresses were seen.
final class Rest implements AutoCloseable {

  static final String API = "/api/v1";

  private static final String BOUNDARY = "huiji-test-boundary";

  final Service service;
  final Set<String> seen = new ConcurrentSkipListSet<>();

  private final SettableClock clock = SettableClock.at("2026-11-30T09:00");
  private final Map<String, Visitor> people = new HashMap<>();
  private final Path folder;

  Rest(Path folder, String... settings) {
    this.folder = folder;
    ApplicationContextInitializer<GenericApplicationContext> parts =
        context -> {
          context.registerBean(
              "clockOfTest",
              OfficeClock.class,
              clock::office,
              definition -> definition.setPrimary(true));
          context.registerBean(
              "converterOfTest",
              Converter.class,
              PretendConverter::new,
              definition -> definition.setPrimary(true));
        };
    this.service = Service.startWith(folder.resolve("data"), parts, settings);
  }

  void now(String time) {
    clock.set(time);
  }

  /// The night of a day; it is no act of anybody.
  void night(String date) {
    now(date + "T23:00");
    service.bean(Nightly.class).run(LocalDate.parse(date), folder.resolve("inbox"));
  }

  Answer get(String user, String path, String... headers) {
    return send(user, "GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String user, String path, String json, String... headers) {
    return send(
        user, "POST", path, BodyPublishers.ofString(json), with(headers, "application/json"));
  }

  /// @param acts the part of this name; empty for none
  Answer upload(
      String user, String path, String acts, Map<String, byte[]> files, String... headers) {
    return send(
        user,
        "POST",
        path,
        BodyPublishers.ofByteArray(form(acts, files)),
        with(headers, "multipart/form-data; boundary=" + BOUNDARY));
  }

  Answer send(String user, String method, String path, BodyPublisher body, String... headers) {
    var visitor =
        user.isEmpty() ? service.visitor() : people.computeIfAbsent(user, service::signIn);
    var request = visitor.request(path).method(method, body).setHeader("Accept", "*/*");
    for (var at = 0; at < headers.length; at += 2) {
      request.setHeader(headers[at], headers[at + 1]);
    }
    if (!method.equals("GET")) {
      visitor.withToken(request);
    }
    var answer = new Answer(visitor.send(request.build()));
    if (answer.status() == 401 && !user.isEmpty()) {
      people.put(user, service.signIn(user));
      return send(user, method, path, body, headers);
    }
    seen.add(method + " " + path.replaceAll("[?].*", "") + " " + answer.status());
    return answer;
  }

  /// As a machine with a token sends it.
  Answer byToken(String token, String method, String path) {
    var visitor = service.visitor();
    var request =
        visitor
            .request(path)
            .method(method, BodyPublishers.noBody())
            .setHeader("Accept", "*/*")
            .header("Authorization", "Bearer " + token);
    var answer = new Answer(visitor.send(request.build()));
    seen.add(method + " " + path.replaceAll("[?].*", "") + " " + answer.status());
    return answer;
  }

  String token(String user, String scope) {
    var tokens = service.bean(MachineTokens.class);
    var number = tokens.issue(user, "test", TokenScope.parse(scope), 30);
    return tokens.take(number, user).orElseThrow();
  }

  /// As a foreign page would send it: with the session, without its token.
  void withoutToken(String user, String path) {
    var visitor = people.computeIfAbsent(user, service::signIn);
    var request = visitor.request(path).POST(BodyPublishers.noBody()).build();
    seen.add("POST " + path + " " + visitor.send(request).statusCode());
  }

  private static String[] with(String[] headers, String type) {
    var all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return all;
  }

  private static byte[] form(String acts, Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    if (!acts.isEmpty()) {
      part(bytes, "name=\"acts\"", acts.getBytes(StandardCharsets.UTF_8));
    }
    files.forEach(
        (name, content) -> part(bytes, "name=\"file\"; filename=\"" + name + "\"", content));
    bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void part(ByteArrayOutputStream bytes, String names, byte[] content) {
    bytes.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(content);
    bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    service.close();
  }
}
