package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service: its pages, and the door through which commands reach it.
class ServiceTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void commandsGoToTheServiceThatHasTheFolderOpen() {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();

    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              listenAndCall(office, opened);
              return 0;
            });

    assertThat(office.data().resolve("huiji.sock")).doesNotExist();
  }

  private static void listenAndCall(TestOffice office, Installation opened) {
    try (var _ = ServiceSocket.listen(opened)) {
      assertThat(permissions(office.data().resolve("huiji.sock"))).isEqualTo("rw-------");

      var found = office.search("mayor", "学位");
      assertThat(found.code()).isZero();
      assertThat(found.json().at("/total").asInt()).isZero();

      var unknown = office.search("nobody", "学位");
      assertThat(unknown.code()).isEqualTo(2);
      assertThat(unknown.err()).contains("nobody");

      var refused =
          office.act("clerk", "2026-12-01T09:00", "{act: hold-meeting, meeting: 2026-12-03}");
      assertThat(refused.code()).as("what stands on standard input goes along").isEqualTo(1);
      assertThat(refused.json().at("/acts/0/done").asBoolean()).isFalse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingButHealthIsAnsweredWithoutSignIn() {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    var port = freePort();

    office
        .installations()
        .serving(
            office.data(),
            port,
            _ -> {
              look(port, office.data());
              return 0;
            });
  }

  private static void look(int port, Path data) {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    var health = get(browser, port, "/actuator/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get(browser, port, "/actuator/env").statusCode()).isIn(302, 403);
    assertThat(get(browser, port, "/api/v1/topics").statusCode()).isEqualTo(401);
    var front = get(browser, port, "/");
    assertThat(front.statusCode()).isEqualTo(302);
    assertThat(front.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");

    var page = get(browser, port, "/sign-in");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(signIn(browser, port, "clerk", "wrong-password"))
        .endsWith("/sign-in?failed&left=4&pause=15");
    assertThat(signIn(browser, port, "clerk", firstPassword(data, "clerk"))).contains("/");
    assertThat(get(browser, port, "/").headers().firstValue("Location").orElseThrow())
        .as("the first password comes first")
        .endsWith("/password");
    var changed = post(browser, port, "/password", "password=a-new-password&again=a-new-password");
    assertThat(changed).endsWith("/sign-in?changed");
    assertThat(signIn(browser, port, "clerk", "a-new-password")).endsWith("/");
    assertThat(get(browser, port, "/today").body()).contains("己经办");
  }

  private static String signIn(HttpClient browser, int port, String user, String password) {
    return post(
        browser,
        port,
        "/sign-in",
        "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  /// @return where the answer leads
  private static String post(HttpClient browser, int port, String path, String form) {
    var token = TOKEN.matcher(get(browser, port, path).body());
    assertThat(token.find()).isTrue();
    var request =
        HttpRequest.newBuilder(address(port, path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token.group(1)))
            .build();
    return send(browser, request).headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> get(HttpClient browser, int port, String path) {
    return send(
        browser,
        HttpRequest.newBuilder(address(port, path)).header("Accept", "text/html,*/*").build());
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static URI address(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String firstPassword(Path data, String user) {
    try {
      return Files.readAllLines(data.resolve("first-passwords.txt")).stream()
          .filter(line -> line.startsWith(user + "\t"))
          .map(line -> line.split("\t", -1)[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
