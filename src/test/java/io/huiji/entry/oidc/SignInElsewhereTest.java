package io.huiji.entry.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.huiji.access.Accounts;
import io.huiji.operations.UnfitSetting;
import io.huiji.testkit.OidcServer;
import io.huiji.testkit.Service;
import io.huiji.testkit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Coming in by another system, which is a real one on this machine; local accounts are off for all
/// but the operator.
class SignInElsewhereTest {

  private static final String START = "/sign-in/elsewhere/oidc";
  private static final String NOT_BELIEVED = "/sign-in?elsewhere";
  private static final String NO_ACCOUNT = "/sign-in?stranger";

  @TempDir static Path folder;

  private static OidcServer provider;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    provider = OidcServer.start();
    var secret = Files.writeString(folder.resolve("client-secret"), OidcServer.SECRET + "\n");
    service =
        Service.start(
            folder.resolve("data"),
            "--huiji.entry.local=false",
            "--huiji.entry.local-for=operator",
            "--huiji.entry.limits.sign-in=9999,9999",
            "--huiji.entry.oidc.issuer=" + provider.issuer(),
            "--huiji.entry.oidc.client-secret-file=" + secret);
  }

  @AfterAll
  static void stop() {
    service.close();
    provider.close();
  }

  @Test
  void whoHasAnAccountComesInAndIsLedBack() {
    provider.nextIs("finance");
    var person = service.visitor();
    person.get("/account?from=mail");

    var away = away(person);
    assertThat(away)
        .startsWith(provider.issuer() + "/authorize?response_type=code")
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
        .contains("scope=openid");
    assertThat(answered(person, back(away))).contains("/account?from=mail");

    assertThat(person.get("/account").body()).contains("区财政局");
    assertThat(person.get("/account").headers().firstValue("Huiji-Session-Seconds")).isPresent();
    assertThat(log("finance")).contains("sign-in done 统一身份认证");
  }

  @Test
  void anIdentityThatIsNotProvenIsNotBelieved() {
    provider.nextIs("clerk");
    provider.signsWithAnotherKey();
    refused("a wrong signature");
    wrong("another nonce", "nonce", "of-another-sign-in");
    wrong("another audience", "aud", List.of("another-client"));
    wrong("another issuer", "iss", "http://127.0.0.1:1");
    wrong("expired", "exp", Date.from(Instant.now().minusSeconds(3600)));
    wrong("no nonce", "nonce", null);
    assertThat(log("system")).contains("sign-in refused ");
    assertThat(reasons()).contains("统一身份认证：身份凭证不能采信");
    assertThat(service.visitor().get(NOT_BELIEVED).body()).contains("没有给出可以采信的答复");
  }

  private static void wrong(String what, String claim, Object value) {
    provider.nextIs("clerk");
    provider.says(claims -> claims.claim(claim, value));
    refused(what);
  }

  private static void refused(String what) {
    var person = service.visitor();
    assertThat(signsIn(person)).as(what).isEqualTo(NOT_BELIEVED);
    assertThat(person.leadsTo(person.get("/account"))).as(what).isEqualTo("/sign-in");
  }

  @Test
  void noAccountIsMadeAndAClosedOneStaysClosed() {
    provider.nextIs("nobody-here");
    assertThat(signsIn(service.visitor())).isEqualTo(NO_ACCOUNT);
    assertThat(count("users where name = 'nobody-here'")).isZero();
    assertThat(everyLine()).noneMatch(line -> line.contains("nobody-here"));

    provider.nextIs("housing");
    var person = service.visitor();
    signsIn(person);
    assertThat(person.get("/account").statusCode()).isEqualTo(200);
    service.bean(Accounts.class).close("housing");

    assertThat(person.leadsTo(person.get("/account"))).isEqualTo("/sign-in?ended");
    assertThat(signsIn(person)).isEqualTo(NO_ACCOUNT);
    assertThat(service.visitor().get(NO_ACCOUNT).body()).contains("这里没有与您对应的账号，或者账号已停用");
    assertThat(reasons()).contains("统一身份认证：没有对应的账号", "统一身份认证：账号已停用");
  }

  @Test
  void anAnswerIsGoodOnceAndOnlyWhereItWasAskedFor() {
    provider.nextIs("justice");
    var person = service.visitor();
    var answer = back(away(person));

    assertThat(answered(service.visitor(), answer))
        .as("in another browser")
        .isEqualTo(NOT_BELIEVED);
    assertThat(answered(person, answer)).isEqualTo("/");
    assertThat(answered(person, answer)).as("once more").isEqualTo(NOT_BELIEVED);

    var other = service.visitor();
    var own = back(away(other));
    var mixed = own.replaceAll("code=[^&]*", answer.replaceAll(".*(code=[^&]*).*", "$1"));
    assertThat(answered(other, mixed)).as("a code that was used").isEqualTo(NOT_BELIEVED);
    assertThat(reasons()).contains("统一身份认证：不是从这里开始的登录，或者已经用过");
    assertThat(answered(service.visitor(), "/sign-in/answer/oidc?code=a&state=b"))
        .isEqualTo(NOT_BELIEVED);
  }

  @Test
  void anotherSessionBeginsWithTheSignIn() {
    provider.nextIs("audit");
    var person = service.visitor();
    person.get("/sign-in");
    var before = person.cookie("HUIJI");
    signsIn(person);

    assertThat(person.cookie("HUIJI")).isNotEqualTo(before);
  }

  @Test
  void signingOutLeadsOutOfTheOtherSystemToo() {
    provider.nextIs("reform");
    var person = service.visitor();
    signsIn(person);

    assertThat(person.get("/account").headers().firstValue("Content-Security-Policy").orElseThrow())
        .as("a form may be sent on there")
        .contains("form-action 'self' " + provider.issuer());
    var out = person.leadsTo(person.post("/sign-out", Map.of()));
    assertThat(out)
        .startsWith(provider.issuer() + "/end?id_token_hint=")
        .contains("post_logout_redirect_uri=");
    assertThat(person.leadsTo(person.get("/account"))).startsWith("/sign-in");

    assertThat(log("reform")).contains("sign-out done ");

    var operator = service.signIn("operator");
    assertThat(operator.leadsTo(operator.post("/sign-out", Map.of()))).isEqualTo("/sign-in");
    assertThat(log("operator")).contains("sign-out done ");
  }

  @Test
  void whoIsSignedOutThereIsSignedOutHere() {
    var there = UnaryOperator.<JWTClaimsSet.Builder>identity();
    var office = cameIn("director", "at-the-office");
    var home = cameIn("director", "at-home");
    var another = cameIn("vice.urban", "of-another");
    var local = service.signIn("operator");

    assertThat(told("director", claims -> claims.claim("sid", "at-home"))).isEqualTo(200);
    assertEnded(home);
    assertIn(office);

    assertThat(told("director", there)).as("all of his sessions").isEqualTo(200);
    assertEnded(office);
    assertIn(another);
    assertIn(local);
    assertThat(log("director"))
        .filteredOn("sign-out done 统一身份认证"::equals)
        .as("once for each session")
        .hasSize(2);
  }

  @Test
  void aSignOutThatIsToldAgainEndsNothingThatBeganAfterIt() {
    var token = provider.logoutToken("vice.civil", claims -> claims);
    var before = cameIn("vice.civil", "before");
    assertThat(provider.tells(toldAt(), token)).isEqualTo(200);
    assertEnded(before);
    var after = cameIn("vice.civil", "after");

    assertThat(provider.tells(toldAt(), token)).isEqualTo(200);
    assertIn(after);
  }

  @Test
  void aSignOutThatIsNotProvenIsNotBelieved() {
    var person = cameIn("archivist", "of-the-archivist");
    var old = Date.from(Instant.now().minusSeconds(3600));
    notBelieved("another issuer", claims -> claims.issuer("http://127.0.0.1:1"));
    notBelieved("another audience", claims -> claims.audience("another-client"));
    notBelieved("expired", claims -> claims.expirationTime(old));
    notBelieved(
        "an old one that does not end", claims -> claims.expirationTime(null).issueTime(old));
    notBelieved("no event", claims -> claims.claim("events", null));
    notBelieved("another event", claims -> claims.claim("events", Map.of("another", Map.of())));
    notBelieved("a nonce, as in identity tokens", claims -> claims.claim("nonce", "n"));
    notBelieved("no id", claims -> claims.jwtID(null));
    notBelieved("nobody", claims -> claims.subject(null));
    provider.signsWithAnotherKey();
    notBelieved("a wrong signature", claims -> claims);
    assertThat(provider.tells(toldAt(), "not-a-token")).isEqualTo(400);
    assertThat(provider.tells(toldAt(), "")).isEqualTo(400);
    assertIn(person);
  }

  private static void notBelieved(String what, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    assertThat(told("archivist", otherwise)).as(what).isEqualTo(400);
  }

  private static int told(String name, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    return provider.signsOut(toldAt(), name, otherwise);
  }

  private static String toldAt() {
    return "http://127.0.0.1:" + service.port() + SignInElsewhere.TOLD;
  }

  /// @param session as the other system calls it
  private static Visitor cameIn(String name, String session) {
    provider.nextIs(name);
    provider.says(claims -> claims.claim("sid", session));
    var person = service.visitor();
    signsIn(person);
    assertIn(person);
    return person;
  }

  private static void assertIn(Visitor person) {
    assertThat(person.get("/account").statusCode()).isEqualTo(200);
  }

  private static void assertEnded(Visitor person) {
    assertThat(person.leadsTo(person.get("/account"))).isEqualTo("/sign-in?ended");
  }

  @Test
  void localAccountsAreForThoseWhoAreNamed() {
    var accounts = service.bean(Accounts.class);
    accounts.create("education");
    accounts.change("education", Service.PASSWORD);
    var page = service.visitor().get("/sign-in").body();

    assertThat(page).contains(START, "用统一身份认证登录", "只供少数人使用");
    var visitor = service.visitor();
    assertThat(visitor.signIn("education", Service.PASSWORD))
        .as("the right password is answered like a wrong one")
        .isEqualTo("/sign-in?failed&left=4&pause=15");
    assertThat(visitor.signIn("education", "not-the-password")).contains("left=3");
    assertThat(service.signIn("operator").get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void theHouseStartsAndAsksAgainWhenTheOtherSystemWasDown() {
    try (var late = OidcServer.start()) {
      late.isDown(true);
      var elsewhere = new Elsewhere(settings(late.issuer()), "/answer");
      assertThatThrownBy(() -> elsewhere.findByRegistrationId(Elsewhere.ID))
          .isInstanceOf(IllegalArgumentException.class);
      late.isDown(false);

      assertThat(elsewhere.findByRegistrationId(Elsewhere.ID)).isNotNull();
      assertThat(elsewhere.findByRegistrationId("another")).isNull();
    }
    provider.nextIs("mayor");
    var person = service.visitor();
    var answer = back(away(person));
    provider.isDown(true);
    assertThat(answered(person, answer)).isEqualTo(NOT_BELIEVED);
    provider.isDown(false);
  }

  @Test
  void onlyTlsLeadsToAnotherMachine() {
    assertThatThrownBy(() -> settings("http://sso.example")).isInstanceOf(UnfitSetting.class);
    assertThat(settings("https://sso.example/realm").origin()).isEqualTo("https://sso.example");
  }

  private static OidcSettings settings(String issuer) {
    return new OidcSettings(
        issuer, "huiji", "", null, "preferred_username", Map.of(), "RS256", "", "统一身份认证");
  }

  /// From here to there and back.
  private static String signsIn(Visitor person) {
    return answered(person, back(away(person)));
  }

  /// Where the browser is sent to, whole: this service's own address is in it.
  private static String away(Visitor person) {
    return person.get(START).headers().firstValue("Location").orElse("");
  }

  /// Where the other system sends the browser back to.
  private static String back(String away) {
    try (var browser = HttpClient.newHttpClient()) {
      var there =
          browser.send(HttpRequest.newBuilder(URI.create(away)).build(), BodyHandlers.discarding());
      var location = URI.create(there.headers().firstValue("Location").orElseThrow());
      return location.getRawPath() + "?" + location.getRawQuery();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String answered(Visitor person, String address) {
    return person.leadsTo(person.get(address));
  }

  private static List<String> log(String actor) {
    return service
        .bean(JdbcClient.class)
        .sql("select act || ' ' || outcome || ' ' || basis from audit_entries where actor = :actor")
        .param("actor", actor)
        .query(String.class)
        .list();
  }

  private static List<String> reasons() {
    return service
        .bean(JdbcClient.class)
        .sql("select reason from audit_entries where act = 'sign-in'")
        .query(String.class)
        .list();
  }

  private static List<String> everyLine() {
    return service
        .bean(JdbcClient.class)
        .sql("select actor || object || reason || basis from audit_entries")
        .query(String.class)
        .list();
  }

  private static int count(String what) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from " + what)
        .query(Integer.class)
        .single();
  }
}
