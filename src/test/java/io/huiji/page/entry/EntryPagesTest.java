package io.huiji.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPagesTest {

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    service = Service.start(folder, "--huiji.office.phone=0100-8888");
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
  void everybodyComesInAndFindsHelp() {
    browser.driver().manage().deleteAllCookies();
    browser.clean("/sign-in", "sign-in");
    browser.type("username", "clerk").type("password", "wrong-password").submit("main form button");
    assertThat(browser.text()).contains("用户名或密码不对");
    browser.clean("sign-in-refused");
    browser.clean("/help", "help");
    assertThat(browser.text()).contains("0100-8888");
    browser.clean("/accessibility", "accessibility");

    browser.as("clerk");
    assertThat(browser.path()).isEqualTo("/today");
    browser.clean("/account", "account");
    browser.clean("/password", "password");
    browser.clean("/no/such/page", "not-found");
    assertThat(browser.text()).contains("没有这份材料，或者您不在它的知悉范围内");
  }

  @Test
  void aTokenForAMachineIsShownOnceOnThePage() {
    browser.as("finance").open("/account/tokens");
    browser.type("label", "对账系统").type("acts", "request-copy").submit("main .card form button");
    browser.clean("tokens");
    assertThat(browser.one("#secret").getAttribute("value")).startsWith("huiji_");
    browser.open("/account/tokens");
    assertThat(browser.all("#secret")).isEmpty();

    browser.as("operator").clean("/administration/tokens", "administration-tokens");
    assertThat(browser.text()).contains("对账系统", "读取、申请复制");
  }

  @Test
  void thePagesSpeakEnglishToWhoAsksForIt() {
    browser.as("clerk").open("/help");
    browser.submit(browser.button("English"));
    assertThat(browser.path()).isEqualTo("/help");
    assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
    browser.clean("help-english");
    browser.submit(browser.button("中文"));
    assertThat(browser.heading()).isEqualTo("帮助");
  }
}
