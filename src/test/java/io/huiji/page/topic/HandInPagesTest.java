package io.huiji.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.calendar.OfficeClock;
import io.huiji.intake.HandIn;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.packet.Packets;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// Real papers through the form, and how they are read afterwards.
class HandInPagesTest {

  private static final String DATE = "2026-12-03";
  private static final String LATER = "2026-12-10";

  /// Money, a unit that does not agree, another that objects.
  private static final String MORE =
      """
        source: vice
        fiscal: true
        consulted:
        - {unit: 区财政局, reply: 不一致}
        objections:
        - {unit: 区审计局, text: 资金来源不明, settled: false}
      """;

  private static final Pattern PICTURE = Pattern.compile("src=\"(data:image/png;base64,[^\"]+)\"");

  @TempDir static Path folder;
  private static final String SEND = "button[formaction$='/hand-in']";
  private static final SettableClock CLOCK = SettableClock.at("2026-11-30T10:00");
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    SmallInbox.fill(folder.resolve("papers"), DATE);
    SmallInbox.fill(folder.resolve("later"), LATER);
    SmallInbox.mended(folder.resolve("later"), LATER);
    SmallInbox.add(folder.resolve("later"), LATER, 1);
    SmallInbox.add(folder.resolve("later"), LATER, 2);
    SmallInbox.add(folder.resolve("later"), LATER, 3);
    service = Service.start(folder.resolve("data"), CLOCK);
    browser = Browser.on(service);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void aUnitDropsItsPapersReadsWhatIsToMendAndHandsThemIn() {
    CLOCK.set("2026-12-07T14:48");
    browser.as("housing").open("/topics/new");
    browser.drop(files("丙-区住建局"));
    assertThat(browser.text()).contains("已选 情况说明.docx", "已选 方案.docx", "已选 submission.yaml");
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.one(".findings").getText()).contains("R10.4", "首页左上角没有标注保管要求", "情况说明.docx");
    assertThat(browser.text()).contains("12月8日24:00", "1处要改", "通过", "另一计法");
    assertThat(browser.all(SEND)).isEmpty();
    browser.click(browser.one(".findings .finding-head a"));
    assertThat(browser.one(":target").getText()).contains("R10.4", "回到检查意见");
    assertThat(wide("details[open] img")).as("the top left of the first page").isPositive();
    browser.clean("hand-in-findings");

    browser.submit(browser.button("清除所选"));
    browser.drop(files("丁-区住建局-改"));
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.heading()).isEqualTo("可以报送");
    assertThat(browser.text()).contains("会后收回");
    browser.clean("hand-in-ready");
    browser.submit(browser.one(SEND));
    assertThat(browser.text()).contains("材料已收到", "12月7日 14:48", "12月8日24:00");
    assertThat(browser.all("main code")).hasSize(2);
    browser.clean("receipt");
    theSameAgainIsASecondVersion();
  }

  private static void theSameAgainIsASecondVersion() {
    browser.submit(browser.link("重新报送"));
    assertThat(browser.text()).contains(SmallInbox.RETURNED, "报送截止");
    var again = files("丁-区住建局-改");
    again.put("submission.yaml", with(again, "  urgency: 急\n"));
    browser.drop(again);
    browser.submit(browser.button("检查（不报送）"));
    browser.submit(browser.one(SEND));
    assertThat(browser.text()).contains("材料已收到", "第2次报送");
    browser.submit(browser.link("概况")).submit(browser.link("情况说明.docx"));
    assertThat(wide("img.page")).isPositive();
    browser.clean("material");
  }

  @Test
  void whatComesLateWaitsForTheMayorAndMayBeWithdrawn() {
    CLOCK.set("2026-12-09T09:14");
    browser.as("justice").open("/topics/new");
    browser.drop(files("甲-区司法局"));
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.one(".findings").getText()).contains("R11.2");
    browser.submit(browser.button("仍要报送"));
    assertThat(browser.text()).contains("迟报", "12月9日 09:14");
    browser.clean("receipt-late");
    browser.submit(browser.link("撤回"));
    assertThat(browser.path()).endsWith("/approvals#withdraw-reason");
    assertThat(browser.one("#withdraw-reason").isDisplayed()).isTrue();

    browser.as("mayor").open("/today");
    assertThat(browser.text()).contains("定是否准许迟报");
    browser.submit(browser.link("定是否准许迟报"));
    browser.waitFor("#look img.page").type("late-reason", "民生急需").clean("topic-late");
    browser.type("late-reason", "民生急需").submit(browser.button("准许列入"));
    assertThat(browser.text()).contains("已准许迟报");
    browser.as("justice").open("/topics").submit(browser.link(SmallInbox.FIRST));
    browser.submit(browser.link("审批过程")).click(browser.one("details summary"));
    browser.type("withdraw-reason", "再作论证").submit(browser.button("撤回议题"));
    assertThat(browser.text()).contains("议题已撤回", "已撤回");
    assertThat(service.logged("hand-in", "withdraw-topic")).endsWith("withdraw-topic");
  }

  @Test
  void aClassifiedPaperIsHeldUntilTheClerkHasTakenItOnPaper() {
    CLOCK.set("2026-12-07T15:00");
    var sent = files("追加-3");
    var card =
        new String(sent.get("submission.yaml"), StandardCharsets.UTF_8)
            .replaceFirst("(?s)(方案)\\.docx(.*?mark: )\\W?会后收回\\W?", "$1.txt$2秘密★1年\n");
    assertThat(card).contains("方案.txt", "秘密★1年");
    sent.remove("方案.docx");
    sent.put("方案.txt", "秘密★1年\n第一稿\n".getBytes(StandardCharsets.UTF_8));
    sent.put("submission.yaml", card.getBytes(StandardCharsets.UTF_8));
    browser.as("town.north").open("/topics/new");
    browser.drop(sent);
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.one(".findings").getText()).contains("R10.5-PAPER");
    browser.submit(browser.button("仍要报送"));
    assertThat(browser.text()).contains("暂缓");

    browser.as("clerk").open("/topics/" + topic("关于第3项工作的汇报") + "/findings");
    browser.type("take-on-paper-方案.txt-copies", "0").submit(browser.button("登记纸质件"));
    assertThat(browser.one("#findings").getText()).contains("R10.5");
    browser.clean("take-on-paper");
    browser.type("take-on-paper-方案.txt-copies", "12").submit(browser.button("登记纸质件"));
    assertThat(browser.text()).contains("纸质件已登记");
    assertThat(browser.all("form[id^=take-on-paper]")).isEmpty();
  }

  @Test
  void othersAddOpinionsAndRepliesAndTheMayorWaivesAnObjection() throws IOException {
    CLOCK.set("2026-12-07T15:00");
    var held = files("追加-1");
    held.put("submission.yaml", with(held, MORE));
    browser.as("town.north").open("/topics/new");
    browser.drop(held);
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.one(".findings").getText()).contains("R7.3", "R7.4", "R8.1");
    browser.submit(browser.button("仍要报送"));
    assertThat(browser.text()).contains("暂缓");

    browser.as("finance").open("/today").submit(browser.link("出具财政意见"));
    browser.click(browser.one("#o-agree"));
    var secret = Files.writeString(folder.resolve("财政意见密.txt"), "机密★10年\n\n同意。\n");
    browser.one("#o-file").sendKeys(secret.toString());
    browser.submit(browser.button("出具意见"));
    assertThat(browser.one(".findings").getText()).contains("R10.5", "标有密级", "纸质件");
    browser.clean("opinion-refused");
    browser.click(browser.one("#o-agree"));
    var paper = Files.writeString(folder.resolve("财政意见.txt"), "内部\n财政意见\n同意。\n");
    browser.one("#o-file").sendKeys(paper.toString());
    browser.submit(browser.button("出具意见"));
    assertThat(browser.text()).contains("已出具意见", "附件：财政意见.txt");
    browser.click(browser.one("#r-1")).one("#r-file").sendKeys(secret.toString());
    browser.submit(browser.button("答复会商"));
    assertThat(browser.one(".findings").getText()).contains("R10.5", "标有密级");
    var reply = Files.writeString(folder.resolve("答复.txt"), "内部\n关于征求意见的答复\n一致。\n");
    browser.click(browser.one("#r-1")).one("#r-file").sendKeys(reply.toString());
    assertThat(browser.one("#r-file-state").getText()).contains("答复.txt");
    browser.submit(browser.button("答复会商"));
    assertThat(browser.text()).contains("已答复会商", "附件：答复.txt");
    browser.as("audit").open("/today").submit(browser.link("出具审计意见"));
    browser.click(browser.one("#o-agree")).submit(browser.button("出具意见"));
    browser.as("mayor").open("/topics").submit(browser.link("关于第1项工作的汇报"));
    browser.submit(browser.link("审批过程"));
    browser.type("waive-reason", "由区长协调").submit(browser.button("写明理由，不再协调"));
    assertThat(browser.text()).contains("不同意见不再协调", "审批中");
    browser.submit(browser.link("意见"));
    browser.clean("opinions-given");
    browser.as("vice.urban").open("/topics").submit(browser.link("关于第1项工作的汇报"));
    browser.submit(browser.link("审批过程")).click(browser.one("#source-own"));
    browser.waitFor("#look img.page").clean("topic-source");
    browser.click(browser.one("#source-own")).submit("form[action$=confirm-source] button.main");
    assertThat(browser.text()).contains("已记下您对议题来源的确认");
  }

  @Test
  void theFormWorksByKeysAloneAndWithoutScript() {
    CLOCK.set("2026-12-07T16:00");
    var north = service.signIn("town.north");
    var plain = withoutScript(north, "/check", files("追加-2"));
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.body()).contains("可以报送", "关于第2项工作的汇报");
    var sent = withoutScript(north, "/hand-in", Map.of("", new byte[0]));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(north.get(north.leadsTo(sent)).body()).contains("材料已收到", "关于第2项工作的汇报");
    var again = withoutScript(north, "/hand-in", files("追加-2"));
    assertThat(north.get(north.leadsTo(again)).body()).contains("没有重复收取");

    var zip = folder.resolve("later/乙-区财政局.zip");
    browser.as("finance").open("/topics/new");
    browser.one("input[multiple]").sendKeys(zip.toString());
    browser.byKeys("检查（不报送）");
    assertThat(browser.heading()).isEqualTo("可以报送");
    browser.byKeys("仍要报送");
    assertThat(browser.text()).contains("材料已收到", SmallInbox.SECOND);
  }

  /// As a browser sends the form; a field in which nothing was chosen comes without a name.
  private static HttpResponse<String> withoutScript(
      Visitor visitor, String step, Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    files.forEach(
        (name, content) -> {
          body.writeBytes(
              "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                  .formatted(name)
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return visitor.send(
        visitor
            .withToken(visitor.request("/topics/new" + step))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /// As a hand drops them from another window. Width of a picture that has been loaded.
  private static long wide(String css) {
    browser.waitFor(css);
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return (Long)
        browser
            .driver()
            .executeAsyncScript(
                """
                var done = arguments[1];
                var picture = document.querySelector(arguments[0]);
                picture.decode().then(function () { done(picture.naturalWidth); }, function () { done(0); });
                """,
                css);
  }

  private static byte[] with(Map<String, byte[]> files, String more) {
    var card = new String(files.get("submission.yaml"), StandardCharsets.UTF_8);
    assertThat(card).contains("topic:\n");
    return card.replace("topic:\n", "topic:\n" + more).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files(String entry) {
    return papers(folder.resolve("later").resolve(entry));
  }

  @Test
  void aPaperIsReadUnderTheReadersNameUntilItsCopyHasComeBack() {
    CLOCK.set("2026-11-30T10:00");
    handIn("justice", "甲-区司法局");
    var paper = "/topics/" + topic(SmallInbox.FIRST) + "/materials/1";

    assertThat(service.signIn("housing").get(paper).statusCode()).isEqualTo(404);
    assertThat(service.signIn("mayor").get(paper + "/pages/1").statusCode())
        .as("a picture has no address of its own")
        .isEqualTo(404);
    var mayors = service.signIn("mayor").get(paper + "?page=2");
    assertThat(mayors.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(picture(mayors.body())).isNotEqualTo(picture(read("director", paper + "?page=2")));
    CLOCK.set("2026-11-30T10:20");
    assertThat(picture(mayors.body()))
        .as("the time stands across it")
        .isNotEqualTo(picture(read("mayor", paper + "?page=2")));
    assertThat(logged("mayor")).as("each look, whatever the page").isEqualTo(2);

    theMeetingTakesItsCopiesBack();
    assertThat(read("mayor", paper)).contains("已经收回").doesNotContain("data:image", "第一条");
    assertThat(read("finance", paper)).contains("已经收回").doesNotContain("data:image");
    assertThat(read("director", paper)).contains("data:image");
    assertThat(read("justice", paper)).contains("data:image");
  }

  private static void theMeetingTakesItsCopiesBack() {
    var title = SmallInbox.FIRST;
    var step = "{act: approve-topic, topic: %s, step: %s, verdict: agree}";
    does("clerk", step.formatted(title, "office"));
    does("director", step.formatted(title, "director"));
    does("vice.executive", step.formatted(title, "vice"));
    does("mayor", step.formatted(title, "mayor"));
    CLOCK.set("2026-12-01T09:00");
    does("director", "{act: review-agenda, meeting: %s, topics: [%s]}".formatted(DATE, title));
    does(
        "mayor",
        "{act: fix-agenda, meeting: %s, topics: [%s], time: '09:00', place: 三楼}"
            .formatted(DATE, title));
    service.bean(Packets.class).assemble(LocalDate.parse(DATE));
    CLOCK.set("2026-12-03T11:00");
    var copies =
        service.bean(Packets.class).state(LocalDate.parse(DATE)).orElseThrow().copies().out();
    assertThat(copies).isNotEmpty();
    does(
        "clerk",
        "{act: return-copies, meeting: %s, copies: %s}"
            .formatted(DATE, copies.stream().map(Packets.Copy::number).toList()));
  }

  private static String read(String user, String path) {
    var answer = service.signIn(user).get(path);
    assertThat(answer.statusCode()).as(user + " " + path).isEqualTo(200);
    return answer.body();
  }

  private static String picture(String page) {
    var found = PICTURE.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static long logged(String user) {
    return service
        .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select count(*) from audit_entries where actor = :user and act = 'read-paper'")
        .param("user", user)
        .query(Long.class)
        .single();
  }

  private static void handIn(String user, String entry) {
    var actor = service.bean(Organisation.class).actor(user, LocalDate.parse(DATE)).orElseThrow();
    assertThat(
            service
                .bean(HandIn.class)
                .handIn(papers(folder.resolve("papers").resolve(entry)), actor))
        .isInstanceOf(HandIn.Outcome.Taken.class);
  }

  private static Map<String, byte[]> papers(Path entry) {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.list(entry)) {
      for (var file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String topic(String title) {
    var page = read("clerk", "/topics");
    var at = page.indexOf(title);
    var link = page.lastIndexOf("/topics/", at);
    return page.substring(link + 8, page.indexOf('"', link));
  }

  private static void does(String user, String yaml) {
    Map<String, Object> values = new HashMap<>(new Yaml().load(yaml));
    var name = String.valueOf(values.remove("act"));
    var clock = service.bean(OfficeClock.class);
    var actor = service.bean(Organisation.class).actor(user, clock.today()).orElseThrow();
    assertThat(
            service
                .bean(Acts.class)
                .perform(new Act(name, new ActFields(values), actor, clock.now())))
        .as(user + " " + yaml)
        .isInstanceOf(ActResult.Done.class);
  }
}
