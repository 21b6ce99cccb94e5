package io.huiji.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.calendar.OfficeClock;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Coming in by a password, staying, and being sent away. Each test has a user of its own.
class SignInTest {

  private static final String WRONG = "not-the-password";

  @TempDir static Path folder;

  private static final SettableClock CLOCK = SettableClock.at("2026-12-01T09:00");

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(folder, CLOCK, "--huiji.entry.limits.sign-in=100,600");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void pausesLongerAndLongerAfterFiveWrongPasswords() {
    service.signIn("finance");
    var visitor = service.visitor();

    assertThat(visitor.signIn("finance", WRONG)).isEqualTo("/sign-in?failed&left=4&pause=15");
    for (var left = 3; left >= 0; left--) {
      assertThat(visitor.signIn("finance", WRONG)).contains("left=" + left);
    }
    assertThat(visitor.signIn("finance", Service.PASSWORD))
        .as("no password is looked at during the pause")
        .isEqualTo("/sign-in?paused=15");
    CLOCK.pass(Duration.ofMinutes(16));
    assertThat(visitor.signIn("finance", WRONG)).isEqualTo("/sign-in?failed&left=0&pause=30");
    CLOCK.pass(Duration.ofMinutes(31));
    assertThat(visitor.signIn("finance", Service.PASSWORD)).isEqualTo("/");
    assertThat(service.visitor().get("/sign-in?failed&left=2&pause=15").body())
        .contains("用户名或密码不对。", "再错2次，将暂停15分钟。");
  }

  @Test
  void tellsOfANameThatNobodyHasWhatItTellsOfAWrongPassword() {
    service.signIn("audit");

    assertThat(told("nobody-has-this-name")).isEqualTo(told("audit"));
    assertThat(told("nobody-has-this-name")).contains("paused");
    assertThat(log()).noneMatch(line -> line.contains("nobody-has-this-name"));
  }

  /// Wide, since the machine has other things to do: without the hash of a name that nobody has,
  /// its answer would take a tenth.
  @Test
  void answersOfANameThatNobodyHasTakeAsLongAsOfAWrongPassword() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var time = 0; time < 4; time++) {
      for (var user : List.of("education", "housing", "town.north", "holding")) {
        known.add(taken(user));
        unknown.add(taken("nobody-" + user));
      }
    }

    var ratio = median(known) / (double) median(unknown);
    System.err.println("known to unknown: " + ratio + ", ms " + median(known) / 1_000_000);
    assertThat(ratio).isBetween(0.5, 2.0);
  }

  private static long taken(String user) {
    var visitor = service.visitor();
    var began = System.nanoTime();
    assertThat(visitor.signIn(user, WRONG)).contains("failed");
    return System.nanoTime() - began;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static String told(String user) {
    var visitor = service.visitor();
    var told = new StringBuilder();
    for (var time = 0; time < 6; time++) {
      told.append(visitor.signIn(user, WRONG)).append('\n');
    }
    return told.toString();
  }

  @Test
  void aChangedPasswordEndsAllOtherSessions() {
    var here = service.signIn("reform");
    var elsewhere = service.visitor();
    elsewhere.signIn("reform", Service.PASSWORD);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

    service.bean(Accounts.class).change("reform", "another-password-of-a-user");

    assertThat(here.leadsTo(here.get("/account"))).isEqualTo("/sign-in?ended");
    assertThat(elsewhere.leadsTo(elsewhere.get("/account"))).isEqualTo("/sign-in?ended");
  }

  @Test
  void sessionsEndWhenIdleAndAfterAllWhenOld() {
    var person = service.signIn("justice");
    CLOCK.pass(Duration.ofMinutes(29));
    var answer = person.get("/account");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Huiji-Session-Seconds")).hasValue("1800");
    CLOCK.pass(Duration.ofMinutes(20));
    var byItself = person.request("/account").header("Huiji-Background", "1").build();
    assertThat(person.send(byItself).statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofMinutes(11));
    assertThat(person.leadsTo(person.get("/account"))).isEqualTo("/sign-in?ended");

    person.signIn("justice", Service.PASSWORD);
    for (var half = 0; half < 25; half++) {
      CLOCK.pass(Duration.ofMinutes(28));
      assertThat(person.get("/account").statusCode()).isEqualTo(200);
    }
    CLOCK.pass(Duration.ofMinutes(28));
    assertThat(person.leadsTo(person.get("/account")))
        .as("12 hours at most")
        .startsWith("/sign-in");
  }

  @Test
  void getsAnotherSessionWithTheSignIn() {
    var person = service.visitor();
    person.get("/sign-in");
    var before = person.cookie("HUIJI");
    service.signIn("housing");

    person.signIn("housing", Service.PASSWORD);

    assertThat(before).isNotEmpty().isNotEqualTo(person.cookie("HUIJI"));
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    service.signIn("holding");
    var person = service.visitor();
    person.get("/account?q=%E4%BD%8E%E4%BF%9D");

    assertThat(person.signIn("holding", Service.PASSWORD))
        .endsWith("/account?q=%E4%BD%8E%E4%BF%9D");
  }

  @Test
  void aFormThatOutlivedItsSessionLeadsToTheSignInPage() {
    var stranger = service.visitor();
    var form = stranger.request("/password").POST(BodyPublishers.noBody()).build();
    var fragment = stranger.request("/account").header("HX-Request", "true").GET().build();

    assertThat(stranger.leadsTo(stranger.send(form))).isEqualTo("/sign-in?ended");
    assertThat(stranger.send(fragment).headers().firstValue("HX-Redirect")).hasValue("/sign-in");
  }

  @Test
  void theOperatorGivesNewFirstPasswordsAndClosesAccounts() throws IOException {
    var person = service.signIn("education");

    assertThat(act("operator", "reset-account", Map.of("user", "education")))
        .isInstanceOf(ActResult.Done.class);
    assertThat(person.leadsTo(person.get("/account"))).startsWith("/sign-in");
    var file = folder.resolve("first-password-education.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var first = Files.readAllLines(file).get(1).split("\t", -1)[1];
    assertThat(person.signIn("education", first)).isEqualTo("/account");
    assertThat(person.leadsTo(person.get("/account"))).isEqualTo("/password");
    service.bean(Accounts.class).change("education", "a-password-of-ones-own");
    person.signIn("education", "a-password-of-ones-own");
    assertThat(person.get("/account").statusCode()).isEqualTo(200);

    act("operator", "close-account", Map.of("user", "education", "reason", "调离"));
    assertThat(person.leadsTo(person.get("/account"))).isEqualTo("/sign-in?ended");
    assertThat(person.signIn("education", "a-password-of-ones-own")).contains("failed");
    act("operator", "open-account", Map.of("user", "education", "reason", "调回"));
    assertThat(person.signIn("education", "a-password-of-ones-own")).startsWith("/");
  }

  @Test
  void accountsAreTheOperatorsBusinessAloneAndHeKeepsHisOwn() {
    assertThat(act("mayor", "reset-account", Map.of("user", "clerk")))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(act("operator", "close-account", Map.of("user", "operator", "reason", "试")))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(act("operator", "open-account", Map.of("user", "clerk", "reason", "试")))
        .isInstanceOf(ActResult.Refused.class);
  }

  @Test
  void answersCarryTheHeadersThatKeepPagesToThemselves() {
    var page = service.signIn("town.north").get("/account").headers();

    assertThat(page.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(page.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
    assertThat(service.visitor().get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void nothingIsTakenFromAStrangerThatIsNoForm() {
    var stranger = service.visitor();
    var upload =
        stranger
            .request("/topics")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(new byte[1000]))
            .build();
    var tooLong =
        stranger
            .request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(new byte[5 * 1024 * 1024]))
            .build();

    assertThat(stranger.leadsTo(stranger.send(upload))).isEqualTo("/sign-in");
    assertThat(stranger.send(tooLong).statusCode()).isEqualTo(413);
    var multipart = service.bean(MultipartConfigElement.class);
    assertThat((long) multipart.getFileSizeThreshold())
        .as("no upload touches the disk before its mark is read")
        .isGreaterThanOrEqualTo(multipart.getMaxFileSize());
  }

  private static ActResult act(String user, String name, Map<String, Object> fields) {
    var clock = service.bean(OfficeClock.class);
    var actor = service.bean(Organisation.class).actor(user, clock.today()).orElseThrow();
    return service
        .bean(Acts.class)
        .perform(new Act(name, new ActFields(fields), actor, clock.now()));
  }

  private static List<String> log() {
    return service
        .bean(JdbcClient.class)
        .sql("select object || ' ' || reason from audit_entries")
        .query(String.class)
        .list();
  }
}
