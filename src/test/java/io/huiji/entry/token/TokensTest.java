package io.huiji.entry.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.act.Caller;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.MachineToken.State;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.TokenScope;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Machines at the door: what a token opens, for how long, and that its text is nowhere.
class TokensTest {

  private static final String TOPICS = "/api/v1/topics";
  private static final Pattern SECRET = Pattern.compile("huiji_[A-Za-z0-9_-]{43}");
  private static final int FAILURES = 12;
  private static final int REQUESTS = 30;

  @TempDir static Path folder;

  private static final SettableClock CLOCK = SettableClock.at("2026-12-01T09:00");
  private static Service service;

  @BeforeAll
  static void start() {
    service =
        Service.start(
            folder,
            CLOCK,
            "--huiji.entry.limits.sign-in=" + FAILURES + ",600",
            "--huiji.entry.limits.machine=" + REQUESTS + ",60");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /// So that no test finds the limits used up by another.
  @BeforeEach
  void aWhileLater() {
    CLOCK.pass(Duration.ofMinutes(5));
  }

  @Test
  void aTokenIsShownOnceAndKeptNowhere() {
    var person = service.signIn("finance");
    var form = Map.of("label", "对账系统", "scope", "read", "acts", "request-copy", "days", "30");

    assertThat(person.leadsTo(person.post("/account/tokens", form))).isEqualTo("/account/tokens");
    var secret = SECRET.matcher(person.get("/account/tokens").body());

    assertThat(secret.find()).isTrue();
    assertThat(person.get("/account/tokens").body())
        .contains("对账系统", "<span>读取</span>、<span>申请复制</span>")
        .doesNotContain(secret.group());
    assertThat(machine(secret.group(), "GET", TOPICS).statusCode()).isEqualTo(200);
    assertThat(everythingKept()).noneMatch(text -> text.contains(secret.group().substring(6)));
    assertThat(person.get("/account/tokens").body()).contains("127.0.0.1");
    assertThat(log("finance")).contains("issue-token done", "use-token done");
  }

  @Test
  void aTokenIsBelievedUnderTheInterfaceAlone() {
    var secret = issued("clerk", "read");

    var read = machine(secret, "GET", TOPICS);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    for (var page : List.of("/today", "/account", "/operations", "/actuator/metrics")) {
      assertThat(service.visitor().leadsTo(machine(secret, "GET", page)))
          .as(page)
          .isEqualTo("/sign-in");
    }
    assertThat(machine(secret, "GET", "/api/v2/topics").statusCode()).isEqualTo(401);
    var basic = service.visitor().request(TOPICS).header("Authorization", "Basic " + secret);
    assertThat(service.visitor().send(basic.build()).statusCode()).isEqualTo(401);
  }

  @Test
  void itsRightsAreThoseOfItsAccountAtThatMoment() {
    var secret = issued("custodian", "read");
    assertThat(machine(secret, "GET", TOPICS).statusCode()).isEqualTo(200);

    jdbc()
        .sql(
            "update post_holdings set held_until = date '2026-11-30' where user_name = 'custodian'")
        .update();

    assertThat(machine(secret, "GET", TOPICS).statusCode()).isEqualTo(403);
    assertThat(machine(issued("operator", "read"), "GET", TOPICS).statusCode()).isEqualTo(403);
  }

  @Test
  void outsideItsScopeItDoesNothing() {
    var acts = "/api/v1/acts";
    var asks = "{\"act\":\"request-copy\",\"record\":\"〔2026〕9号\",\"purpose\":\"试\"}";
    var consents = "{\"act\":\"consent\",\"request\":1,\"verdict\":\"agree\"}";

    var reader = issued("director", "read");
    assertThat(said(reader, acts, consents).statusCode()).isEqualTo(403);
    assertThat(machine(reader, "POST", "/api/v1/submissions").statusCode()).isEqualTo(403);
    assertThat(machine(reader, "DELETE", TOPICS).statusCode()).isEqualTo(403);
    var asker = issued("director", "request-copy");
    assertThat(machine(asker, "GET", TOPICS).statusCode()).isEqualTo(403);
    assertThat(said(asker, acts, consents).body()).contains("ACT-SCOPE", "没有“consent”");
    assertThat(said(asker, acts, asks).body())
        .as("judged by the rules of the act")
        .contains("422")
        .doesNotContain("ACT-SCOPE");
    assertThat(said(asker, acts, "{\"act\":\"issue-token\"}").body()).contains("ACT-SCOPE");
    assertThat(basis("consent")).contains("机器令牌");
    var handsIn = issued("director", "hand-in");
    assertThat(machine(handsIn, "POST", "/api/v1/submissions/check").statusCode()).isEqualTo(415);
    assertThat(said(handsIn, acts, consents).statusCode()).isEqualTo(403);
  }

  @Test
  void itEndsByItsDateByRevocationAndWithItsAccount() {
    var expires = issued("justice", "read");
    var revoked = issued("housing", "read");
    var changed = issued("education", "read");
    var closed = issued("reform", "read");
    var all = List.of(expires, revoked, changed, closed);
    assertThat(all).allMatch(secret -> machine(secret, "GET", TOPICS).statusCode() == 200);

    act("housing", "revoke-token", Map.of("token", number(revoked)));
    service.bean(Accounts.class).create("education");
    act("operator", "close-account", Map.of("user", "reform", "reason", "调离"));
    act("operator", "open-account", Map.of("user", "reform", "reason", "调回"));
    CLOCK.pass(Duration.ofDays(30));

    assertThat(all).allMatch(secret -> machine(secret, "GET", TOPICS).statusCode() == 401);
    assertThat(log("system")).contains("use-token refused");
    assertThat(reasons())
        .contains("令牌已过期；来自127.0.0.1", "令牌已撤销；来自127.0.0.1")
        .contains("账号已停用，或密码已更改；来自127.0.0.1")
        .noneMatch(reason -> SECRET.matcher(reason).find());
  }

  @Test
  void whoSendsWrongOnesIsToldToWaitAndFillsNoLog() {
    var good = issued("audit", "read");
    var before = refusals();
    var statuses =
        java.util.stream.IntStream.range(0, FAILURES + 3)
            .map(number -> machine("huiji_guess" + number, "GET", TOPICS).statusCode())
            .boxed()
            .toList();

    assertThat(statuses.subList(0, FAILURES)).containsOnly(401);
    assertThat(statuses.subList(FAILURES, FAILURES + 3)).containsOnly(429);
    assertThat(refusals() - before).isEqualTo(FAILURES);
    assertThat(everythingKept()).noneMatch(text -> text.contains("guess"));
    assertThat(machine(good, "GET", TOPICS).statusCode())
        .as("a good one is not stopped by another machine's faults")
        .isEqualTo(200);
  }

  @Test
  void eachTokenHasALimitOfItsOwn() {
    var busy = issued("town.north", "read");
    for (var request = 0; request < REQUESTS; request++) {
      assertThat(machine(busy, "GET", TOPICS).statusCode()).isEqualTo(200);
    }

    var refused = machine(busy, "GET", TOPICS);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(machine(issued("town.north", "read"), "GET", TOPICS).statusCode()).isEqualTo(200);
  }

  @Test
  void theOperatorSeesAllAndEndsThemAndNobodyElseDoes() {
    var secret = issued("civil-affairs", "read");
    var number = number(secret);
    var operator = service.signIn("operator");

    assertThat(said("holding", number))
        .as("another's token is answered like one that is not there")
        .isEqualTo(said("holding", 99_999))
        .isNotEmpty();
    assertThat(service.signIn("holding").get("/account/tokens").body())
        .doesNotContain("civil-affairs");
    assertThat(operator.get("/administration/tokens").body()).contains("civil-affairs");
    assertThat(
            operator.leadsTo(
                operator.post("/administration/tokens/" + number + "/revoke", Map.of("x", "y"))))
        .isEqualTo("/administration/tokens");
    assertThat(machine(secret, "GET", TOPICS).statusCode()).isEqualTo(401);
    assertThat(operator.post("/administration/tokens/" + number + "/revoke", Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatIsIssuedMustHaveAScopeAndAnEnd() {
    for (var unfit :
        List.<Map<String, Object>>of(
            Map.of("label", "甲", "scope", "read"),
            Map.of("label", "甲", "scope", "read", "days", "0"),
            Map.of("label", "甲", "scope", "read", "days", "367"),
            Map.of("label", "甲", "days", "1"),
            Map.of("scope", "read", "days", "1"),
            Map.of("label", "甲", "scope", "read everything", "days", "1"),
            Map.of("label", "甲", "scope", "issue-token", "days", "1"))) {
      assertThat(act("mayor", "issue-token", unfit))
          .as(unfit.toString())
          .isInstanceOf(ActResult.Refused.class);
    }
    assertThat(service.bean(MachineTokens.class).of("mayor")).isEmpty();
  }

  @Test
  void aTokenThatWasNotTakenInTimeIsNone() {
    var tokens = service.bean(MachineTokens.class);
    var number = tokens.issue("vice.civil", "试", TokenScope.parse("read"), 30);
    assertThat(tokens.take(number, "mayor")).as("not his").isEmpty();
    CLOCK.pass(Duration.ofMinutes(61));

    assertThat(tokens.take(number, "vice.civil")).isEmpty();
    assertThat(tokens.find(number).orElseThrow().state()).isEqualTo(State.WAITING);
  }

  @Test
  void whatWasIssuedThroughTheInterfaceIsTakenOnThePage() {
    // first: a password that is changed at the first sign-in ends what was issued before
    var owner = service.signIn("vice.urban");
    act("vice.urban", "issue-token", Map.of("label", "试", "scope", "read", "days", "1"));
    var number = service.bean(MachineTokens.class).of("vice.urban").getFirst().number();
    var address = "/account/tokens/" + number + "/take";
    service.signIn("mayor").post(address, Map.of());

    owner.post(address, Map.of());
    var secret = SECRET.matcher(owner.get("/account/tokens").body());
    assertThat(secret.find()).isTrue();
    owner.post(address, Map.of());
    assertThat(owner.get("/account/tokens").body()).contains("没有取得").doesNotContain("id=\"secret");
    assertThat(machine(secret.group(), "GET", TOPICS).statusCode()).isEqualTo(200);
  }

  @Test
  void theCommandLineLeavesItInAFileForItsOwnerAlone() throws IOException {
    var clock = service.bean(OfficeClock.class);
    var actor = service.bean(Organisation.class).actor("archivist", clock.today()).orElseThrow();
    var fields = new ActFields(Map.of("label", "备份", "scope", List.of("read"), "days", 7));
    var result =
        service
            .bean(Acts.class)
            .perform(
                new Act("issue-token", fields, actor, clock.now(), Caller.commandLine(folder)));

    var number = ((ActResult.Done) result).request().orElseThrow();
    var file = folder.resolve("token-" + number + ".txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(machine(Files.readAllLines(file).get(1), "GET", TOPICS).statusCode()).isEqualTo(200);
  }

  private static String issued(String user, String scope) {
    var tokens = service.bean(MachineTokens.class);
    return tokens.take(tokens.issue(user, "试", TokenScope.parse(scope), 30), user).orElseThrow();
  }

  private static int number(String secret) {
    return service.bean(MachineTokens.class).known(secret).orElseThrow().number();
  }

  private static HttpResponse<String> machine(String secret, String method, String path) {
    var visitor = service.visitor();
    return visitor.send(
        with(visitor, secret, path).method(method, BodyPublishers.noBody()).build());
  }

  private static HttpResponse<String> said(String secret, String path, String json) {
    var visitor = service.visitor();
    return visitor.send(
        with(visitor, secret, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static java.net.http.HttpRequest.Builder with(
      Visitor visitor, String secret, String path) {
    return visitor.request(path).header("Authorization", "Bearer " + secret);
  }

  private static ActResult act(String user, String name, Map<String, Object> fields) {
    var clock = service.bean(OfficeClock.class);
    var actor = service.bean(Organisation.class).actor(user, clock.today()).orElseThrow();
    return service
        .bean(Acts.class)
        .perform(new Act(name, new ActFields(fields), actor, clock.now()));
  }

  /// What is told to whoever is refused to revoke it, without its number.
  private static String said(String user, int number) {
    return act(user, "revoke-token", Map.of("token", number)) instanceof ActResult.Refused refused
        ? refused.findings().toString().replace("令牌 " + number, "")
        : "";
  }

  private static JdbcClient jdbc() {
    return service.bean(JdbcClient.class);
  }

  private static List<String> log(String actor) {
    return jdbc()
        .sql("select act || ' ' || outcome from audit_entries where actor = :actor")
        .param("actor", actor)
        .query(String.class)
        .list();
  }

  private static String basis(String act) {
    return jdbc()
        .sql("select basis from audit_entries where act = :act and outcome = 'refused'")
        .param("act", act)
        .query(String.class)
        .list()
        .getLast();
  }

  private static List<String> reasons() {
    return jdbc()
        .sql("select reason from audit_entries where act = 'use-token'")
        .query(String.class)
        .list();
  }

  private static long refusals() {
    return log("system").stream().filter("use-token refused"::equals).count();
  }

  private static List<String> everythingKept() {
    var texts = new java.util.ArrayList<>(reasons());
    texts.addAll(jdbc().sql("select answer from act_keys").query(String.class).list());
    texts.addAll(
        jdbc()
            .sql("select object || reason || basis from audit_entries")
            .query(String.class)
            .list());
    texts.addAll(
        jdbc().sql("select secret_hash from machine_tokens").query(String.class).list().stream()
            .filter(java.util.Objects::nonNull)
            .toList());
    return texts;
  }
}
