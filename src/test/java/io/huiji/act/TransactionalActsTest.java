package io.huiji.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.SampleOffice;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActResult.Refused;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.notice.Outbox;
import io.huiji.rules.Finding;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TransactionalActsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final TestDatabase database;
  private final Organisation organisation;
  private final Notices notices;
  private final Acts acts;

  TransactionalActsTest(TestDatabase database) {
    var clock = SettableClock.at("2026-12-01T09:00:00").office();
    this.database = database;
    this.organisation = SampleOffice.in(database);
    this.notices = Outbox.of(database, clock);
    this.acts = ActKit.of(database, clock, new TellTheDirector());
  }

  @Test
  void performsAndLogsWhatIsAllowed() {
    var result = perform("mayor", Map.of("topic", "关于低保的汇报", "verdict", "agree"));

    assertThat(result).isEqualTo(Done.to("关于低保的汇报").reason("同意"));
    assertThat(notices.posted("")).hasSize(1);
    assertThat(lastEntry()).isEqualTo("mayor tell 关于低保的汇报 done 同意 区长");
  }

  @Test
  void takesBackWhatARefusedActHadWritten() {
    var result = perform("mayor", Map.of("topic", "关于低保的汇报", "verdict", "refuse"));

    assertThat(findings(result)).extracting(Finding::rule).containsExactly("R6.1");
    assertThat(notices.posted("")).isEmpty();
    assertThat(lastEntry()).isEqualTo("mayor tell 关于低保的汇报 refused R6.1 不行 区长");
  }

  @Test
  void refusesWhoDoesNotHoldThePost() {
    var result = perform("finance", Map.of("topic", "t", "verdict", "agree"));

    assertThat(findings(result))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("R6.1");
              assertThat(finding.article()).isEqualTo("六");
              assertThat(finding.observed()).isEqualTo("区财政局担任“单位经办”，无权办理“tell”");
              assertThat(finding.fix()).isEqualTo("请由区长办理");
            });
    assertThat(lastEntry()).startsWith("finance tell t refused R6.1");
  }

  @Test
  void refusesAFieldThatTheActDoesNotKnow() {
    var result = perform("mayor", Map.of("topic", "t", "verdict", "agree", "verdikt", "x"));

    assertThat(findings(result))
        .singleElement()
        .extracting(Finding::observed)
        .isEqualTo("“tell”没有“verdikt”这一项");
    assertThat(notices.posted("")).isEmpty();
  }

  @Test
  void refusesWhenAFieldIsMissingAndTakesBackWhatWasWritten() {
    var result = perform("mayor", Map.of("topic", "t"));

    assertThat(findings(result))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.where()).isEqualTo("verdict");
              assertThat(finding.observed()).isEqualTo("缺少“verdict”一项");
            });
    assertThat(notices.posted("")).isEmpty();
  }

  @Test
  void refusesAnUnknownAct() {
    var actor = SampleOffice.actor(organisation, "mayor", TODAY);

    var result = acts.perform(new Act("vote", new ActFields(Map.of()), actor, TODAY.atTime(9, 0)));

    assertThat(findings(result)).singleElement().extracting(Finding::allowed).isEqualTo("tell");
    assertThat(lastEntry()).startsWith("mayor vote  refused");
  }

  @Test
  void leavesNothingBehindWhenSomethingBreaks() {
    assertThatThrownBy(() -> perform("mayor", Map.of("topic", "t", "verdict", "break")))
        .hasMessage("broken");

    assertThat(notices.posted("")).isEmpty();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void refusesToStartWithTwoHandlersOfOneAct() {
    var clock = SettableClock.at("2026-12-01T09:00:00").office();

    assertThatThrownBy(
            () -> ActKit.of(database, clock, new TellTheDirector(), new TellTheDirector()))
        .isInstanceOf(IllegalStateException.class);
  }

  private ActResult perform(String user, Map<String, Object> fields) {
    var actor = SampleOffice.actor(organisation, user, TODAY);
    return acts.perform(new Act("tell", new ActFields(fields), actor, TODAY.atTime(9, 0)));
  }

  private static List<Finding> findings(ActResult result) {
    return result instanceof Refused(var findings, _) ? findings : List.of();
  }

  private String lastEntry() {
    return database
        .jdbc()
        .sql("select * from audit_entries order by number desc")
        .query(
            (row, _) ->
                String.join(
                    " ",
                    row.getString("actor"),
                    row.getString("act"),
                    row.getString("object"),
                    row.getString("outcome"),
                    row.getString("reason"),
                    row.getString("basis")))
        .list()
        .getFirst();
  }

  private long entries() {
    return database.jdbc().sql("select count(*) from audit_entries").query(Long.class).single();
  }

  /// Writes first and judges afterwards, as a handler may.
  private final class TellTheDirector implements ActHandler {

    @Override
    public ActDescription description() {
      return new ActDescription(
          "tell", Set.of("topic", "verdict"), Set.of(Post.MAYOR), "区长", "无", "从不", "R6.1", "六");
    }

    @Override
    public ActResult perform(Act act) {
      var topic = act.fields().text("topic");
      notices.post(new Notice(topic, "director", "通知", topic, ""));
      return switch (act.fields().text("verdict")) {
        case "agree" -> Done.to(topic).reason("同意");
        case "refuse" -> Refused.because(Finding.reject("R6.1", "六").observed("不行"));
        default -> throw new IllegalStateException("broken");
      };
    }
  }
}
