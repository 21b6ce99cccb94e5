package io.huiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.demo.SmallInbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A whole meeting by REST alone, from handing in to the lent copy, by eight people; only the
/// nights are no act of anybody.
final class RestWalk {

  private static final String DATE = "2026-12-03";
  private static final String MEETING = Rest.API + "/meetings/" + DATE;
  private static final String MINUTES = Rest.API + "/minutes/" + DATE;

  /// What stands for the variables of an address now.
  final Map<String, String> things = new HashMap<>();

  /// The last act on a noun, by the address of its acts.
  final Map<String, Used> used = new HashMap<>();

  /// @param key that it was sent with
  record Used(String user, String key, String act) {}

  private final Rest rest;
  private final Path folder;

  /// Who is shown what, to be asked also while the walk goes on.
  final WhoMayKnow known;

  RestWalk(Rest rest, Path folder) {
    this.known = new WhoMayKnow(rest);
    this.rest = rest;
    this.folder = folder;
  }

  void walk() {
    handIn();
    approve();
    hold();
    minute();
    lend();
    followUp();
    things.put("date", DATE);
    things.put("topic", topic(SmallInbox.FIRST));
    things.put(
        "submission",
        rest.get("clerk", Rest.API + "/submissions").is(200).json().at("/items/0/id").asString());
  }

  private void handIn() {
    var papers = new Papers(folder.resolve("papers"), DATE);
    rest.now("2026-11-30T10:00");
    var first = papers.of("甲-区司法局");

    var checked = rest.upload("justice", Rest.API + "/submissions/check", "", first).is(200);
    assertThat(checked.text("/verdict")).isEqualTo("accepted");
    assertThat(rest.get("justice", Rest.API + "/topics").is(200).json().path("total").asInt())
        .as("checking hands nothing in")
        .isZero();

    var taken = rest.upload("justice", Rest.API + "/submissions", "", first).is(200);
    assertThat(taken.text("/topic")).isEqualTo(SmallInbox.FIRST);
    assertThat(taken.json().path("fresh").asBoolean()).isTrue();
    rest.upload("finance", Rest.API + "/submissions", "", papers.of("乙-区财政局.zip")).is(200);

    rest.upload("justice", Rest.API + "/submissions", "", papers.of("乙-区财政局.zip")).problem(422);
    var returned =
        rest.upload("housing", Rest.API + "/submissions", "", papers.of("丙-区住建局")).problem(422);
    assertThat(returned.texts("/findings", "severity")).contains("REJECT");
    assertThat(returned.texts("/findings", "fix")).allMatch(fix -> !fix.isBlank());
    rest.night("2026-11-30");
    assertThat(titles("justice")).containsExactly(SmallInbox.FIRST);
    assertThat(titles("housing")).isEmpty();
    assertThat(titles("clerk")).containsExactlyInAnyOrderElementsOf(SmallInbox.ACCEPTED);
  }

  private void approve() {
    step("2026-12-01T08:00", "clerk", "office");
    step("2026-12-01T09:00", "director", "director");
    step("2026-12-01T10:00", "vice.executive", "vice");
    step("2026-12-01T11:00", "mayor", "mayor");
    var topics =
        SmallInbox.ACCEPTED.stream()
            .map(title -> "\"" + title + "\"")
            .collect(Collectors.joining(","));
    does(
        "2026-12-01T12:00",
        "director",
        MEETING,
        "{\"act\":\"review-agenda\",\"topics\":[%s]}",
        topics);
    does(
        "2026-12-01T12:30",
        "clerk",
        MEETING,
        "{\"act\":\"plan-minutes\",\"minutes\":90,\"topics\":[{\"topic\":\"%s\",\"minutes\":15}]}",
        SmallInbox.ACCEPTED.getFirst());
    var board = rest.get("clerk", MEETING + "/agenda").is(200);
    assertThat(board.json().path("minutes").path("meeting").asInt()).isEqualTo(90);
    assertThat(board.json().path("minutes").path("topics").asInt()).isEqualTo(15);
    does(
        "2026-12-01T13:00",
        "mayor",
        MEETING,
        "{\"act\":\"fix-agenda\",\"topics\":[%s],\"time\":\"09:00\",\"place\":\"三楼会议室\"}",
        topics);
    assertThat(rest.get("justice", MEETING + "/notices").is(200).texts("/calls", "occasion"))
        .contains("会议通知");
    does("2026-12-01T14:00", "justice", MEETING, "{\"act\":\"acknowledge\"}");
    rest.night("2026-12-01");
    var packet = rest.get("clerk", MEETING + "/packet").is(200);
    assertThat(packet.json().path("version").asInt()).isEqualTo(1);
    var file = MEETING + "/packet/files/" + packet.text("/files/0/sha256");
    things.put("sha256", packet.text("/files/0/sha256"));
    things.put("version", "1");
    assertThat(rest.get("clerk", file).is(200).response().body()).startsWith("%PDF");
    rest.get("finance", file).problem(404);
    rest.get("mayor", file).problem(404);
  }

  private void hold() {
    does(
        DATE + "T08:50",
        "clerk",
        MEETING,
        "{\"act\":\"record-attendance\",\"present\":[\"mayor\",\"vice.executive\",\"vice.civil\","
            + "\"vice.urban\"],\"observers\":[\"reform\"]}");
    does(DATE + "T09:00", "mayor", MEETING, "{\"act\":\"hold-meeting\"}");
    for (var title : SmallInbox.ACCEPTED) {
      does(
          DATE + "T11:00",
          "mayor",
          Rest.API + "/topics/" + topic(title),
          "{\"act\":\"decide\",\"decision\":\"通过\",\"items\":[{\"text\":\"组织实施\","
              + "\"lead\":\"区司法局\",\"due\":\"2026-12-31\"}]}");
    }
    var copies = rest.get("clerk", MEETING + "/copies").is(200).json().at("/copies");
    var numbers =
        copies
            .valueStream()
            .map(copy -> copy.path("number").asString())
            .collect(Collectors.joining(","));
    rest.post("clerk", MEETING + "/acts", "{\"act\":\"close-meeting\"}", "If-Match", "*")
        .problem(422);
    does(DATE + "T12:00", "clerk", MEETING, "{\"act\":\"return-copies\",\"copies\":[%s]}", numbers);
    does(DATE + "T12:10", "clerk", MEETING, "{\"act\":\"close-meeting\"}");
    var room = rest.get("clerk", MEETING + "/attendance").is(200);
    assertThat(room.json().path("reached").asBoolean()).isTrue();
    rest.night(DATE);
  }

  private void minute() {
    known.thing("minutes", "纪要（未印发）", WhoMayKnow.values("date", DATE, "version", "1"));
    known.ask(Set.of("minutes"));
    does(
        "2026-12-04T09:00",
        "director",
        MINUTES,
        "{\"act\":\"approve-minutes\",\"step\":\"director\",\"verdict\":\"agree\"}");
    var issued =
        does(
            "2026-12-04T10:00",
            "mayor",
            MINUTES,
            "{\"act\":\"approve-minutes\",\"step\":\"mayor\",\"verdict\":\"agree\"}");
    assertThat(issued.text("/acts/0/number")).isEqualTo("〔2026〕1号");
    rest.night("2026-12-04");
    assertThat(rest.get("finance", Rest.API + "/minutes").is(200).texts("/items", "number"))
        .containsExactly("〔2026〕1号");
  }

  private void lend() {
    rest.now("2026-12-07T09:00");
    var found = rest.get("finance", Rest.API + "/records?q=" + encoded("〔2026〕1号")).is(200);
    var hit = found.json().at("/items").valueStream().filter(RestWalk::minutes).findFirst();
    var record = Rest.API + "/records/" + hit.orElseThrow().path("id").asString();
    things.put("record", hit.orElseThrow().path("id").asString());
    things.put("page", "1");
    assertThat(rest.get("finance", record + "/text").is(200).json().at("/paragraphs")).isNotEmpty();
    rest.get("housing", record).problem(404);
    rest.get("housing", Rest.API + "/records?q=" + encoded("〔2026〕1号")).is(200);

    var asked =
        does(
            "2026-12-07T09:10",
            "finance",
            record,
            "{\"act\":\"request-copy\",\"purpose\":\"起草细则\"}");
    var copy = Rest.API + "/requests/" + asked.text("/acts/0/request");
    rest.post("archivist", copy + "/acts", "{\"act\":\"issue-copy\"}", "If-Match", "*")
        .problem(422);
    does("2026-12-07T09:20", "director", copy, "{\"act\":\"consent\",\"verdict\":\"agree\"}");
    rest.post(
            "archivist",
            copy + "/acts",
            "{\"act\":\"issue-copy\",\"to\":\"/tmp/stolen.pdf\"}",
            "If-Match",
            "*")
        .problem(422);
    things.put("number", asked.text("/acts/0/request"));
    does("2026-12-07T09:30", "archivist", copy, "{\"act\":\"issue-copy\"}");
    var pdf = rest.get("archivist", copy + "/copy").is(200);
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.response().body()).startsWith("%PDF");
    rest.get("finance", copy + "/copy").problem(404);

    var borrowed =
        does(
            "2026-12-07T10:00", "finance", record, "{\"act\":\"request-loan\",\"purpose\":\"核对\"}");
    var loan = Rest.API + "/requests/" + borrowed.text("/acts/0/request");
    does("2026-12-07T10:10", "director", loan, "{\"act\":\"consent\",\"verdict\":\"agree\"}");
    does("2026-12-07T10:20", "custodian", loan, "{\"act\":\"lend\",\"pages\":4}");
    does("2026-12-08T09:00", "finance", loan, "{\"act\":\"renew\"}");
    assertThat(rest.get("finance", loan).is(200).text("/state")).isEqualTo("LENT");
    rest.get("housing", loan).problem(404);
    does("2026-12-09T09:00", "custodian", loan, "{\"act\":\"return-loan\",\"pages\":4}");
    assertThat(rest.get("finance", loan).is(200).text("/state")).isEqualTo("RETURNED");
  }

  private void followUp() {
    var items = rest.get("justice", Rest.API + "/supervision").is(200);
    assertThat(items.json().path("total").asInt()).isEqualTo(2);
    var item = Rest.API + "/supervision/" + items.json().at("/items/0/number").asString();
    things.put("item", items.json().at("/items/0/number").asString());
    things.put("run", "2026-12-04-1");
    does("2026-12-10T09:00", "justice", item, "{\"act\":\"report-progress\",\"state\":\"办理中\"}");
    assertThat(rest.get("mayor", item).is(200).text("/state")).isEqualTo("IN_PROGRESS");
    rest.get("housing", item).problem(404);
    assertThat(rest.get("director", Rest.API + "/audit?size=200").is(200).texts("/items", "act"))
        .contains("issue-copy", "fetch-copy", "lend", "decide");
  }

  private void step(String time, String user, String step) {
    for (var title : SmallInbox.ACCEPTED) {
      does(
          time,
          user,
          Rest.API + "/topics/" + topic(title),
          "{\"act\":\"approve-topic\",\"step\":\"%s\",\"verdict\":\"agree\"}",
          step);
    }
  }

  /// Reads the noun, then does it on that version.
  private Answer does(String time, String user, String noun, String act, Object... parts) {
    rest.now(time);
    var tag = rest.get(user, noun).is(200).header("ETag");
    var key = UUID.randomUUID().toString();
    used.put(noun + "/acts", new Used(user, key, act.formatted(parts)));
    return rest.post(
            user, noun + "/acts", act.formatted(parts), "If-Match", tag, "Idempotency-Key", key)
        .is(200);
  }

  private String topic(String title) {
    return rest.get("clerk", Rest.API + "/topics")
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(each -> each.at("/topic/title").asString().equals(title))
        .map(each -> each.at("/topic/id").asString())
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles(String user) {
    return rest.get(user, Rest.API + "/topics")
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(each -> each.at("/topic/title").asString())
        .toList();
  }

  private static boolean minutes(tools.jackson.databind.JsonNode hit) {
    return hit.path("kind").asString().equals("会议纪要");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
