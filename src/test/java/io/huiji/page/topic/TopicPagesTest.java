package io.huiji.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Office;
import io.huiji.testkit.Service;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

class TopicPagesTest {

  private static final String TITLE = "关于提高城乡低保标准的汇报";

  @TempDir static Path folder;
  private static Service service;
  private static TopicId topic;

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    topic =
        service
            .bean(TransactionOperations.class)
            .execute(_ -> service.bean(Topics.class).handIn(handedIn()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anApprovalIsSignedOnceAndAStaleOneIsShownBothStates() {
    var clerk = service.signIn("clerk");
    var page = clerk.get(path("/approvals")).body();
    assertThat(page).contains(TITLE, "签署意见");
    var form =
        Map.of(
            "_key", "first", "_seen", hidden(page, "_seen"), "step", "office", "verdict", "agree");

    var done = clerk.post(path("/approvals/approve-topic"), form);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(clerk.get(path("/approvals")).body()).contains("已记下您的审批意见");
    assertThat(clerk.post(path("/approvals/approve-topic"), form).statusCode())
        .as("the same form again gets the same answer")
        .isEqualTo(303);

    var late =
        Map.of(
            "_key", "second",
            "_seen", hidden(page, "_seen"),
            "step", "office",
            "verdict", "return",
            "note", "请补充测算");
    var stale = clerk.post(path("/approvals/approve-topic"), late);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("又有变动", "请补充测算");
  }

  @Test
  void aRefusalSaysRuleFactAndWhatToDo() {
    var stranger = service.signIn("housing");
    assertThat(stranger.get(path("")).statusCode())
        .as("who is not concerned does not learn that there is such a topic")
        .isEqualTo(404);

    var clerk = service.signIn("clerk");
    var page = clerk.get(path("/approvals")).body();
    var refused =
        clerk.post(
            path("/approvals/approve-topic"),
            Map.of("_seen", hidden(page, "_seen"), "step", "mayor", "verdict", "agree"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("R6.1", "现有", "规定");
  }

  @Test
  void thePagesAreSoundAtBothSizes() {
    try (var browser = Browser.on(service)) {
      browser.as("director").clean("/today", "today");
      browser.clean("/topics", "topics");
      browser.clean(path(""), "topic");
      browser.clean(path("/approvals"), "approvals");
      browser.clean(path("/opinions"), "opinions");
      browser.clean(path("/findings"), "topic-findings");
      browser.as("civil-affairs").clean("/topics/new", "hand-in");
      browser.submit(browser.button("检查（不报送）"));
      assertThat(browser.text()).contains("还没有选择文件").doesNotContain("th:text");
      browser.clean("hand-in-refused");
    }
  }

  private static String path(String more) {
    return "/topics/" + topic + more;
  }

  private static String hidden(String page, String name) {
    var at = page.indexOf("name=\"" + name + "\"");
    return at < 0 ? "" : page.substring(page.indexOf("value=\"", at) + 7).split("\"", 2)[0];
  }

  private static HandedIn handedIn() {
    return new HandedIn(
        LocalDate.of(2026, 12, 3),
        "civil-affairs",
        TITLE,
        Optional.empty(),
        Office.card("office", false),
        Verdict.ACCEPTED,
        SubmissionId.random(),
        Marking.custody("会后收回"));
  }
}
