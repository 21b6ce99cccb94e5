package io.huiji.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// A real OpenID provider on a free port of this machine. Whoever comes to it is signed in there
/// already, as whom the test says; it checks its client, its codes and their PKCE, and its identity
/// tokens can be made wrong.
public final class OidcServer implements AutoCloseable {

  public static final String CLIENT = "huiji";
  public static final String SECRET = "secret-of-the-client";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();

  private volatile String person = "";
  private volatile boolean down;
  private volatile RSAKey signingKey;
  private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

  private OidcServer(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
    this.signingKey = key;
  }

  public static OidcServer start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var oidc = new OidcServer(HttpServer.create(address, 0), newKey());
      oidc.server.createContext("/", oidc::answer);
      oidc.server.start();
      return oidc;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The next ones come as this person, with tokens as they should be.
  public void nextIs(String name) {
    person = name;
    down = false;
    signingKey = key;
    claims = UnaryOperator.identity();
  }

  /// What its identity tokens say from now on, instead.
  public void says(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    claims = otherwise;
  }

  /// Signs with a key that it does not publish.
  public void signsWithAnotherKey() {
    signingKey = newKey();
  }

  public void isDown(boolean now) {
    down = now;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down) {
        send(exchange, 503, "{}");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> send(exchange, 200, metadata());
        case "/jwks" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> send(exchange, 404, "{}");
      }
    } catch (ParseException | JOSEException e) {
      throw new IOException(e);
    }
  }

  private String metadata() {
    var metadata =
        new OIDCProviderMetadata(
            new Issuer(issuer()), List.of(SubjectType.PUBLIC), URI.create(issuer() + "/jwks"));
    metadata.setAuthorizationEndpointURI(URI.create(issuer() + "/authorize"));
    metadata.setTokenEndpointURI(URI.create(issuer() + "/token"));
    metadata.setEndSessionEndpointURI(URI.create(issuer() + "/end"));
    metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
    metadata.applyDefaults();
    return metadata.toJSONObject().toJSONString();
  }

  private void authorize(HttpExchange exchange) throws IOException, ParseException {
    var request = AuthenticationRequest.parse(exchange.getRequestURI());
    var code = new AuthorizationCode();
    codes.put(code.getValue(), request);
    var answer =
        new AuthenticationSuccessResponse(
            request.getRedirectionURI(), code, null, null, request.getState(), null, null);
    exchange.getResponseHeaders().set("Location", answer.toURI().toString());
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException, ParseException, JOSEException {
    var request = TokenRequest.parse(http(exchange));
    if (!(request.getClientAuthentication() instanceof ClientSecretBasic client)
        || !client.getClientID().getValue().equals(CLIENT)
        || !client.getClientSecret().getValue().equals(SECRET)) {
      refuse(exchange, OAuth2Error.INVALID_CLIENT);
      return;
    }
    var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
    var asked = codes.remove(grant.getAuthorizationCode().getValue());
    if (asked == null || !isFor(asked, grant)) {
      refuse(exchange, OAuth2Error.INVALID_GRANT);
      return;
    }
    var tokens = new OIDCTokens(identity(asked), new BearerAccessToken(), null);
    send(exchange, 200, new OIDCTokenResponse(tokens).toJSONObject().toJSONString());
  }

  private static boolean isFor(AuthenticationRequest asked, AuthorizationCodeGrant grant) {
    var challenge = asked.getCodeChallenge();
    var verifier = grant.getCodeVerifier();
    return challenge != null
        && verifier != null
        && challenge.equals(CodeChallenge.compute(asked.getCodeChallengeMethod(), verifier))
        && asked.getRedirectionURI().equals(grant.getRedirectionURI());
  }

  private JWT identity(AuthenticationRequest asked) throws JOSEException {
    var now = Instant.now();
    var said =
        claims.apply(
            new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-of-" + person)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", asked.getNonce().getValue())
                .claim("preferred_username", person));
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
    var token = new SignedJWT(header, said.build());
    token.sign(new RSASSASigner(signingKey));
    return token;
  }

  /// Tells a client, as it would of its own accord, that somebody has been signed out here.
  ///
  /// @param to where the client wants to be told
  /// @param otherwise what its logout token says, instead of all sessions of {@code person}
  /// @return status of the client's answer
  public int signsOut(String to, String name, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    return tells(to, logoutToken(name, otherwise));
  }

  /// A logout token that is to be told more than once.
  public String logoutToken(String name, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    var now = Instant.now();
    var said =
        otherwise.apply(
            new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-of-" + name)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID(UUID.randomUUID().toString())
                .claim(
                    "events",
                    Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    var type = new JOSEObjectType("logout+jwt");
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("one").build(),
            said.build());
    try {
      token.sign(new RSASSASigner(signingKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  public int tells(String to, String logoutToken) {
    var request =
        HttpRequest.newBuilder(URI.create(to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + logoutToken))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HTTPRequest http(HttpExchange exchange) throws IOException {
    var request =
        new HTTPRequest(
            HTTPRequest.Method.POST, URI.create("http://127.0.0.1" + exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> request.setHeader(name, values.getFirst()));
    request.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    return request;
  }

  private static void refuse(HttpExchange exchange, ErrorObject error) throws IOException {
    send(exchange, 400, new TokenErrorResponse(error).toJSONObject().toJSONString());
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
