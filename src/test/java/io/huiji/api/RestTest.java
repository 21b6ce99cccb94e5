package io.huiji.api;

import static io.huiji.api.WhoMayKnow.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiji.access.Organisation;
import io.huiji.meeting.Meetings;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.Golden;
import io.huiji.testkit.Service;
import io.huiji.view.meeting.MeetingView;
import io.huiji.view.meeting.MeetingViews;
import io.huiji.view.meeting.TopicLine;
import io.huiji.view.minutes.MinutesLine;
import io.huiji.view.minutes.MinutesViews;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One served house in which a whole meeting went by REST alone, from handing in to the lent copy,
/// by eight people; and what machines may expect of every answer.
class RestTest {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Documented, and not brought about here, with the reason.
  private static final Map<String, String> NOT_REACHED =
      Map.of(
          "429", "limits of the door have tests of their own",
          "500", "only a fault of the program answers so",
          "503", "the index would have to be closed",
          "GET /api/v1/records/{record}/text 409", "only of a record that was found changed",
          "GET /api/v1/records/{record}/pages/{page} 409", "only of what cannot be drawn");

  private static final byte[] LARGE = new byte[(3 << 20) + 1];

  @TempDir static Path folder;
  private static Rest rest;
  private static RestWalk walk;

  /// Of a token that opens nothing which the director may use.
  private static String narrow;

  @BeforeAll
  static void walkThroughAMeeting() {
    rest =
        new Rest(
            folder,
            "--spring.servlet.multipart.max-file-size=3MB",
            "--spring.servlet.multipart.max-request-size=4MB",
            "--huiji.entry.limits.sign-in=9999,9999",
            "--huiji.entry.limits.search=9999,9999",
            "--huiji.entry.limits.page=9999,9999",
            "--huiji.entry.limits.machine=9999,9999");
    walk = new RestWalk(rest, folder);
    walk.walk();
    rest.now("2026-12-11T09:00");
  }

  @AfterAll
  static void stop() {
    rest.close();
  }

  @Test
  void theMeetingThatWentByRestIsInTheLog() {
    var acts = rest.get("director", Rest.API + "/audit?size=200").is(200);

    assertThat(acts.texts("/items", "act"))
        .contains("hand-in", "approve-topic", "fix-agenda", "hold-meeting", "decide")
        .contains("approve-minutes", "consent", "issue-copy", "fetch-copy", "lend", "renew");
  }

  @Test
  void theDescriptionThatIsCommittedIsThatOfTheRunningService() {
    var running = rest.get("clerk", Rest.API + "/openapi.json").is(200).json();

    Golden.file(Path.of("docs/openapi.json")).isEqualTo(PRETTY.writeValueAsString(running) + "\n");
  }

  @Test
  void everyOperationIsDescribedInChinese() {
    for (var operation : operations()) {
      assertThat(operation.node().path("summary").asString(""))
          .as(operation.name())
          .matches(".*\\p{IsHan}.*");
      assertThat(operation.node().path("responses").propertyNames())
          .as(operation.name())
          .contains("200");
    }
  }

  @Test
  void everyAnswerThatIsDescribedIsGiven() {
    asks("起草细则五", "key-of-the-list");
    rest.post("finance", Rest.API + "/acts", request("六"), "Idempotency-Key", "key-of-the-list");
    List.of("/submissions", "/submissions/check")
        .forEach(path -> rest.upload("clerk", Rest.API + path, "", Map.of("大.docx", LARGE)));
    rest.post("director", Rest.API + "/acts", request("起草细则七"), "Idempotency-Key", "key-of-a-run");
    List.of("key-of-a-run", "another-key", "no key")
        .forEach(
            key ->
                rest.send(
                    "director",
                    "POST",
                    Rest.API + "/runs",
                    BodyPublishers.noBody(),
                    "Idempotency-Key",
                    key));
    narrow = rest.token("director", "reset-account");
    operations().forEach(RestTest::bringAbout);
    var missing = new ArrayList<String>();
    for (var operation : operations()) {
      for (var status : operation.node().path("responses").propertyNames()) {
        var name = operation.name() + " " + status;
        if (!NOT_REACHED.containsKey(status)
            && !NOT_REACHED.containsKey(name)
            && !seen(operation, status)) {
          missing.add(name);
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(undescribed()).as("answers that nobody described").isEmpty();
  }

  @Test
  void aCollectionComesInPagesInAStableOrder() {
    var all = rest.get("clerk", Rest.API + "/acts?size=200").is(200);
    var names = new ArrayList<String>();
    var address = Rest.API + "/acts?size=10";
    var pages = 0;
    while (!address.isEmpty()) {
      var page = rest.get("clerk", address).is(200);
      names.addAll(page.texts("/items", "act"));
      assertThat(page.header("Link")).contains("rel=\"first\"", "rel=\"last\"");
      address = next(page.header("Link"));
      pages++;
    }

    assertThat(names)
        .isEqualTo(all.texts("/items", "act"))
        .hasSize(all.json().path("total").asInt());
    assertThat(pages).isEqualTo((names.size() + 9) / 10);
    assertThat(rest.get("clerk", Rest.API + "/acts?page=99").is(200).json().path("items"))
        .isEmpty();
    rest.get("clerk", Rest.API + "/acts?page=0").problem(400);
    rest.get("clerk", Rest.API + "/acts?size=201").problem(400);
    rest.get("clerk", Rest.API + "/acts?size=many").problem(400);
  }

  @Test
  void theSameContentHasTheSameTagAndIsNotSentAgain() {
    var meeting = Rest.API + "/meetings/" + walk.things.get("date");
    var tag = rest.get("clerk", meeting).is(200).header("ETag");

    assertThat(tag).matches("\"[0-9a-f]+\"");
    assertThat(rest.get("clerk", meeting).header("ETag")).isEqualTo(tag);
    var again = rest.get("clerk", meeting, "If-None-Match", "\"other\", W/" + tag).is(304);
    assertThat(again.response().body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    rest.get("clerk", meeting, "If-None-Match", "\"other\"").is(200);
  }

  /// Lists are made without the things that they list, and must say the same of them.
  @Test
  void aListSaysOfAThingWhatItsOwnPageSays() {
    var day = LocalDate.parse("2026-12-11");
    var minutes = rest.service.bean(MinutesViews.class);
    var meetings = rest.service.bean(MeetingViews.class);
    var shown = 0;
    for (var user : rest.service.bean(Organisation.class).users()) {
      var actor = rest.service.bean(Organisation.class).actor(user.name(), day).orElseThrow();
      for (var meeting : rest.service.bean(Meetings.class).all()) {
        var view = minutes.find(meeting.date(), actor);
        assertThat(minutes.all(actor).stream().filter(is(meeting.date())).findFirst())
            .as(user.name() + " " + meeting.date())
            .isEqualTo(
                view.map(
                    all ->
                        new MinutesLine(
                            all.meeting(), all.number(), all.state(), all.due(), all.whole())));
        var line = meetings.all(actor).stream().filter(one -> one.date().equals(meeting.date()));
        assertThat(line.map(one -> one.topics() + " " + one.ready()).findFirst())
            .as(user.name() + " " + meeting.date())
            .isEqualTo(
                meetings
                    .find(meeting.date(), actor)
                    .map(MeetingView::topics)
                    .map(all -> all.size() + " " + all.stream().filter(TopicLine::ready).count()));
        shown += view.isPresent() ? 1 : 0;
      }
    }
    assertThat(shown).as("minutes that somebody sees").isGreaterThan(5);
  }

  private static Predicate<MinutesLine> is(LocalDate meeting) {
    return line -> line.meeting().equals(meeting);
  }

  @Test
  void whatOneSawMustStillBeSo() {
    var asked = asks("起草细则一", "");
    var request = Rest.API + "/requests/" + asked.text("/acts/0/request");
    var tag = rest.get("director", request).is(200).header("ETag");
    var consent = "{\"act\":\"consent\",\"verdict\":\"agree\"}";

    rest.post("director", request + "/acts", consent).problem(428);
    rest.post("director", request + "/acts", consent, "If-Match", "\"other\"").problem(412);
    rest.post("director", request + "/acts", consent, "If-Match", tag).is(200);
    var revoke = "{\"act\":\"revoke-consent\",\"reason\":\"不再需要\"}";
    rest.post("director", request + "/acts", revoke, "If-Match", tag).problem(412);
    assertThat(rest.get("director", request).text("/state")).isEqualTo("AGREED");
  }

  @Test
  void anActWithAKeyIsDoneOnceHoweverOftenItIsSent() {
    var first = asks("起草细则二", "key-of-a-machine");
    var again = asks("起草细则二", "key-of-a-machine");
    assertThat(again.text("/acts/0/request")).isEqualTo(first.text("/acts/0/request"));

    var other = request("起草细则三");
    rest.post("finance", Rest.API + "/acts", other, "Idempotency-Key", "key-of-a-machine")
        .problem(409);
    rest.post("finance", Rest.API + "/acts", other, "Idempotency-Key", "two words").problem(400);
  }

  @Test
  void ofTwoAtTheSameTimeOneIsDone() {
    var numbers = new ConcurrentLinkedQueue<String>();
    Concurrently.run(
        2, _ -> numbers.add(asks("起草细则四", "key-of-two-machines").text("/acts/0/request")));

    assertThat(Set.copyOf(numbers)).hasSize(1);
  }

  @Test
  void aListOfActsEndsWithTheFirstRefusedOne() {
    var acts = "{\"acts\":[%s,{\"act\":\"consent\",\"request\":1,\"verdict\":\"agree\"},%s]}";
    var answer =
        rest.post("finance", Rest.API + "/acts", acts.formatted(request("甲"), request("乙")))
            .problem(422);

    assertThat(answer.json().path("acts").valueStream().map(each -> each.path("done").asBoolean()))
        .containsExactly(true, false);
    assertThat(answer.texts("/findings", "fix")).allMatch(fix -> !fix.isBlank());
    assertThat(answer.text("/type")).isEqualTo("urn:huiji:problem:act-refused");
  }

  @Test
  void whatIsNotThereAndWhatOneMayNotKnowAreAnsweredAlike() {
    var there = Rest.API + "/records/" + walk.things.get("record");
    var nowhere = Rest.API + "/records/00000000-0000-4000-8000-000000000000";

    assertThat(alike(rest.get("housing", there).problem(404)))
        .isEqualTo(alike(rest.get("housing", nowhere).problem(404)));
    assertThat(alike(rest.get("operator", there).problem(404)))
        .isEqualTo(alike(rest.get("operator", nowhere).problem(404)));
  }

  /// Every route that shows one thing × everybody × own and other units' things, of each kind.
  @Test
  void whatOneMayNotKnowIsAnsweredAsIfItWereNotThere() {
    var later = "2026-12-24";
    var papers = new Papers(folder.resolve("later"), later).oneMore(later);
    rest.upload("town.north", Rest.API + "/submissions", "", papers).is(200);
    var held = recordOf("justice");
    var hold = "{\"act\":\"place-hold\",\"records\":[\"%s\"],\"reason\":\"核查\"}";
    rest.post("director", Rest.API + "/acts", hold.formatted(held)).is(200);
    var known = walk.known;
    topic("议题（区司法局，已上会）", walk.things.get("topic"));
    topic("议题（城北镇，未审批）", topicOf(later));
    meeting("会议（已召开）", walk.things.get("date"));
    meeting("会议（只有城北镇的议题）", later);
    known.thing("minutes", "纪要（已印发）", values("date", walk.things.get("date"), "version", "1"));
    record("归档（纪要）", walk.things.get("record"));
    record("归档（区司法局材料，会后收回，停止处置）", held);
    known.thing("request", "申请（区财政局）", values("number", walk.things.get("number"), "request", "1"));
    var item = walk.things.get("item");
    known.thing("item", "督办事项", values("item", item, "number", item, "entry", "1"));
    known.thing("keeping", "保管（没有清册的年度）", values("year", "2026", "number", "1"));
    var run = walk.things.get("run");
    known.thing("run", "夜间作业", values("run", run, "id", run, "name", "nightly"));

    known.thing("submission", "报送", values("submission", walk.things.get("submission")));
    known.ask(
        Set.of(
            "topic",
            "submission",
            "meeting",
            "minutes",
            "record",
            "keeping",
            "request",
            "item",
            "run"));

    known.holdsTo(Path.of("src/test/resources/rest/who-may-know.txt"));
  }

  @Test
  void whatAPageSaysInChineseToWhoReadsEnglishIsMarkedSo() {
    var it = walk.things;
    var pages =
        new EnglishPages(
            rest,
            Map.of(
                "topic",
                values("id", it.get("topic"), "topic", it.get("topic"), "paper", "1", "page", "1"),
                "meeting",
                values("date", it.get("date"), "v", "1", "n", "1", "version", "1"),
                "minutes",
                values("date", it.get("date"), "version", "1"),
                "record",
                values("record", it.get("record"), "id", it.get("record"), "page", "1"),
                "keeping",
                values("year", "2026", "number", "1"),
                "request",
                values("number", it.get("number"), "request", "1"),
                "item",
                values("item", it.get("item"), "number", it.get("item"), "entry", "1"),
                "run",
                values("run", it.get("run"), "id", it.get("run"), "name", "nightly"),
                "administration",
                values("version", "1", "kind", "minutes")));

    assertThat(pages.unmarked()).isEmpty();
    assertThat(pages.read()).hasSizeGreaterThan(60);
  }

  private static void topic(String name, String id) {
    walk.known.thing("topic", name, values("id", id, "topic", id, "paper", "1", "page", "1"));
  }

  private static void meeting(String name, String date) {
    var sha256 = walk.things.get("sha256");
    walk.known.thing(
        "meeting",
        name,
        values("date", date, "v", "1", "n", "1", "version", "1", "sha256", sha256));
  }

  private static void record(String name, String id) {
    walk.known.thing("record", name, values("record", id, "page", "1"));
  }

  private static String topicOf(String meeting) {
    return rest.get("clerk", Rest.API + "/topics?meeting=" + meeting).text("/items/0/topic/id");
  }

  private static String recordOf(String unit) {
    return rest.service
        .bean(JdbcClient.class)
        .sql(
            """
            select cast(id as varchar(36)) from archive_records
            where unit = :unit and custody_mark = '会后收回' order by electronic_number
            """)
        .param("unit", unit)
        .query(String.class)
        .list()
        .getFirst();
  }

  @Test
  void noMachineGetsAPageWhateverIsWrong() {
    rest.get("", Rest.API + "/topics").problem(401);
    rest.get("operator", Rest.API + "/topics").problem(403);
    rest.get("clerk", Rest.API + "/nothing").problem(404);
    rest.send("clerk", "DELETE", Rest.API + "/topics", BodyPublishers.noBody()).problem(405);
    rest.get("clerk", Rest.API + "/topics", "Accept", "image/png").problem(406);
    rest.get("clerk", Rest.API + "/meetings/yesterday").problem(400);
    rest.post("clerk", Rest.API + "/submissions", "{}").problem(415);
    var xml = BodyPublishers.ofString("<acts/>");
    var acts = Rest.API + "/acts";
    rest.send("clerk", "POST", acts, xml, "Content-Type", "text/xml").problem(415);
    rest.send("clerk", "POST", acts, xml, "Content-Type", "nonsense").problem(415);
    rest.post("clerk", Rest.API + "/acts", "{").problem(400);
    rest.post("clerk", Rest.API + "/acts", "[]").problem(400);
    rest.post("clerk", Rest.API + "/acts", "{\"act\":\"" + "x".repeat(1 << 20) + "\"}")
        .problem(413);
    rest.upload("clerk", Rest.API + "/submissions/check", "", Map.of("大.docx", LARGE)).problem(413);
  }

  /// Who asks by a method that an address has not is told which it has, if any of it is his.
  @Test
  void aMethodThatIsNotThereIsToldToWhomTheAddressIsOpen() {
    var audit = Rest.API + "/audit";
    var nothing = BodyPublishers.noBody();

    assertThat(rest.send("director", "PUT", audit, nothing).problem(405).header("Allow"))
        .contains("GET");
    rest.send("clerk", "PUT", audit, nothing).problem(403);
    assertThat(rest.send("director", "OPTIONS", audit, nothing).is(200).header("Allow"))
        .contains("GET", "HEAD");
    rest.send("clerk", "OPTIONS", audit, nothing).problem(403);
    rest.send("", "OPTIONS", audit, nothing).problem(401);
    rest.send("clerk", "DELETE", Rest.API + "/nothing", nothing).problem(404);
    var meeting = Rest.API + "/meetings/" + walk.things.get("date");
    var read = rest.get("clerk", meeting).is(200);
    var head = rest.send("clerk", "HEAD", meeting, nothing).is(200);
    assertThat(head.header("ETag")).isEqualTo(read.header("ETag")).isNotEmpty();
    assertThat(head.response().body()).isEmpty();
  }

  /// The answer could not be given, so nothing is done.
  @Test
  void whoWantsNoJsonHasDoneNothing() {
    var requests = rest.get("finance", Rest.API + "/requests").json().path("total").asInt();
    for (var accept : List.of("text/html", "application/xml;q=0.9, image/*")) {
      rest.post("finance", Rest.API + "/acts", request("起草细则八"), "Accept", accept).problem(406);
    }

    assertThat(rest.get("finance", Rest.API + "/requests").json().path("total").asInt())
        .isEqualTo(requests);
  }

  @Test
  void anActReadsTheFileThatCameWithItAndNoOther() {
    var edit = "{\"act\":\"edit-minutes\",\"meeting\":\"2026-12-03\",\"file\":\"%s\"}";
    var path = Path.of("pom.xml").toAbsolutePath().toString();

    var byPath = rest.post("clerk", Rest.API + "/acts", edit.formatted(path)).problem(422);
    assertThat(byPath.texts("/findings", "observed")).anyMatch(text -> text.contains("不存在"));
    var sent =
        rest.upload(
                "clerk",
                Rest.API + "/acts",
                edit.formatted("纪要.docx"),
                Map.of("纪要.docx", "no docx".getBytes(StandardCharsets.UTF_8)))
            .problem(422);
    assertThat(sent.texts("/findings", "observed")).noneMatch(text -> text.contains("不存在"));
  }

  @Test
  void theExamplesInTheDocumentsRun() throws Exception {
    assumeThat(Path.of("/usr/bin/curl")).as("curl runs one of them").exists();
    assumeThat(Path.of("/usr/bin/python3")).as("Python runs the other").exists();
    var token = Map.of("HUIJI_TOKEN", rest.token("finance", "read request-copy consent"));
    var password = Map.of("HUIJI_USER", "finance", "HUIJI_PASSWORD", Service.PASSWORD);
    rest.service.signIn("finance");
    for (var example :
        List.of(
            new Example(token, "bash", "docs/rest/walk.sh"),
            new Example(token, "python3", "docs/rest/walk.py"),
            new Example(password, "python3", "docs/rest/walk.py"))) {
      var said = run(example);

      assertThat(said).as(example.toString()).contains("找到：", "自己答复：422 ", "旧版本：412");
      var asked = said.lines().filter(line -> line.startsWith("申请：")).toList();
      assertThat(asked).hasSize(2).allMatch(line -> line.matches("申请：第\\d+号"));
      assertThat(Set.copyOf(asked)).as("one key, one request").hasSize(1);
    }
  }

  /// @param known of the caller
  private record Example(Map<String, String> known, String program, String file) {}

  private static String run(Example example) throws Exception {
    var command = List.of(example.program(), example.file(), "〔2026〕1号");
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("HUIJI", "http://127.0.0.1:" + rest.service.port());
    process.environment().putAll(example.known());
    process.environment().put("PYTHONIOENCODING", "utf-8");
    var running = process.start();
    var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said;
  }

  private static Answer asks(String purpose, String key) {
    return key.isEmpty()
        ? rest.post("finance", Rest.API + "/acts", request(purpose)).is(200)
        : rest.post("finance", Rest.API + "/acts", request(purpose), "Idempotency-Key", key)
            .is(200);
  }

  private static String request(String purpose) {
    return "{\"act\":\"request-copy\",\"record\":\"〔2026〕1号\",\"purpose\":\"%s\"}"
        .formatted(purpose);
  }

  private static String next(String link) {
    return java.util.Arrays.stream(link.split(", "))
        .filter(each -> each.endsWith("rel=\"next\""))
        .map(each -> each.substring(1, each.indexOf('>')))
        .findFirst()
        .orElse("");
  }

  private static String alike(Answer answer) {
    return answer.response().body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  /// One operation of the description.
  private record Operation(String method, String path, JsonNode node) {

    String name() {
      return method + " " + path;
    }

    boolean answers(String status) {
      return node.path("responses").has(status);
    }

    boolean is(String seen) {
      return seen.matches(method + " " + path.replaceAll("\\{[^}]*}", "[^/]+") + " \\d+");
    }

    String address() {
      var address = path;
      for (var thing : walk.things.entrySet()) {
        address = address.replace("{" + thing.getKey() + "}", thing.getValue());
      }
      return address;
    }

    String nowhere() {
      return path.replace("{date}", "2031-01-07").replaceAll("\\{[^}]*}", "1999999999");
    }
  }

  private static List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    rest.get("clerk", Rest.API + "/openapi.json")
        .json()
        .path("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    return operations;
  }

  private static boolean seen(Operation operation, String status) {
    return rest.seen.stream().anyMatch(each -> operation.is(each) && each.endsWith(" " + status));
  }

  /// Statuses that came and that no operation tells of; a faulty address or method is nobody's.
  private static Set<String> undescribed() {
    var strange = new TreeSet<String>();
    for (var each : rest.seen) {
      var status = each.substring(each.lastIndexOf(' ') + 1);
      if (!Set.of("405", "406").contains(status)) {
        operations().stream()
            .filter(operation -> operation.is(each) && !operation.answers(status))
            .forEach(_ -> strange.add(each));
      }
    }
    return strange;
  }

  /// Who may see everything that the walk left behind.
  private static String reader(Operation operation) {
    return operation.path().endsWith("/copy") ? "archivist" : "director";
  }

  private static void bringAbout(Operation operation) {
    if (operation.method().equals("GET")) {
      rest.byToken(narrow, "GET", operation.address()).problem(403);
    }
    if (operation.answers("401")) {
      rest.send("", operation.method(), operation.address(), BodyPublishers.noBody());
    }
    if (operation.answers("404")) {
      rest.send(
          "director",
          operation.method(),
          operation.nowhere(),
          BodyPublishers.noBody(),
          "If-Match",
          "*");
    }
    if (operation.method().equals("GET")) {
      read(operation);
    } else {
      write(operation);
    }
  }

  private static void read(Operation operation) {
    var address = operation.address();
    rest.get(reader(operation), address);
    rest.get(reader(operation), address, "If-None-Match", "*");
    rest.get(reader(operation), address + "?page=0");
    rest.get(reader(operation), address + "?q=%22a%20b");
    rest.get("operator", address);
    rest.get("mayor", address);
  }

  private static void write(Operation operation) {
    var acts = operation.address();
    var nonsense = "{\"act\":\"nonsense\"}";
    rest.post("director", acts, nonsense);
    rest.post("director", acts, nonsense, "If-Match", "*");
    rest.post("director", acts, "{", "If-Match", "*");
    rest.post("director", acts, "\"" + "x".repeat(1 << 20) + "\"", "If-Match", "*");
    rest.upload("director", acts, "", Map.of(), "If-Match", "*");
    rest.send(
        "director",
        "POST",
        acts,
        BodyPublishers.ofString("<act/>"),
        "Content-Type",
        "text/xml",
        "If-Match",
        "*");
    rest.upload("operator", acts, "", Map.of("a.txt", new byte[1]), "If-Match", "*");
    rest.withoutToken("director", acts);
    walk.used.entrySet().stream()
        .filter(used -> operation.is("POST " + used.getKey() + " 200"))
        .limit(1)
        .forEach(used -> again(used.getKey(), used.getValue(), nonsense));
  }

  /// The act that was done: on a version that is gone, and its key with something else.
  private static void again(String acts, RestWalk.Used used, String other) {
    rest.post(used.user(), acts, used.act(), "If-Match", "\"gone\"");
    rest.post(used.user(), acts, other, "If-Match", "*", "Idempotency-Key", used.key());
  }
}
