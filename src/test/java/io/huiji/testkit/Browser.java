package io.huiji.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The machine's Chromium, without a screen, on the pages of a {@link Service}. Start one for a
/// class. A script error, a console error or a broken content policy fails the test that asks
/// {@link #clean}.
public final class Browser implements AutoCloseable {

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(25);

  private static final int MOST_STEPS = 150;
  private static final int MOST_FOCUSED = 400;

  /// What lies over the middle of the focused thing; empty for nothing (WCAG 2.4.11).
  private static final String COVERED =
      """
      var box = arguments[0].getBoundingClientRect();
      if (arguments[0] === document.body || box.width < 2) { return ''; }
      var top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
      return !top || arguments[0].contains(top) || top.contains(arguments[0]) ? '' : top.outerHTML.slice(0, 80);
      """;

  /// Which of the page's controls has the focus, whether none; its ring; what it is; what lies over
  /// it; and all of them where that is asked. Of radios of one name the tab key visits one.
  private static final String FOCUSED =
      """
      var seen = {};
      var all = Array.from(document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]'))
        .filter(function (one) {
          if (one.tagName !== 'SUMMARY' && one.closest('details:not([open])')) { return false; }
          if (one.type === 'hidden' || one.disabled || !one.getClientRects().length) { return false; }
          if (one.type !== 'radio') { return true; }
          var group = (one.form ? Array.from(document.forms).indexOf(one.form) : '') + one.name;
          var first = !seen[group];
          seen[group] = true;
          return first;
        });
      var one = document.activeElement;
      var at = all.indexOf(one);
      if (one.type === 'radio' && at < 0) {
        at = all.findIndex(function (each) { return each.type === 'radio' && each.name === one.name && each.form === one.form; });
      }
      var style = getComputedStyle(one);
      var html = function (each) { return each.outerHTML.slice(0, 100); };
      return [at, one === document.body, style.outlineStyle + ' ' + style.outlineWidth, html(one),
          (function () { %s })(one), arguments[0] ? all.map(html) : []];
      """
          .formatted(COVERED);

  private static final String POST =
      """
      var action = arguments[0];
      var values = arguments[1];
      var form = Array.from(document.querySelectorAll('main form')).find(function (one) {
        return one.getAttribute('action').endsWith(action);
      });
      function put(name, value) {
        var field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        form.append(field);
      }
      if (!form) {
        form = document.createElement('form');
        form.method = 'post';
        form.action = action.startsWith(location.pathname.split('/', 2).join('/'))
            ? action : location.pathname.replace(/\\/[^/]*$/, '') + action;
        document.querySelector('main').append(form);
        put('_csrf', document.querySelector('input[name=_csrf]').value);
        var seen = document.querySelector('main input[name=_seen]');
        put('_seen', seen ? seen.value : '');
      }
      Object.keys(values).forEach(function (name) {
        form.querySelectorAll('[name="' + name + '"]').forEach(function (field) { field.disabled = true; });
        put(name, values[name]);
      });
      if (arguments[2]) {
        form.querySelectorAll('input[type=file]').forEach(function (field) { field.disabled = true; });
        var bytes = Uint8Array.from(atob(arguments[3]), function (c) { return c.charCodeAt(0); });
        var all = new DataTransfer();
        all.items.add(new File([bytes], arguments[2]));
        var file = document.createElement('input');
        file.type = 'file';
        file.name = 'file';
        file.files = all.files;
        form.enctype = 'multipart/form-data';
        form.append(file);
      }
      HTMLFormElement.prototype.submit.call(form);
      """;

  private static final String DROP =
      """
      var contents = arguments[1];
      var all = new DataTransfer();
      arguments[0].forEach(function (name, at) {
        var bytes = Uint8Array.from(atob(contents[at]), function (c) { return c.charCodeAt(0); });
        all.items.add(new File([bytes], name));
      });
      var area = document.querySelector('[data-drop]');
      area.dispatchEvent(new DragEvent('drop', { dataTransfer: all, bubbles: true, cancelable: true }));
      return Array.from(area.querySelectorAll('input[type=file]')).flatMap(function (field) {
        return Array.from(field.files, function (file) { return file.name; });
      });
      """;

  private static final String VIOLATIONS =
      """
      var done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']})
        .then(function (found) {
          done(found.violations.map(function (rule) {
            return rule.id + ': ' + rule.help + ' '
                + rule.nodes.slice(0, 4).map(function (node) { return node.html; }).join(', ');
          }));
        }, function (broken) { done(['axe itself: ' + broken]); });
      """;

  /// The rules of axe, out of the jar that brings them.
  private static final String AXE = resource("/axe.min.js");

  private final ChromeDriver driver;
  private final Service service;
  private final Map<String, Set<Cookie>> sessions = new HashMap<>();

  private Browser(ChromeDriver driver, Service service) {
    this.driver = driver;
    this.service = service;
  }

  /// Skips the test where the machine has no Chromium.
  public static Browser on(Service service) {
    var chromium = installed("chromium", "chromium-browser", "google-chrome");
    var chromedriver = installed("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no chromium and chromedriver on this machine: the pages are not looked at");
    var options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--lang=zh-CN",
        "--force-device-scale-factor=1");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var started =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .withSilent(true)
            .build();
    var browser = new Browser(new ChromeDriver(started, options), service);
    browser.desktop();
    return browser;
  }

  private static String resource(String name) {
    try (var in = AxeBuilder.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.util.Optional<Path> installed(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Signs in with a password of his own, or goes on where this person was signed in before; who
  /// was signed in is forgotten.
  public Browser as(String user) {
    var before = sessions.get(user);
    driver.manage().deleteAllCookies();
    if (before != null) {
      before.forEach(driver.manage()::addCookie);
      open("/today");
    }
    return before == null || path().startsWith("/sign-in") ? signIn(user) : this;
  }

  /// Also when the session that was kept has ended, with a clock that a test has put on.
  private Browser signIn(String user) {
    service.account(user);
    driver.manage().deleteAllCookies();
    open("/sign-in");
    type("username", user);
    type("password", Service.PASSWORD);
    submit("main form button");
    sessions.put(user, driver.manage().getCookies());
    return this;
  }

  /// As somebody whose session has ended: he has to sign in again.
  public Browser signedOut(String user) {
    sessions.remove(user);
    driver.manage().deleteAllCookies();
    return this;
  }

  /// Takes one thing by its middle and lets it go a little below another.
  public Browser drag(WebElement from, WebElement to) {
    new Actions(driver)
        .moveToElement(from)
        .clickAndHold()
        .moveByOffset(0, 4)
        .moveToElement(to)
        .moveByOffset(0, 4)
        .release()
        .perform();
    return this;
  }

  /// Drops files onto the page's area for them, all at once as a person does, and sees that they
  /// lie there.
  public Browser drop(Map<String, byte[]> files) {
    var names = List.copyOf(files.keySet());
    var contents = names.stream().map(files::get).map(Base64.getEncoder()::encodeToString).toList();
    var chosen = ((List<?>) run(DROP, names, contents)).stream().map(String::valueOf).toList();
    assertThat(chosen).as("chosen").containsExactlyInAnyOrderElementsOf(names);
    return this;
  }

  public Browser open(String path) {
    driver.get("http://127.0.0.1:" + service.port() + path);
    return this;
  }

  /// The address without the server.
  public String path() {
    return driver.getCurrentUrl().replace("http://127.0.0.1:" + service.port(), "");
  }

  public String title() {
    return driver.getTitle();
  }

  public String heading() {
    return one("h1").getText();
  }

  /// The text of the page's body, or of a part of it.
  public String text() {
    return one("body").getText();
  }

  public WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  public WebElement link(String words) {
    return driver.findElement(By.partialLinkText(words));
  }

  /// The button whose words contain this.
  public WebElement button(String words) {
    return driver.findElement(By.xpath("//button[contains(normalize-space(.), '" + words + "')]"));
  }

  public Browser type(String id, String text) {
    var field = driver.findElement(By.id(id));
    field.clear();
    field.sendKeys(text);
    return this;
  }

  public Browser click(WebElement element) {
    element.click();
    return this;
  }

  /// Presses something that leads to another page, and waits until that is there.
  public Browser submit(WebElement element) {
    return leaving(element::click);
  }

  /// Goes by the tab key alone to what bears these words and presses Enter there; fails where a
  /// focused thing is hidden behind another on the way.
  public Browser byKeys(String words) {
    for (var step = 0; step < MOST_STEPS; step++) {
      new Actions(driver).sendKeys(Keys.TAB).perform();
      var focused = driver.switchTo().activeElement();
      assertThat(run(COVERED, focused)).as("what covers " + focused.getText()).isEqualTo("");
      if (focused.getText().contains(words)) {
        return leaving(() -> new Actions(driver).sendKeys(Keys.ENTER).perform());
      }
    }
    throw new AssertionError("no way by keys to " + words);
  }

  /// Waits until the page has been drawn: keys pressed before that come to nothing.
  public Browser drawn() {
    driver.executeAsyncScript(
        """
        var done = arguments[0];
        requestAnimationFrame(function () { requestAnimationFrame(function () { done(); }); });
        """);
    return this;
  }

  /// Goes through the page by the tab key alone, from its top until the focus leaves it.
  ///
  /// @return what is wrong: a control that is not reached, or out of order, without a ring, or
  ///   hidden behind another
  public List<String> wrongByKeys(String path) {
    open(path).drawn();
    run("if (document.activeElement !== document.body) { document.activeElement.blur(); }");
    var wrong = new ArrayList<String>();
    var reached = new TreeSet<Long>();
    var last = -1L;
    for (var step = 0; step < MOST_FOCUSED; step++) {
      new Actions(driver).sendKeys(Keys.TAB).perform();
      var state = (List<?>) run(FOCUSED, false);
      var at = (Long) state.get(0);
      if (state.get(1) == Boolean.TRUE || (at == 0 && !reached.isEmpty())) {
        break;
      }
      if (at >= 0 && at < last) {
        wrong.add(path + ": out of order: " + state.get(3));
      }
      if (String.valueOf(state.get(2)).matches("none.*|.* 0px")) {
        wrong.add(path + ": no ring: " + state.get(3));
      }
      if (!state.get(4).equals("")) {
        wrong.add(path + ": " + state.get(3) + " is behind " + state.get(4));
      }
      reached.add(at);
      last = at;
    }
    var all = (List<?>) ((List<?>) run(FOCUSED, true)).get(5);
    for (var at = 0L; at < all.size(); at++) {
      if (!reached.contains(at)) {
        wrong.add(path + ": not reached: " + all.get((int) at));
      }
    }
    return wrong;
  }

  /// Presses keys where the focus is.
  public Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /// Sends the page's own form whose address ends so, with these values in it; where the page
  /// offers this person none, a form as it would have it.
  ///
  /// @param file name of an enclosure; empty for none
  public Browser post(String action, Map<String, String> values, String file, byte[] content) {
    var sent = Base64.getEncoder().encodeToString(content);
    return leaving(() -> run(POST, action, values, file, sent));
  }

  private Browser leaving(Runnable press) {
    run("window.leaving = true;");
    press.run();
    new WebDriverWait(driver, PATIENCE, LOOK)
        .ignoring(org.openqa.selenium.WebDriverException.class)
        .until(
            _ ->
                run("return !window.leaving && document.readyState === 'complete'")
                    == Boolean.TRUE);
    return this;
  }

  public Browser submit(String css) {
    return submit(one(css));
  }

  public Browser waitFor(String css) {
    new WebDriverWait(driver, PATIENCE, LOOK).until(_ -> !all(css).isEmpty());
    return this;
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public ChromeDriver driver() {
    return driver;
  }

  public Browser desktop() {
    return size(1366, 768, false);
  }

  public Browser phone() {
    return size(390, 844, true);
  }

  private Browser size(int width, int height, boolean mobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    return this;
  }

  /// Opens a page and looks at it at both sizes: no axe violation, no error in the console, nothing
  /// wider than the screen, one heading; takes its picture with {@code -Dpictures.update=true}.
  public Browser clean(String path, String picture) {
    open(path);
    return clean(picture);
  }

  /// The same for the page as it stands, after a refusal for instance.
  public Browser clean(String picture) {
    desktop();
    look(picture);
    phone();
    look(picture + "-phone");
    return desktop();
  }

  private void look(String picture) {
    var page = path() + " (" + picture + ")";
    take(picture);
    assertThat(all("h1")).as("headings of " + page).hasSize(1);
    assertThat(violations()).as("axe on " + page).isEmpty();
    assertThat((Long) run("return document.documentElement.scrollWidth - window.innerWidth"))
        .as("what sticks out of " + page)
        .isLessThanOrEqualTo(0);
    assertThat(errors()).as("console of " + page).isEmpty();
  }

  /// In the page itself: our pages have no frames, for whose sake a second window would be opened.
  /// The rules stay in a page until another is opened, and tell only what they find wrong: the
  /// wrapper's way, anew at each size and with all that is right, took twice the time.
  private List<String> violations() {
    if (run("return typeof axe").equals("undefined")) {
      run(AXE);
    }
    var found = (List<?>) driver.executeAsyncScript(VIOLATIONS, TAGS);
    return found.stream().map(String::valueOf).toList();
  }

  /// Chromium notes every answer of 4xx; those are the sentences of some tests.
  private List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("the server responded with a status of 4"))
        .toList();
  }

  /// The page as it stands, as its printer would print it on A4: a PDF.
  public byte[] printed() {
    var page = new PrintOptions();
    page.setBackground(false);
    page.setShrinkToFit(false);
    page.setPageSize(new PageSize(29.7, 21.0));
    return Base64.getDecoder().decode(driver.print(page).getContent());
  }

  private void take(String picture) {
    if (!Boolean.getBoolean("pictures.update")) {
      return;
    }
    var shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    var file = Path.of("docs/pictures/web", picture + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
