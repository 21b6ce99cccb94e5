package io.huiji.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.Caller;
import io.huiji.act.KeyedActs;
import io.huiji.act.Seen;
import io.huiji.audit.AuditLog;
import io.huiji.intake.HandIn;
import io.huiji.intake.HandIn.Outcome.Refused;
import io.huiji.intake.HandIn.Outcome.Returned;
import io.huiji.intake.HandIn.Outcome.Taken;
import io.huiji.intake.Sample;
import io.huiji.intake.Submissions;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing in by request: judged as in the inbox, and nothing on disk that may not be there.
class HandInTest {

  private static final String NOW = "2026-11-30T10:00";
  private static final String TITLE = "关于提高城乡低保标准的汇报";
  private static final String MARKER = "Xq7ZkPadlockW5";

  @TempDir static Path folder;
  private static TestDatabase database;
  private static Office office;

  @BeforeAll
  static void open() {
    database = Engine.H2.fresh();
    office = Office.sample(database, folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
    database.close();
  }

  @Test
  void aUnitHandsInItsOwnTopicOnceAndNobodyElses() {
    var files = submission(TITLE);
    var before = states();

    assertThat(check("civil-affairs", files)).isEqualTo(Verdict.ACCEPTED);
    assertThat(states()).isEqualTo(before);
    assertThat(handIn("housing", files)).isInstanceOf(Refused.class);
    assertThat(handIn("mayor", files)).isInstanceOf(Refused.class);
    assertThat(states()).isEqualTo(before);

    var taken = (Taken) handIn("civil-affairs", files);
    assertThat(taken.topic()).isEqualTo(TITLE);
    assertThat(taken.fresh()).isTrue();
    assertThat(taken.judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    var entries = office.bean(AuditLog.class).head().entries();
    assertThat(((Taken) handIn("civil-affairs", files)).fresh()).isFalse();
    assertThat(office.bean(AuditLog.class).head().entries()).isEqualTo(entries);
    var zip = Map.of("报送.zip", InboxFolder.zipped(InboxFolder.sound(), StandardCharsets.UTF_8));
    assertThat(((Taken) handIn("clerk", zip)).fresh()).as("the same in a zip").isFalse();
    assertThat(states()).isEqualTo(before + 1);
  }

  @Test
  void whatWouldBeReturnedIsNotKeptAndAClassifiedPaperLeavesNoTrace() {
    var start = Instant.now().minusSeconds(2);
    var files = submission("关于另一件事的汇报");
    files.put("实施方案.txt", ("秘密★1年\n方案\n" + MARKER + "\n").getBytes(StandardCharsets.UTF_8));
    var before = states();

    var returned = (Returned) handIn("civil-affairs", files);

    assertThat(returned.judgement().findings()).anyMatch(each -> each.rule().startsWith("R10.5"));
    assertThat(states()).isEqualTo(before);
    var traces = new Traces(MARKER);
    assertThat(traces.below(folder, start)).isEmpty();
    assertThat(traces.in(database)).isEmpty();
  }

  @Test
  void anActReadsNoFileOfThisMachineForACallerFromOutside() throws Exception {
    var title = "关于第三件事的汇报";
    handIn("civil-affairs", submission(title));
    var secret = Files.writeString(folder.resolve("财政意见.txt"), "内部\n财政意见\n同意。\n");
    var opinion = "{act: give-opinion, topic: %s, kind: 财政意见, verdict: agree, file: '%s'}";

    var byPath = office.signedIn("finance", NOW, opinion.formatted(title, secret), Map.of());
    assertThat(byPath).isInstanceOf(ActResult.Refused.class);
    var sent =
        office.signedIn(
            "finance",
            NOW,
            opinion.formatted(title, "财政意见.txt"),
            Map.of("财政意见.txt", Files.readAllBytes(secret)));
    assertThat(sent).isInstanceOf(ActResult.Done.class);
  }

  @Test
  void aKeyStandsForTheFilesThatCameWithTheAct() {
    var title = "关于第四件事的汇报";
    handIn("civil-affairs", submission(title));

    assertThat(opinion(title, "同意。")).isInstanceOf(ActResult.Done.class);
    assertThat(opinion(title, "同意。")).isInstanceOf(ActResult.Done.class);
    var other = (ActResult.Refused) opinion(title, "同意，另有说明。");
    assertThat(other.findings()).anyMatch(each -> each.rule().equals(KeyedActs.KEY_TAKEN));
  }

  private static ActResult opinion(String title, String text) {
    var file = ("内部\n财政意见\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    var act =
        new Act(
            "give-opinion",
            new ActFields(
                Map.of("topic", title, "kind", "财政意见", "verdict", "agree", "file", "意见.txt")),
            actor("finance"),
            LocalDateTime.parse(NOW),
            Caller.signedIn(ActFiles.sent(Map.of("意见.txt", file))));
    return office.at(
        NOW, () -> office.bean(KeyedActs.class).perform(act, "one-key", Seen.nothing()));
  }

  private static Verdict check(String user, Map<String, byte[]> files) {
    return office.at(NOW, () -> office.bean(HandIn.class).check(files, actor(user)).verdict());
  }

  private static HandIn.Outcome handIn(String user, Map<String, byte[]> files) {
    return office.at(NOW, () -> office.bean(HandIn.class).handIn(files, actor(user)));
  }

  private static io.huiji.access.Actor actor(String user) {
    return office.bean(Organisation.class).actor(user, LocalDate.of(2026, 11, 30)).orElseThrow();
  }

  private static int states() {
    return office.bean(Submissions.class).states().size();
  }

  private static Map<String, byte[]> submission(String title) {
    return bytes(InboxFolder.sound(Sample.CARD.replace(TITLE, title)));
  }

  private static Map<String, byte[]> bytes(Map<String, String> texts) {
    var files = new LinkedHashMap<String, byte[]>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }
}
