package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Accounts;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Packages;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Browser;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.Service;
import io.huiji.testkit.TestPdf;
import io.huiji.testkit.Visitor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.springframework.transaction.support.TransactionOperations;

/// What leaves the house's keeping, as two people see to it in the pages: a transfer that the
/// archives have received (移交), a secret that is one no longer (解密); and the way back from what can
/// be taken back.
class KeepingPagesTest {

  private static final Pattern SEEN = Pattern.compile("name=\"_seen\" value=\"([^\"]*)\"");
  private static final Pattern BACK = Pattern.compile("<a href=\"([^\"]*)\">撤回</a>");
  private static final Pattern ORDER = Pattern.compile("id=\"consent-export-([^\"]+)\"");

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    service = Service.start(folder);
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
  void whatIsTenYearsOldIsPackedAndItsReceiptEnteredByAnother() {
    var first = old(1);
    old(2);
    browser.as("archivist").open("/archive/keeping/due");
    assertThat(browser.heading()).contains("应移交2件");
    browser.type("transfer-year", "2011").submit(browser.button("生成移交包"));
    assertThat(browser.one("#findings").getText()).contains("2011年度没有到", "可以移交的归档文件");
    browser.clean("keeping-transfer-refused");
    browser.type("transfer-year", "2010").submit(browser.button("生成移交包"));
    assertThat(browser.text()).contains("移交包已生成。下一步：送档案馆");
    browser.submit(browser.link("撤回"));
    assertThat(browser.path()).contains("/archive/keeping#cancel-transfer-");
    browser.one(":target [name=reason]").sendKeys("还要补一件");
    browser.submit(browser.button("取消移交"));
    assertThat(browser.text()).contains("已取消这次移交");
    browser.open("/archive/keeping/due").submit(browser.button("English"));
    browser.type("transfer-year", "2010").submit(browser.button("Make the transfer package"));
    assertThat(browser.link("Take this back").getAttribute("href")).contains("#cancel-transfer-");
    browser.submit(browser.button("中文"));

    browser.open("/archive/" + first + "/keeping");
    browser.type("place-hold-reason", "信访在查").submit(browser.button("保全"));
    browser.as("custodian").open("/archive/keeping");
    assertThat(browser.heading()).contains("等回执的移交1次");
    receipt().sendKeys("城档收〔2026〕7号");
    browser.submit(browser.button("登记回执"));
    assertThat(browser.one("#findings").getText()).contains("打包之后已保全，冻结移交");
    assertThat(receipt().getAttribute("value")).as("what was typed").isEqualTo("城档收〔2026〕7号");
    browser.clean("keeping-receipt-refused");

    browser.as("director").open("/archive/keeping");
    browser.one("[id^=lift-hold-][name=reason]").sendKeys("信访已办结");
    browser.submit(browser.button("解除保全"));
    browser.as("custodian").open("/archive/keeping");
    receipt().sendKeys("城档收〔2026〕7号");
    browser.submit(browser.button("登记回执"));
    assertThat(browser.text()).contains("已登记回执。从现在起由档案馆保管");
    assertThat(browser.heading()).contains("等回执的移交0次");
    browser.clean("/archive/" + first, "archive-record-transferred");
    assertThat(browser.text()).contains("区档案馆").doesNotContain("申请借阅", "主任同意");
  }

  /// Each by who may also do the act that takes it back, which stands where the answer says.
  @Test
  void anAnswerSaysWhereWhatWasDoneIsTakenBack() {
    var record = filed(kept(7, LocalDate.of(2026, 10, 15)));
    var finance = service.signIn("finance");
    var director = service.signIn("director");
    var archivist = service.signIn("archivist");
    var operator = service.signIn("operator");
    var asked =
        finance.post(
            "/requests/ask",
            Map.of("_key", "ask", "record", record.toString(), "kind", "loan", "purpose", "核对"));
    var request = finance.leadsTo(asked);
    var keeping = "/archive/" + record + "/keeping";

    assertThat(back(director, request, "/consent", "verdict", "agree"))
        .isEqualTo(request + "#revoke-consent");
    assertThat(back(director, keeping, "/place-hold", "reason", "审计在查"))
        .startsWith("/archive/keeping#lift-hold-");
    assertThat(back(archivist, keeping, "/place-hold", "reason", "信访在查"))
        .as("he may not lift it")
        .isEmpty();
    assertThat(back(finance, "/account/tokens", "", "label", "对账"))
        .startsWith("/account/tokens#revoke-");
    service.signIn("audit");
    assertThat(back(operator, "/administration/users", "/close-account", "user", "audit"))
        .isEqualTo("/administration/users#open-account");
  }

  @Test
  void aRelationThatIsTakenBackIsGoneFromTheRecord() {
    var record = filed(kept(8, LocalDate.of(2026, 10, 16)));
    var other = filed(kept(9, LocalDate.of(2026, 10, 17)));
    var archivist = service.signIn("archivist");
    var keeping = "/archive/" + record + "/keeping";
    var relation = Map.of("relation", "attachment-of", "to", other.toString());

    assertThat(back(archivist, keeping, "/relate-records", relation))
        .isEqualTo(keeping + "#separate-records");
    assertThat(archivist.get("/archive/" + record).body()).contains("/archive/" + other);
    assertThat(done(archivist, keeping, "/separate-records", relation)).contains("已取消关系");

    assertThat(archivist.get("/archive/" + record).body()).doesNotContain("/archive/" + other);
    assertThat(service.logged("relate-records", "separate-records"))
        .as("of each of the two records")
        .containsExactly(
            "relate-records", "relate-records", "separate-records", "separate-records");
  }

  @Test
  void anExportThatWasConsentedToMayNoLongerBeMadeOnceThatIsTakenBack() {
    var record = filed(kept(10, LocalDate.of(2026, 10, 18)));
    var director = service.signIn("director");
    var desk = "/archive/keeping";
    done(
        service.signIn("archivist"),
        desk,
        "/request-export",
        Map.of("records", record.toString(), "purpose", "送审计", "reason", ""));
    var order = ORDER.matcher(director.get(desk).body());
    assertThat(order.find()).isTrue();
    var number = order.group(1);

    assertThat(
            back(director, desk, "/consent-export", Map.of("request", number, "verdict", "agree")))
        .isEqualTo(desk + "#revoke-export-" + number);
    assertThat(director.get(desk).body()).contains(Packages.Order.State.AGREED.chinese());
    assertThat(done(director, desk, "/revoke-export", Map.of("request", number)))
        .contains("已撤销同意")
        .doesNotContain(Packages.Order.State.AGREED.chinese(), "#revoke-export-" + number);

    assertThat(service.logged("consent-export", "revoke-export"))
        .containsExactly("consent-export", "revoke-export");
  }

  @Test
  void anAccountThatWasOpenedAgainIsClosedAsBefore() {
    service.account("vice.urban");
    var accounts = service.bean(Accounts.class);
    accounts.close("vice.urban");
    var operator = service.signIn("operator");
    var users = "/administration/users";
    var account = Map.of("user", "vice.urban");

    assertThat(back(operator, users, "/open-account", account)).isEqualTo(users + "#close-account");
    assertThat(accounts.closed("vice.urban")).isFalse();
    assertThat(done(operator, users, "/close-account", account)).contains("已办");

    assertThat(accounts.closed("vice.urban")).isTrue();
    assertThat(service.logged("open-account", "close-account"))
        .containsSubsequence("open-account", "close-account");
  }

  /// @return where the answer to an act says that it is taken back; empty where it says nothing
  private static String back(Visitor visitor, String page, String act, String field, String value) {
    return back(visitor, page, act, Map.of(field, value));
  }

  /// @return the page that the answer to an act leads to
  private static String done(Visitor visitor, String page, String act, Map<String, String> fields) {
    var seen = SEEN.matcher(visitor.get(page).body());
    var key = UUID.randomUUID().toString();
    var form = new HashMap<>(Map.of("_key", key, "reason", "见来函"));
    form.putAll(Map.of("days", "30", "scope", "read")); // of a token
    form.put("_seen", seen.find() ? seen.group(1) : "");
    form.putAll(fields);
    var done = visitor.post(page + act, form);
    assertThat(done.statusCode()).as(act).isEqualTo(303);
    return visitor.get(visitor.leadsTo(done)).body();
  }

  private static String back(Visitor visitor, String page, String act, Map<String, String> fields) {
    var link = BACK.matcher(done(visitor, page, act, fields));
    if (!link.find()) {
      return "";
    }
    var address = link.group(1).split("#", 2);
    assertThat(visitor.get(address[0]).body()).contains("id=\"" + address[1] + "\"");
    return link.group(1);
  }

  private static WebElement receipt() {
    return browser.one("[id^=confirm-transfer-][name=receipt]");
  }

  /// Who may not yet know of it learns of it by the release.
  @Test
  void aSecretIsReleasedByWhomTheRulesNameAndThenKnownToWhomItWasKeptFrom() {
    var record = secret();
    var page = "/archive/" + record + "/keeping";
    assertThat(service.signIn("reform").get("/archive/" + record).statusCode()).isEqualTo(404);
    browser.as("archivist").open(page);
    assertThat(browser.all("#release-secrecy")).as("not his to release").isEmpty();
    browser.post(page + "/release-secrecy", Map.of("basis", "解密决定〔2026〕1号"), "", new byte[0]);
    assertThat(browser.one("#findings").getText()).contains("职务不能办理", "区长", "主任");

    browser.as("director").open(page);
    browser.type("change-secrecy-term", "2年").type("change-secrecy-basis", "定密决定〔2026〕1号");
    browser.submit(browser.button("变更"));
    assertThat(browser.heading()).contains("秘密★1年");
    assertThat(browser.text()).contains("标题上的“秘密★1年”是纸面所标，现在是“秘密★2年”");
    inEnglish("“秘密★1年” in the heading is what the paper bears; its secrecy is now “秘密★2年”.");
    browser.type("release-secrecy-basis", "解密决定〔2026〕1号").submit(browser.button("解密"));
    assertThat(browser.text()).contains("已解密", "标题上的“秘密★1年”是纸面所标，现在已经解密");
    browser.clean("keeping-released");
    browser.post(page + "/release-secrecy", Map.of("basis", "解密决定〔2026〕2号"), "", new byte[0]);
    assertThat(browser.one("#findings").getText()).contains("没有密级，或者已经解密");

    browser.as("reform").open("/archive/" + record);
    assertThat(browser.heading()).contains("秘密登记");
  }

  private static void inEnglish(String words) {
    browser.submit(browser.button("English"));
    assertThat(browser.text()).contains(words);
    browser.submit(browser.button("中文"));
  }

  /// A paper that never was in the house: its place in the register.
  private static RecordId secret() {
    return filed(
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
            List.of(
                Reader.post(Post.MAYOR),
                Reader.post(Post.DIRECTOR),
                Reader.post(Post.ARCHIVIST),
                Reader.unit("reform")),
            Optional.of(Retention.TEN_YEARS),
            Optional.empty()));
  }

  private static RecordId old(int number) {
    return filed(kept(number, LocalDate.of(2010, 3, 4)));
  }

  private static Filing kept(int number, LocalDate day) {
    return MadeUpMinutes.of(number)
        .titled(day.getYear() + "年第" + number + "次区长办公会议纪要")
        .of(day)
        .knownTo(
            Reader.post(Post.DIRECTOR),
            Reader.post(Post.ARCHIVIST),
            Reader.post(Post.CUSTODIAN),
            Reader.unit("finance"))
        .filing(service.bean(ContentStore.class), TestPdf.of(1, number));
  }

  private static RecordId filed(Filing filing) {
    return service
        .bean(TransactionOperations.class)
        .execute(_ -> service.bean(Archive.class).file(filing));
  }
}
