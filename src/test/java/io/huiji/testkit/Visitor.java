package io.huiji.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen: keeps cookies, follows nothing.
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Visitor(String base) {
    this.base = base;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /// As the forms of the pages do it, with the token of this session.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    var fields =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token())))
            .build());
  }

  /// Any method, with the token in a header.
  public HttpResponse<String> call(String method, String path) {
    var request = request(path).method(method, BodyPublishers.noBody());
    return send(method.equals("GET") ? request.build() : withToken(request).build());
  }

  public HttpRequest.Builder withToken(HttpRequest.Builder request) {
    return request.header("X-CSRF-TOKEN", token());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*");
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// @return where the answer leads
  public String signIn(String user, String password) {
    return leadsTo(post("/sign-in", Map.of("username", user, "password", password)));
  }

  public String leadsTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(base, "");
  }

  /// Its value; empty where there is none.
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private String token() {
    var page = get("/sign-in").body();
    var token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no token on the page: " + page);
    }
    return token.group(1);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
