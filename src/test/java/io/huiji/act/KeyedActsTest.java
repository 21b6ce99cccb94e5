package io.huiji.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.SampleOffice;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActResult.Refused;
import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class KeyedActsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final Organisation organisation;
  private final AtomicInteger performed = new AtomicInteger();
  private final KeyedActs acts;

  KeyedActsTest(TestDatabase database) {
    var clock = SettableClock.at("2026-12-01T09:00:00").office();
    this.organisation = SampleOffice.in(database);
    this.acts = new KeyedActs(ActKit.of(database, clock, count()), new ActKeys(database.jdbc()));
  }

  @Test
  void theSameKeyGetsTheFirstAnswerAgain() {
    var first = perform("k1", "甲", Seen.nothing());
    var again = perform("k1", "甲", Seen.nothing());

    assertThat(first).isInstanceOf(Done.class).isEqualTo(again);
    assertThat(performed).hasValue(1);
  }

  @Test
  void aKeyWithOtherContentIsRefused() {
    perform("k1", "甲", Seen.nothing());

    assertThat(codes(perform("k1", "乙", Seen.nothing()))).containsExactly(KeyedActs.KEY_TAKEN);
    assertThat(performed).hasValue(1);
  }

  @Test
  void aRefusalLeavesTheKeyFree() {
    assertThat(codes(perform("k1", "", Seen.nothing()))).containsExactly("R6.1");
    assertThat(perform("k1", "甲", Seen.nothing())).isInstanceOf(Done.class);
  }

  @Test
  void whatHasChangedSinceItWasSeenIsNotActedOn() {
    var seen = new Seen("topic:1", "v1", () -> "v2");

    assertThat(codes(perform("k1", "甲", seen))).containsExactly(KeyedActs.STALE);
    assertThat(performed).hasValue(0);
    assertThat(perform("k1", "甲", new Seen("topic:1", "v2", () -> "v2"))).isInstanceOf(Done.class);
  }

  @Test
  void ofManyAtTheSameTimeOneActs() {
    var answers = new ConcurrentLinkedQueue<ActResult>();

    Concurrently.run(4, _ -> answers.add(perform("k1", "甲", Seen.nothing())));

    assertThat(performed).hasValue(1);
    assertThat(answers).hasSize(4).allMatch(Done.class::isInstance);
  }

  @Test
  void ofManyWhoSawTheSameVersionOneActs() {
    var answers = new ConcurrentLinkedQueue<ActResult>();

    Concurrently.run(
        4,
        number ->
            answers.add(
                perform(
                    "k" + number,
                    "甲",
                    new Seen("topic:1", "0", () -> String.valueOf(performed.get())))));

    assertThat(performed).hasValue(1);
    assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
  }

  private ActResult perform(String key, String topic, Seen seen) {
    var actor = SampleOffice.actor(organisation, "mayor", TODAY);
    var fields = new ActFields(Map.of("topic", topic));
    return acts.perform(new Act("count", fields, actor, TODAY.atTime(9, 0)), key, seen);
  }

  private static List<String> codes(ActResult result) {
    return result instanceof Refused(var findings, _)
        ? findings.stream().map(Finding::rule).toList()
        : List.of();
  }

  private ActHandler count() {
    return ActDescription.named("count", "topic")
        .by("区长", Post.MAYOR)
        .under("R6.1", "六")
        .does(
            act -> {
              var topic = act.fields().text("topic");
              performed.incrementAndGet();
              return Done.to(topic).number("〔2026〕1号").concerning(Concern.record(topic));
            });
  }
}
