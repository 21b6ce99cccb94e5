package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.command.TestOffice.Ended;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.RulesToCome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rules and calendar from the shell, the whole way: what cannot be judged or computed is said
/// loudly, and what was installed outlives a backup.
class RulesCommandsTest {
  private static final String DAY = "2026-12-28";
  private static final String MEETING = "2027-01-05";

  @TempDir Path folder;

  @Test
  void nothingIsJudgedWithTwoRulesInForceNorCountedWithoutTheYear() throws IOException {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    var rules = Files.createDirectories(office.data().resolve("rules"));
    Files.writeString(
        rules.resolve("own.yaml"),
        RulesToCome.shipped().replace("kind: CALENDAR_DAYS", "kind: WORKING_DAYS"));
    var other =
        Files.writeString(
            rules.resolve("other.yaml"), RulesToCome.shipped().replace("id: jccq", "id: other"));
    SmallInbox.fill(office.inbox(), MEETING);

    var refused = office.nightly(DAY);
    assertThat(refused.code()).as("R1.1").isEqualTo(2);
    assertThat(refused.err()).contains("2份规则文件同时施行").hasLineCount(1);
    Files.delete(other);

    office.open(this::withoutTheYear);
    var to = folder.resolve("backup").toString();
    assertThat(office.run("backup", "--data", office.data().toString(), "--to", to).code())
        .isZero();
    var restored = folder.resolve("restored");
    assertThat(office.run("restore", "--data", restored.toString(), "--from", to).code()).isZero();
    var again = TestOffice.in(restored, office.inbox());
    assertThat(list(again)).contains("jccq-2023-8 2 将施行 经办理装入");
    assertThat(restored.resolve("rules/jccq-2023-8-v2.yaml")).exists();
    assertThat(restored.resolve("rules/calendar-2027-v1.csv")).exists();
  }

  private void withoutTheYear(TestOffice office) {
    var night = office.nightly(DAY);
    assertThat(night.code()).as("a person is needed").isEqualTo(3);
    assertThat(night.out())
        .contains(
            "R11.2-CALENDAR",
            "放假安排还没有导入，无法计算办理时限",
            "放假安排还没有导入，无法计算报送期限",
            "请管理员导入国务院办公厅通知（import-calendar）后再办");

    write("2027.csv", RulesToCome.YEAR);
    var year = "{act: import-calendar, file: 2027.csv, issued: 2026-11-20}";
    assertThat(office.act("clerk", DAY + "T09:00", year).code()).isZero();
    assertThat(office.nightly(DAY).out()).doesNotContain("R11.2-CALENDAR");
    lookedAtAndInstalled(office);
  }

  private void lookedAtAndInstalled(TestOffice office) {
    write("bad.yaml", version().replace("limit: 5", "limit: viel"));
    write("new.yaml", version());

    assertThat(preview(office, "director", "bad.yaml").json().at("/faults").size()).isOne();
    assertThat(preview(office, "director", "bad.yaml").code()).isEqualTo(1);
    assertThat(preview(office, "finance", "new.yaml").code()).isEqualTo(1);
    var preview = preview(office, "director", "new.yaml");
    assertThat(preview.code()).isZero();
    assertThat(preview.json().at("/faults").size()).isZero();
    assertThat(elements(preview.json().at("/values")))
        .extracting(value -> value.at("/path").asString() + value.at("/after").asString())
        .contains("length.limit5");
    assertThat(elements(preview.json().at("/topics")))
        .anySatisfy(topic -> assertThat(topic.at("/after").asString()).isEqualTo("returned"));
    assertThat(preview(office, "operator", "new.yaml").json().at("/topics").size())
        .as("the operator reads no topics")
        .isZero();
    var install = "{act: install-profile, file: new.yaml, basis: 城政发〔2026〕12号}";
    assertThat(office.act("director", DAY + "T10:00", install).code()).isZero();
    assertThat(list(office)).contains("jccq-2023-8 2 将施行 经办理装入");
  }

  private static Iterable<String> list(TestOffice office) {
    var ended = office.run("rules", "list", "--data", office.data().toString(), "--json");
    return StreamSupport.stream(elements(ended.json().at("/versions")).spliterator(), false)
        .map(
            each ->
                String.join(
                    " ",
                    each.at("/profile").asString(),
                    each.at("/version").asString(),
                    each.at("/state").asString(),
                    each.at("/origin").asString()))
        .toList();
  }

  private Ended preview(TestOffice office, String user, String file) {
    return office.run(
        "rules",
        "preview",
        "--data",
        office.data().toString(),
        "--as",
        user,
        "--at",
        DAY + "T10:00",
        "--json",
        folder.resolve(file).toString());
  }

  private static Iterable<JsonNode> elements(JsonNode list) {
    return list;
  }

  private void write(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    return RulesToCome.version("2", LocalDate.of(2099, 2, 1), 5);
  }
}
