package io.huiji.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.json.JsonMapper;

/// What a monitoring system and a reader of logs get of the house: numbers and places, no names.
class SeenFromOutsideTest {

  private static final String TITLE = "关于提高城乡低保标准的汇报";
  private static final String SECRET = "planted-password-7";

  @TempDir static Path folder;
  private static Service service;

  @BeforeAll
  static void serve() {
    forgetOthers();
    service =
        Service.start(folder, "--huiji.log=json", "--logging.config=classpath:logback-spring.xml");
  }

  /// A context of another test that is still open would keep the log for its own folder.
  private static void forgetOthers() {
    LoggingSystem.get(SeenFromOutsideTest.class.getClassLoader()).cleanUp();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void metricsAreForTheOperatorAndNameNobody() {
    assertThat(service.visitor().get("/actuator/prometheus").statusCode()).isIn(302, 401, 403);
    assertThat(service.signIn("clerk").get("/actuator/prometheus").statusCode()).isIn(403, 404);

    service.visitor().signIn("clerk", "wrong");
    service.visitor().signIn("nobody-of-that-name", "wrong");
    var metrics = service.signIn("operator").get("/actuator/prometheus");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains("huiji_night_running 0")
        .contains("huiji_night_success_age_seconds")
        .contains("huiji_submissions{verdict=\"held\"}")
        .contains("huiji_work_failures{work=\"nightly\"}")
        .contains("huiji_mail{state=\"dead\"} 0")
        .contains("huiji_mail_waiting_age_seconds 0")
        .contains("huiji_work_success_age_seconds{work=\"index\"}")
        .contains("huiji_store_faults 0")
        .contains("huiji_index_behind")
        .contains("huiji_conversions_total{outcome=\"kept\"} 0")
        .contains("huiji_conversion_seconds_total 0")
        .contains("huiji_sign_in_total{outcome=\"refused\"} 2")
        .contains("huiji_sign_in_failing 2")
        .contains("huiji_sign_in_paused 0")
        .doesNotContain("nobody-of-that-name")
        .doesNotContain("甲区长")
        .doesNotContain("civil-affairs");
  }

  @Test
  void theLogIsJsonAndQuotesNoneOfWhatPeopleWroteOrExceptionsSay() throws IOException {
    service.visitor().signIn("clerk", SECRET);
    service.visitor().signIn(SECRET, "wrong");
    LoggerFactory.getLogger("huiji")
        .error(
            "command failed", new IllegalStateException(TITLE, new IOException("甲区长 " + SECRET)));

    var lines = lines();

    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
              assertThat(line).doesNotContain(TITLE, SECRET, "甲区长");
            });
    assertThat(String.join("\n", lines))
        .contains("command failed", "IllegalStateException", "IOException", "SeenFromOutsideTest");
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("logs/huiji.log"));
  }
}
