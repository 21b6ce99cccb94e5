package io.huiji.page.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.intake.Collector;
import io.huiji.intake.Sample;
import io.huiji.intake.desk.InboxFolder;
import io.huiji.profile.RuleProfiles;
import io.huiji.testkit.Browser;
import io.huiji.testkit.RulesToCome;
import io.huiji.testkit.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministrationPagesTest {

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    service = Service.start(folder.resolve("data"));
    var inbox = new InboxFolder(folder.resolve("inbox"));
    inbox.folder("民政局", InboxFolder.sound(Sample.CARD));
    service
        .bean(OfficeClock.class)
        .at(
            LocalDateTime.parse("2026-11-27T10:00"),
            () -> service.bean(Collector.class).collect(inbox.path()));
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
  void theOperatorLooksAfterTheHouse() {
    browser.as("operator").clean("/administration", "administration");
    assertThat(browser.text()).contains("jccq-2023-8 第1版");
    browser.clean("/administration/units", "administration-units");
    assertThat(browser.text()).contains("区民政局", "civil-affairs");
    assertThat(browser.all("form[action$='add-unit']")).as("not his to change").isEmpty();
    browser.clean("/administration/people", "administration-people");
    browser.clean("/administration/posts", "administration-posts");
    browser.clean("/administration/users", "administration-users");
    assertThat(browser.text()).contains("已设密码", "没有账户");
    browser.clean("/administration/templates", "administration-templates");
    assertThat(browser.text()).contains("会议纪要", "使用中");
  }

  @Test
  void theOperatorClosesAndOpensAccountsAndTheDirectorChangesAMailAddress() {
    service.signIn("audit");
    browser.as("operator").open("/administration/users");
    choose("close-account-user", "operator");
    browser.type("close-account-reason", "离岗").submit(browser.button("停用账户"));
    assertThat(browser.one("#findings").getText()).contains("R6.1");
    choose("close-account-user", "audit");
    browser.type("close-account-reason", "离岗").submit(browser.button("停用账户"));
    assertThat(browser.one("tbody").getText()).contains("停用");
    choose("open-account-user", "audit");
    browser.type("open-account-reason", "返岗").submit(browser.button("恢复账户"));
    choose("reset-account-user", "audit");
    browser.submit(browser.button("重置账户"));
    assertThat(browser.text()).contains("新的首次密码已写入数据文件夹");

    browser.as("director").open("/administration/people");
    browser.click(browser.one("details:has(form[action$='change-mail']) summary"));
    choose("change-mail-who", "audit");
    browser.type("change-mail-mail", "不是邮箱").type("change-mail-basis", "来函");
    browser.submit("form[action$='change-mail'] button");
    assertThat(browser.one("#findings").getText()).contains("邮箱");
    browser.type("change-mail-mail", "audit@district.example");
    browser.submit("form[action$='change-mail'] button");
    assertThat(browser.text()).contains("已登记");
  }

  @Test
  void aPostChangesOnADayAndARefusalSaysWhy() {
    browser.as("director").open("/administration/posts");
    browser.click(browser.one("details:has(form[action$='appoint']) summary"));
    choose("appoint-who", "vice.civil");
    choose("appoint-post", "区长");
    browser.type("appoint-basis", "任免通知").submit("form[action$='appoint'] button");
    assertThat(browser.text()).contains("任期重叠", "R6.1");
    browser.clean("administration-posts-refused");

    choose("appoint-post", "档案员");
    browser.type("appoint-basis", "任免通知").submit("form[action$='appoint'] button");
    assertThat(browser.text()).contains("已登记，按所写日期生效");
    var tomorrow = today().plusDays(1);
    assertThat(browser.path()).isEqualTo("/administration/posts?on=" + tomorrow);
    assertThat(service.bean(Organisation.class).posts("vice.civil", tomorrow))
        .contains(Post.ARCHIVIST);
  }

  @Test
  void aNewVersionIsLookedAtAuthorisedAndWithdrawn() throws IOException {
    var from = today().plusDays(40);
    browser.as("director").clean("/administration/rules", "administration-rules");
    send(RulesToCome.version("2", LocalDate.of(2020, 1, 1), 5), "/administration/rules");
    assertThat(browser.text()).contains("不晚于今天");

    send(RulesToCome.version("2", from, 5), "/administration/rules");
    assertThat(browser.path()).isEqualTo("/administration/rules/jccq-2023-8-v2/preview");
    assertThat(browser.heading()).contains("1个待办议题的意见会不同");
    assertThat(browser.text()).contains("length.limit", "通过", "退回", "R10.3-LEN");
    browser.clean(browser.path(), "administration-preview");

    browser.submit(browser.link("装入这一版"));
    browser.clean("administration-install");
    browser.type("basis", "城政发〔2026〕12号").type("confirmed", "1").submit("button.stop");
    assertThat(browser.text()).contains("没有办理：请输入版本号“2”以确认");
    browser.type("basis", "城政发〔2026〕12号").type("confirmed", "2").submit("button.stop");
    assertThat(browser.text()).contains("起施行。施行前可以撤回", "将施行");
    var profiles = service.bean(RuleProfiles.class);
    assertThat(profiles.inForceOn(from).length().limit()).isEqualTo(5);

    browser.submit(browser.link("撤回"));
    assertThat(browser.path()).endsWith("/jccq-2023-8-v2/preview#withdraw");
    browser.type("reason", "再议").submit("form[action$='withdraw'] button");
    assertThat(browser.text()).contains("已撤回");
    assertThat(profiles.inForceOn(from).length().limit()).isEqualTo(1500);
    assertThat(service.logged("install-profile", "withdraw-profile"))
        .containsExactly("install-profile", "withdraw-profile");
  }

  @Test
  void aYearIsImportedWhole() throws IOException {
    browser.as("clerk").clean("/administration/calendar", "administration-calendar");
    var line = "2027-06-09,holiday,端午节\n";
    year(RulesToCome.YEAR.replace(line, ""));
    assertThat(browser.text()).contains("没有端午节", "调休对不上");
    browser.clean("administration-calendar-refused");
    year(RulesToCome.YEAR);
    assertThat(browser.heading()).contains("2027年");
    assertThat(service.bean(WorkingDays.class).years()).contains(2027);
  }

  private static void year(String content) throws IOException {
    var file = Files.writeString(folder.resolve("2027.csv"), content);
    browser.open("/administration/calendar");
    browser.one("#file").sendKeys(file.toString());
    browser.type("notice", "国办发明电〔2026〕99号");
    browser.run("document.getElementById('issued').value = arguments[0]", today().toString());
    browser.submit("form[action$='import'] button");
  }

  private static void send(String content, String page) throws IOException {
    var file = Files.writeString(folder.resolve("新规则.yaml"), content);
    browser.open(page);
    browser.one("#file").sendKeys(file.toString());
    browser.submit("form[action$='draft'] button");
  }

  private static void choose(String id, String value) {
    browser.run("document.getElementById(arguments[0]).value = arguments[1]", id, value);
  }

  private static LocalDate today() {
    return service.bean(OfficeClock.class).today();
  }
}
