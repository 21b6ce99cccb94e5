package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.archive.Archive;
import io.huiji.archive.Custody;
import io.huiji.archive.Filing;
import io.huiji.archive.Fixity;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.Manuscript;
import io.huiji.document.Typesetter;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.search.Indexer;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Browser;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.Service;
import io.huiji.testkit.TestPdf;
import io.huiji.testkit.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Archive, lending, follow-up, runs and log as people use them, in one house with one browser.
class DeskPagesTest {

  private static final Set<String> LOOKED_AT = new HashSet<>();

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;
  private static RecordId minutes;
  private static RecordId hidden;

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    var pdf = paper();
    minutes = file(1, pdf, "会议研究了提高城乡低保标准事宜，同意区民政局所提方案，12月底前印发。", Reader.unit("finance"));
    file(2, TestPdf.of(2, 2), "会议听取了城区道路改造情况汇报，低保家庭沿线安置由城北镇负责。", Reader.unit("finance"));
    hidden = file(3, TestPdf.of(1, 3), "会议研究低保以外的人事事项。", Reader.user("vice.civil"));
    // ten years that have ended
    old(4, Retention.TEN_YEARS);
    old(5, Retention.TEN_YEARS);
    service.bean(Indexer.class).catchUp();
    overdueLoan();
    items();
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
  void aUnitFindsReadsAndAsksTheDirectorConsentsTheArchivistHandsOverTheCopy() {
    browser.as("finance").open("/archive");
    browser.clean("archive");
    browser.type("q", "低保").submit("form[role=search] button");
    assertThat(browser.text()).contains("找到2条，第1—2条").doesNotContain("人事");
    assertThat(browser.all("#hits mark")).isNotEmpty();
    browser.clean("archive-search");
    whatIsTypedIsCompletedAndAHitIsSeenBesideTheOthers();
    browser.open("/archive?q=低保&kind=会议纪要&year=2026");
    browser.submit(browser.one("ul.line a"));
    assertThat(browser.path()).doesNotContain("2026").contains("kind=");

    browser.open("/archive?q=提高城乡低保标准").submit(browser.one("#hits h3 a"));
    browser.clean("archive-record");
    browser.submit(browser.link("在网上阅览"));
    assertThat(browser.all("img.page")).hasSize(1);
    browser.clean("archive-view");
    browser.click(browser.link("再放大"));
    assertThat(browser.all(".sheet.largest img.page")).hasSize(1);
    browser.submit(browser.link("下一页"));
    assertThat(browser.path()).contains("page=2", "size=largest");
    assertThat(browser.all(".sheet.largest img.page")).as("kept while leafing").hasSize(1);
    browser.clean("/archive/" + minutes + "/text", "archive-text");
    assertThat(browser.text()).contains("同意区民政局所提方案");

    var copy = asks("copy");
    browser.clean("request");
    consents(copy);
    browser.as("archivist").open("/lending/" + copy);
    browser.submit(browser.button("制作复制件"));
    assertThat(browser.text()).contains("复制件已制成");
    browser.clean("lending-copy");
    var fetched = service.signIn("archivist").get("/lending/" + copy + "/copy");
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).startsWith("%PDF");
    assertThat(service.signIn("custodian").get("/lending/" + copy + "/copy").statusCode())
        .isEqualTo(404);
    browser.open("/lending/" + copy).submit(browser.button("登记交回"));
    assertThat(browser.text()).contains("复制件已交回");
  }

  private static void whatIsTypedIsCompletedAndAHitIsSeenBesideTheOthers() {
    browser.submit(browser.all("#hits .hit a[href*=preview]").getLast());
    assertThat(browser.path()).contains("q=", "preview=");
    assertThat(browser.all("#hits .hit")).hasSize(2);
    assertThat(browser.all("#preview img.page")).hasSize(1);
    browser.clean("archive-preview");
    browser.submit(browser.link("收起预览"));
    assertThat(browser.all("#preview")).isEmpty();
    browser.open("/archive?preview=" + hidden + "&q=" + Visitor.encoded("低保"));
    assertThat(browser.all("#preview")).as("what one may not know is not shown").isEmpty();
    browser.one("#q").clear();
    browser.one("#q").sendKeys("第2");
    browser.waitFor("#q-list option");
    assertThat(browser.one("#q-list").getDomProperty("innerHTML"))
        .contains("第21次区长办公会议纪要")
        .doesNotContain("第23次");
    browser.open("/archive?q=" + Visitor.encoded("低保"));
  }

  @Test
  void aLoanGoesOutIsRenewedAndComesBackWithAllItsPages() {
    browser.as("finance");
    var loan = asks("loan");
    consents(loan);
    browser.as("archivist").clean("/lending", "lending");
    var code = service.bean(Archive.class).entry(minutes).orElseThrow().code().orElseThrow();
    browser.type("code", code).submit(browser.button("查找"));
    assertThat(browser.text()).contains("有1件可以办理");
    browser.submit(browser.link("第" + loan + "号"));
    browser.type("pages", "2").submit(browser.button("借出"));
    assertThat(browser.text()).contains("在借");
    browser.submit(browser.button("续借"));
    assertThat(browser.text()).contains("已续借1次，最多1次");
    browser.post("/lending/" + loan + "/renew", Map.of(), "", new byte[0]);
    assertThat(browser.one("#findings").getText()).contains("已经续借过1次").contains("最多续借1次");

    browser.type("rpages", "1").submit(browser.button("归还"));
    assertThat(browser.one("#findings").getText()).contains("借出2页，交回1页");
    assertThat(browser.one("#rpages").getAttribute("value")).isEqualTo("1");
    browser.clean("lending-refused");
    browser.type("rpages", "2").submit(browser.button("归还"));
    assertThat(browser.text()).contains("已归还");

    browser.clean("/lending/overdue", "lending-overdue");
    assertThat(browser.heading()).isEqualTo("超期未还1份");
    browser.as("finance").clean("/requests", "requests");
    browser.as("director").clean("/requests", "requests-director");
    browser.clean("/lending/1/lost", "lending-lost");
  }

  @Test
  void whatOneMayNotKnowAnswersLikeWhatIsNotThere() {
    var finance = service.signIn("finance");
    var nowhere = finance.get("/archive/00000000-0000-0000-0000-000000000000");
    for (var path :
        List.of(
            "/archive/" + hidden, "/archive/" + hidden + "/view", "/archive/" + hidden + "/text")) {
      var answer = finance.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(plain(answer.body())).isEqualTo(plain(nowhere.body()));
    }
    assertThat(finance.get("/archive/" + minutes + "/history").statusCode()).isEqualTo(404);
    assertThat(finance.get("/archive/〔2026〕1号").statusCode()).isEqualTo(404);
    assertThat(service.signIn("audit").get("/requests/1").statusCode()).isEqualTo(404);
    assertThat(service.signIn("audit").get("/supervision/1").statusCode()).isEqualTo(404);
    assertThat(finance.get("/lending").statusCode()).isEqualTo(403);
    var operator = service.signIn("operator");
    for (var path : List.of("/archive", "/archive/" + minutes, "/requests", "/supervision")) {
      assertThat(operator.get(path).statusCode()).as(path).isIn(403, 404);
    }
    browser.as("archivist").clean("/archive/" + minutes + "/history", "archive-history");
    assertThat(browser.text()).as("recorded words are said as people do").doesNotContain("HOLD_");
    browser.as("finance").clean("/archive?q=没有这样的词", "archive-none");
    assertThat(browser.text()).contains("减少条件");
    browser.clean("/archive?q=题名:", "archive-misread");
    assertThat(browser.text()).contains("检索词看不懂");
  }

  @Test
  void anActIsDoneOnceAndOnlyOnWhatThePersonSaw() {
    var finance = service.signIn("finance");
    var form = finance.get("/requests/new?record=" + minutes).body();
    var asked =
        Map.of(
            "_key", field(form, "_key"),
            "_seen", "",
            "record", minutes.toString(),
            "kind", "loan",
            "purpose", "无脚本也能办");
    var first = finance.post("/requests/ask", asked);
    var again = finance.post("/requests/ask", asked);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(finance.leadsTo(again)).isEqualTo(finance.leadsTo(first));

    var number = Integer.parseInt(finance.leadsTo(first).replaceAll("\\D", ""));
    browser.as("director").open("/requests/" + number).click(browser.one("#agree"));
    browser.type("reason", "写到一半");
    does("director", "consent", Map.of("request", number, "verdict", "refuse", "reason", "重复"));
    browser.submit(browser.button("答复申请"));
    assertThat(browser.one("#stale").getText()).contains("又有变动").contains("写到一半");
    assertThat(browser.text()).contains("不同意");
    browser.clean("request-stale");
  }

  private static String field(String page, String name) {
    var matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void searchesAreKeptAndRemoved() {
    browser.as("mayor").open("/archive?q=低保&kind=会议纪要");
    browser.type("name", "低保纪要").submit(browser.button("保存检索"));
    browser.open("/archive").submit(browser.link("低保纪要"));
    assertThat(browser.text()).contains("找到3条");
    browser.submit(browser.button("删去"));
    assertThat(browser.text()).contains("已删去保存的检索");
  }

  @Test
  void aUnitReportsProgressAndTheOfficeSendsItBack() throws IOException {
    browser.as("housing").clean("/supervision", "supervision-unit");
    assertThat(browser.text()).contains("完成道路改造").doesNotContain("印发低保方案");
    browser.open("/supervision/2").click(browser.one("#s-done"));
    browser.submit(browser.button("报送进展"));
    assertThat(browser.one("#findings").getText()).contains("报办结而没有佐证");
    browser.clean("supervision-refused");

    var secret = Files.writeString(folder.resolve("机密.txt"), "机密★10年\n\n道路改造情况\n");
    browser.type("evidence", "已经通车").one("#file").sendKeys(secret.toString());
    browser.submit(browser.button("报送进展"));
    assertThat(browser.one("#findings").getText()).contains("首页标有密级").contains("没有保存");
    browser.click(browser.one("#s-done")).type("evidence", "已经通车，验收单见附件");
    browser.one("#file").sendKeys(Files.write(folder.resolve("验收单.pdf"), paper()).toString());
    browser.submit(browser.button("报送进展"));
    assertThat(browser.text()).contains("已报送进展").contains("佐证：验收单.pdf");
    var evidence =
        service.signIn("housing").get(path(browser.link("验收单.pdf").getAttribute("href")));
    assertThat(evidence.statusCode()).isEqualTo(200);

    browser.as("clerk").open("/supervision/2").click(browser.one("#return"));
    browser.submit(browser.button("答复进展"));
    assertThat(browser.one("#findings").getText()).contains("须在“理由”写明理由");
    browser.click(browser.one("#return")).type("reason", "请补验收日期");
    browser.submit(browser.button("答复进展"));
    assertThat(browser.text()).contains("办理中").contains("请补验收日期");
    browser.clean("supervision-item");
    browser.as("director").clean("/supervision", "supervision");
    assertThat(browser.all("svg[role=img] title")).isNotEmpty();
    aPrintedPageHasItsContentAndNothingToPress();
    browser.clean("/statistics", "statistics");
  }

  private static void aPrintedPageHasItsContentAndNothingToPress() throws IOException {
    try (var printed = Loader.loadPDF(browser.printed())) {
      var text = new PDFTextStripper().getText(printed);
      assertThat(text).contains("督办：办理中", "完成道路改造", "印发低保方案", "1/" + printed.getNumberOfPages());
      assertThat(text).doesNotContain("退出", "检索档案", "无障碍说明", "跳到正文");
    }
  }

  @Test
  void whatIsKeptIsHeldCorrectedRelatedAndExportedAndTheRestIsRefused() throws IOException {
    assertThat(service.signIn("finance").get("/archive/keeping").statusCode()).isEqualTo(404);
    assertThat(service.signIn("finance").get("/archive/" + minutes + "/keeping").statusCode())
        .isEqualTo(404);
    browser.as("archivist").open("/archive/" + minutes).submit(browser.link("保管"));
    browser.type("place-hold-reason", "审计在查").submit(browser.button("保全"));
    assertThat(browser.text()).contains("已保全");
    var hold = browser.one("dl.card dd").getText();
    browser.type("relate-records-to", "没有这一件").type("relate-records-reason", "同一次会议");
    browser.click(browser.one("#relate-records-relation-2")).submit(browser.button("建立关系"));
    assertThat(browser.one("#findings").getText()).contains("没有“没有这一件”");
    assertThat(browser.one("#relate-records-reason").getAttribute("value")).isEqualTo("同一次会议");
    assertThat(browser.one("#separate-records-reason").getAttribute("value")).isEmpty();
    browser.clean("keeping-record-refused");
    browser.type("relate-records-to", "〔2026〕2号").submit(browser.button("建立关系"));
    assertThat(browser.text()).contains("已建立关系");
    var held = Files.write(folder.resolve("更正.pdf"), TestPdf.of(1, 9));
    browser.one("#correct-record-file").sendKeys(held.toString());
    browser.type("correct-record-reason", "错字").submit(browser.button("提交更正件"));
    assertThat(browser.one("#findings").getText()).contains("保全");

    browser.open("/archive/keeping/due");
    assertThat(browser.heading()).contains("到期待鉴定2件");
    browser.clean("keeping-due");
    browser.post(
        "/propose-disposal",
        Map.of("records", minutes.toString(), "reason", "期满"),
        "",
        new byte[0]);
    assertThat(browser.one("#findings").getText()).contains("R17.5").contains("永久");
    aListIsProposedAndDecidedByAnother();
    browser.as("archivist").clean("/archive/keeping/years/2026", "keeping-year");
    assertThat(browser.text()).contains("2026年度归档");
    browser.open("/archive/keeping/years/2010");
    assertThat(browser.text()).as("before there were rules").contains("2011年6月30日");

    browser.open("/archive/keeping");
    browser.type("request-export-records", "〔2026〕1号\n〔2026〕2号");
    browser.type("request-export-purpose", "年度移交演练").submit(browser.button("申请导出"));
    assertThat(browser.one("#findings").getText()).contains("R17.6").contains("保全");
    browser.type("request-export-records", "〔2026〕2号").submit(browser.button("申请导出"));
    assertThat(browser.text()).contains("已申请导出").contains("待同意");

    browser.as("director").open("/today");
    assertThat(browser.text()).contains("号导出申请（1件）");
    browser.clean("/archive/keeping", "keeping");
    browser.click(browser.one("#consent-export-1-verdict-2")).submit(browser.button("答复"));
    assertThat(browser.one("#findings").getText()).contains("不同意的，须在“理由”写明理由");
    browser.click(browser.one("#consent-export-1-verdict-1")).submit(browser.button("答复"));
    assertThat(browser.text()).contains("已同意，可以导出");
    browser.type("revoke-export-1-reason", "暂不导出").submit(browser.button("撤销同意"));
    assertThat(browser.text()).contains("已撤销");
    browser.type("lift-hold-" + hold + "-reason", "审计结束").submit(browser.button("解除保全"));
    assertThat(browser.text()).contains("已解除保全");
    browser.open("/today").submit(browser.link("看已办的各件"));
    assertThat(browser.one("tbody").getText()).contains("解除保全", "答复导出申请");
    browser.clean("today-done");
    browser.submit(browser.link("前一天"));
    assertThat(browser.text()).contains("这一天没有办理的事项", "后一天");
  }

  private static void aListIsProposedAndDecidedByAnother() {
    browser.open("/archive/keeping/due").click(browser.all("input[name=records]").getFirst());
    browser.type("due-reason", "没有保存价值").submit(browser.button("提请销毁"));
    assertThat(browser.text()).contains("已编成销毁清册");
    var name = printed("director", printed("archivist"));
    browser.as("director").open("/today").submit(browser.link("号销毁清册"));
    assertThat(printed("director", name)).as("two people may bear one name").isNotEqualTo(name);
    browser.clean("keeping-disposal");
    browser.type("no", "还要查考").submit(browser.button("不同意销毁"));
    assertThat(browser.text()).contains("已答复销毁清册");
    browser.as("archivist").open("/archive/keeping/due");
    browser.click(browser.all("input[name=records]").getLast()).type("due-until", "永久");
    browser.type("due-reason", "有史料价值").submit(browser.button("延长保管期限"));
    assertThat(browser.heading()).contains("到期待鉴定1件");
    browser.click(browser.one("input[name=records]"));
    browser.type("due-reason", "没有保存价值").submit(browser.button("提请销毁"));
    browser.as("director").open("/archive/keeping").submit(browser.link("号销毁清册"));
    browser.run("document.getElementById('confirmed').removeAttribute('pattern');");
    browser.type("confirmed", "0").submit(browser.button("批准销毁第"));
    assertThat(browser.one("#findings").getText()).contains("没有照写编号");
    var number = browser.one("label[for=confirmed]").getText().replaceAll("\\D", "");
    browser.type("confirmed", number).submit(browser.button("批准销毁第"));
    assertThat(browser.text()).contains("已答复销毁清册").doesNotContain("第" + number + "号销毁清册");
  }

  private static String printed(String user) {
    return service
        .bean(JdbcClient.class)
        .sql("select display_name from users where name = ?")
        .param(user)
        .query(String.class)
        .single();
  }

  /// @return how he was printed before
  private static String printed(String user, String now) {
    var before = printed(user);
    service
        .bean(JdbcClient.class)
        .sql("update users set display_name = ? where name = ?")
        .params(now, user)
        .update();
    return before;
  }

  @Test
  void whatIsProposedDamagedOrSecretIsSettled() throws IOException {
    aCorrectionIsDecidedByTheMayor(
        file(6, TestPdf.of(1, 6), "会议研究了防汛物资储备。", Reader.unit("reform")));
    aFreezeIsReleasedOnceTheBytesAreBack(
        file(7, TestPdf.of(1, 7), "会议研究了公园养护。", Reader.unit("reform")));
    theTermOfASecretIsChanged(secret());
  }

  private static void aCorrectionIsDecidedByTheMayor(RecordId record) throws IOException {
    var page = "/archive/" + record + "/keeping";
    browser.as("archivist").open(page);
    var empty = Files.write(folder.resolve("没有文字.pdf"), TestPdf.of(1, 61));
    browser.one("#correct-record-file").sendKeys(empty.toString());
    browser.type("correct-record-reason", "漏字").submit(browser.button("提交更正件"));
    assertThat(browser.one("#findings").getText())
        .contains("文件无法采用：PDF 里没有文字")
        .doesNotContain("Fault", "NO_TEXT");
    browser
        .one("#correct-record-file")
        .sendKeys(Files.write(folder.resolve("更正后.pdf"), paper()).toString());
    browser.submit(browser.button("提交更正件"));
    assertThat(browser.text()).contains("还要由区长审定");
    browser.as("mayor").open(page);
    assertThat(browser.text()).contains("待审定的更正", "漏字");
    browser.click(browser.one("#approve-correction-verdict-2")).submit(browser.button("答复更正"));
    assertThat(browser.one("#findings").getText()).contains("理由");
    browser.clean("keeping-correction-refused");
    browser.click(browser.one("#approve-correction-verdict-1")).submit(browser.button("答复更正"));
    assertThat(browser.text()).contains("已答复更正").doesNotContain("待审定的更正");
  }

  private static void aFreezeIsReleasedOnceTheBytesAreBack(RecordId record) throws IOException {
    var content =
        service
            .bean(Archive.class)
            .entry(record)
            .orElseThrow()
            .filing()
            .files()
            .getFirst()
            .content();
    var file = service.bean(ContentStore.class).path(content);
    var bytes = Files.readAllBytes(file);
    Files.delete(file);
    service.bean(Fixity.class).verify(false);
    browser.as("archivist").open("/archive/" + record + "/keeping");
    browser.type("release-freeze-note", "已从备份恢复").submit(browser.button("重新核对并解除冻结"));
    assertThat(browser.one("#findings").getText()).contains("请先从备份恢复原来的文件");
    browser.clean("keeping-frozen");
    Files.write(file, bytes);
    browser.submit(browser.button("重新核对并解除冻结"));
    assertThat(browser.text()).contains("全部文件相符，已解除冻结");
    assertThat(browser.all("#release-freeze")).isEmpty();
  }

  private static void theTermOfASecretIsChanged(RecordId record) {
    browser.as("director").open("/archive/" + record + "/keeping");
    browser.type("change-secrecy-term", "11年").type("change-secrecy-basis", "定密决定〔2026〕1号");
    browser.submit(browser.button("变更"));
    assertThat(browser.one("#findings").getText()).contains("超过最长期限");
    browser.type("change-secrecy-term", "2年").submit(browser.button("变更"));
    assertThat(browser.text()).contains("密级或者保密期限已变更", "秘密★2年");
    browser.clean("keeping-secret");
  }

  /// A paper that never was in the house: its place in the register.
  private static RecordId secret() {
    var filing =
        new Filing(
            "slot/秘密登记",
            RecordKind.PAPER_SLOT,
            "秘密登记",
            Optional.empty(),
            LocalDate.of(2026, 10, 15),
            Optional.empty(),
            "区政府办公室",
            "",
            LocalDate.of(2026, 10, 15),
            new Marking("", SecrecyLevel.SECRET, "1年"),
            List.of(),
            "秘密登记",
            List.of(),
            List.of(),
            "",
            List.of(Reader.post(Post.DIRECTOR), Reader.post(Post.ARCHIVIST)),
            Optional.of(Retention.TEN_YEARS),
            Optional.empty());
    return filed(filing);
  }

  @Test
  void mainPagesAreWalkedByKeysAloneAndSayWhatHappened() {
    var wrong = new ArrayList<String>();
    browser.as("director");
    for (var page :
        List.of(
            "/today",
            "/today/done",
            "/topics",
            "/meetings",
            "/minutes",
            "/archive?q=" + Visitor.encoded("低保"),
            "/archive/" + minutes,
            "/archive/" + minutes + "/keeping",
            "/archive/keeping",
            "/requests",
            "/lending",
            "/supervision",
            "/statistics",
            "/audit",
            "/administration/posts")) {
      wrong.addAll(browser.wrongByKeys(page));
    }
    browser.as("operator");
    wrong.addAll(browser.wrongByKeys("/operations"));
    wrong.addAll(browser.wrongByKeys("/administration/users"));
    browser.as("finance");
    wrong.addAll(browser.wrongByKeys("/topics/new"));
    assertThat(wrong).isEmpty();

    browser.open("/archive?q=" + Visitor.encoded("低保"));
    browser.waitFor("#say:not(:empty)");
    assertThat(browser.one("#say").getDomProperty("textContent")).startsWith("找到");
    browser.open("/requests").drawn().press(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("跳到正文");
    browser.press(Keys.ENTER).press(Keys.TAB);
    assertThat(
            browser.run("return document.querySelector('main').contains(document.activeElement)"))
        .isEqualTo(true);
  }

  @Test
  void recordsChangeHandsOnlyWithTheRightCount() {
    browser.as("custodian").clean("/archive/custody", "custody");
    var kept = service.bean(Custody.class).count("custodian") + "件";
    assertThat(browser.heading()).contains(kept);
    browser.type("holdings", "9").submit(browser.button("移交"));
    assertThat(browser.one("#findings").getText()).contains("清点的是9件").contains(kept);
    browser.clean("custody-refused");
  }

  @Test
  void theOperatorRunsTheNightLooksAtHealthAndAtTheLog() {
    browser.as("operator").clean("/operations", "operations");
    browser.submit(browser.button("现在运行"));
    browser.waitFor("#progress progress[value='7']");
    browser.clean("/operations/runs/latest", "operations-run");
    assertThat(browser.text()).contains("完成");
    browser.open("/today").submit(browser.link("看晨报"));
    assertThat(browser.path()).startsWith("/operations/runs/");
    browser.clean("/operations/jobs/nightly", "operations-job");
    browser.clean("/operations/health", "operations-health");
    browser.submit(browser.button("核对索引"));
    assertThat(browser.text()).contains("与数据库一致");

    browser.open("/audit").submit(browser.button("从头核对"));
    assertThat(browser.text()).contains("首尾相符");
    browser.clean("audit-operator");
    assertThat(browser.text()).doesNotContain("低保");
    assertThat(browser.text()).doesNotContain("〔2026〕");
    browser.as("director").clean("/audit?action=view", "audit");
    assertThat(browser.one("tbody").getText()).contains("阅览");
    browser.run("document.getElementById('reason').required = false;");
    browser.submit(browser.button("导出日志"));
    assertThat(browser.one("#findings").getText()).contains("缺少“理由”");
    browser.clean("audit-refused");
  }

  private static int asks(String kind) {
    browser.open("/requests/new?record=" + minutes + "&kind=" + kind);
    cleanOnce("request-new");
    browser.type("purpose", "起草实施细则").submit(browser.button("提出申请"));
    assertThat(browser.text()).contains("已申请。下一步");
    return Integer.parseInt(browser.path().replaceAll("\\D", ""));
  }

  /// Both walks come by here.
  private static void cleanOnce(String picture) {
    if (LOOKED_AT.add(picture)) {
      browser.clean(picture);
    }
  }

  private static void consents(int request) {
    browser.as("director").open("/requests/" + request).click(browser.one("#refuse"));
    browser.submit(browser.button("答复申请"));
    assertThat(browser.one("#findings").getText()).contains("须在“理由”写明理由");
    cleanOnce("request-decide");
    browser.click(browser.one("#agree")).submit(browser.button("答复申请"));
    assertThat(browser.text()).contains("已同意，申请人和档案员都会收到通知");
  }

  /// Without what differs by page: keys and the page's own address.
  private static String plain(String body) {
    return body.replaceAll("value=\"[^\"]*\"", "")
        .replaceAll("hx-headers='[^']*'", "")
        .replaceAll("hx-headers=\"[^\"]*\"", "");
  }

  private static String path(String address) {
    return address.replace("http://127.0.0.1:" + service.port(), "");
  }

  private static byte[] paper() {
    var text = "会议听取了区民政局关于提高城乡低保标准的汇报，研究了资金来源、提标幅度和实施时间，同意所提方案，由区民政局牵头、区财政局配合组织实施。";
    var blocks =
        List.<Manuscript.Block>of(
            new Manuscript.Text("2026年10月15日上午，区长主持召开第21次区长办公会议。纪要如下："),
            new Manuscript.Heading(1, "一、关于提高城乡低保标准"),
            new Manuscript.Text(text.repeat(6)),
            new Manuscript.Heading(1, "二、关于城区道路改造"),
            new Manuscript.Text(text.repeat(9)));
    var docx = Typesetter.docx(Manuscript.of("会后收回", "区长办公会议纪要", blocks));
    return switch (service.bean(Converter.class).toPdf("会议纪要.docx", docx)) {
      case Conversion.Converted made -> made.pdf();
      case Conversion.Unconvertible _ -> TestPdf.of(2, 1);
    };
  }

  private static RecordId file(int number, byte[] pdf, String text, Reader reader) {
    var filing =
        MadeUpMinutes.of(number)
            .titled("第" + (20 + number) + "次区长办公会议纪要")
            .of(LocalDate.of(2026, 10, 15))
            .marked(Marking.custody("会后收回"))
            .saying(text)
            .deciding("区民政局", "通过")
            .knownTo(
                Reader.post(Post.MAYOR),
                Reader.post(Post.DIRECTOR),
                Reader.post(Post.ARCHIVIST),
                Reader.post(Post.CUSTODIAN),
                reader)
            .filing(service.bean(ContentStore.class), pdf);
    return filed(filing);
  }

  private static RecordId filed(Filing filing) {
    return at(
        "2026-10-16T10:00",
        () ->
            service
                .bean(TransactionOperations.class)
                .execute(_ -> service.bean(Archive.class).file(filing)));
  }

  private static void old(int number, Retention term) {
    filed(
        MadeUpMinutes.of(number)
            .titled("2010年会议材料第" + number + "件")
            .of(LocalDate.of(2010, 3, 4))
            .kept(term)
            .knownTo(Reader.post(Post.DIRECTOR), Reader.post(Post.ARCHIVIST))
            .filing(service.bean(ContentStore.class), TestPdf.of(1, number)));
  }

  private static void overdueLoan() {
    does("finance", "request-loan", Map.of("record", "〔2026〕2号", "purpose", "核对拨款"));
    does("director", "consent", Map.of("request", "1", "verdict", "agree"));
    does("archivist", "lend", Map.of("request", "1", "pages", "2"));
  }

  private static void does(String user, String act, Map<String, Object> fields) {
    var time = LocalDateTime.parse("2026-10-20T09:00");
    var actor = service.bean(Organisation.class).actor(user, time.toLocalDate()).orElseThrow();
    var done =
        at(
            time.toString(),
            () ->
                service.bean(Acts.class).perform(new Act(act, new ActFields(fields), actor, time)));
    assertThat(done).isInstanceOf(ActResult.Done.class);
  }

  private static <T> T at(String time, Supplier<T> action) {
    return service.bean(OfficeClock.class).at(LocalDateTime.parse(time), action);
  }

  private static void items() {
    item("印发低保方案", "civil-affairs", service.bean(OfficeClock.class).today().minusDays(20));
    item("完成道路改造", "housing", service.bean(OfficeClock.class).today().plusDays(2));
    item("提出学校布局方案", "education", service.bean(OfficeClock.class).today().plusDays(40));
  }

  private static void item(String text, String lead, LocalDate due) {
    service
        .bean(JdbcClient.class)
        .sql(
            """
            insert into supervision_items (meeting_date, minutes_number, topic, content, lead_unit,
              helpers, due_date, state, opened_at)
            values (date '2026-10-15', '〔2026〕1号', '关于提高城乡低保标准的汇报', :text, :lead, '',
              :due, 'OPEN', timestamp '2026-10-16 10:00:00')
            """)
        .param("text", text)
        .param("lead", lead)
        .param("due", due)
        .update();
  }
}
