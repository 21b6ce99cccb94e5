package io.huiji.operations.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.State;
import io.huiji.operations.command.ServeProcess;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two services, each a process with a data folder of its own, over one PostgreSQL, one store and
/// one inbox.
class TwoInstancesTest {

  private static final List<String> SHARED = List.of("store", "out", "reports");
  private static final int PIECES = 9;

  @TempDir Path folder;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final TestDatabase database = Engine.POSTGRESQL.fresh();
  private final TimesKept times = new TimesKept(database);
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void moveIn() throws IOException {
    for (var name : SHARED) {
      Files.createDirectories(folder.resolve("shared").resolve(name));
    }
    for (var each : List.of("one", "other")) {
      Files.createDirectories(folder.resolve(each).resolve("database"));
      for (var name : SHARED) {
        Files.createSymbolicLink(
            folder.resolve(each).resolve(name), folder.resolve("shared").resolve(name));
      }
    }
    Office.sample(database, folder.resolve("one")).close();
    database.jdbc().sql("update users set mail = name || '@district.example'").update();
    SmallInbox.fill(inbox(), meeting());
    for (var piece = 0; piece < PIECES; piece++) {
      SmallInbox.add(inbox(), meeting(), piece);
    }
    List.of("nightly", "reminders").forEach(work -> times.since(yesterday(), work));
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
    database.close();
  }

  @Test
  void whatIsDueIsDoneOnceAndWhatAKilledOneHeldTheOtherTakesOver() {
    try (var one = serve("one");
        var other = serve("other")) {
      one.await("the night in its middle", () -> stored() > 2 && times.holder("nightly") > 0);
      var holds = times.holder("nightly") == one.pid();
      var killed = holds ? one : other;
      var left = holds ? other : one;
      assertThat(killed.pid()).isEqualTo(times.holder("nightly"));
      killed.kill();

      left.await("the night of the other", () -> states("nightly").contains(State.DONE));
      left.await("mails", () -> mails("WAITING") + mails("SENDING") == 0);
      left.await("reminders", () -> states("reminders").contains(State.DONE));
    }

    assertThat(states("nightly")).containsExactly(State.DONE, State.LOST);
    assertThat(states("reminders")).containsExactly(State.DONE);
    assertThat(folder.resolve("shared/reports")).isDirectoryContaining(this::isTonights);
    assertThat(submissions()).isEqualTo(PIECES + 3);
    assertThat(mails("SENT")).isPositive();
    assertThat(arrived()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(count("from mails"));
    assertThat(arrived().size() + mails("UNCERTAIN")).isGreaterThanOrEqualTo(count("from mails"));
  }

  private ServeProcess serve(String name) {
    var settings = new HashMap<String, String>();
    settings.put("HUIJI_DATABASE_URL", database.url());
    settings.put("HUIJI_DATABASE_USER", database.user());
    settings.put("HUIJI_SCHEDULE_NIGHTLY", "00:00-23:59");
    settings.put("HUIJI_SCHEDULE_REMINDERS", "00:00-23:59");
    settings.put("HUIJI_SCHEDULE_INBOX", inbox().toString());
    settings.put("HUIJI_SCHEDULE_LOOK", "PT0.2S");
    settings.put("HUIJI_SCHEDULE_LEASE", "PT4S");
    settings.put("HUIJI_SCHEDULE_MAIL", "PT0.5S");
    settings.put("HUIJI_MAIL_HOST", "127.0.0.1");
    settings.put("HUIJI_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
    settings.put("HUIJI_MAIL_SECURITY", "none");
    settings.put("HUIJI_MAIL_FROM", "huiji@district.example");
    return ServeProcess.start(folder.resolve(name), folder.resolve(name + ".txt"), settings);
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private String meeting() {
    return today.plusDays(14).toString();
  }

  private LocalDateTime yesterday() {
    return today.minusDays(1).atTime(12, 0);
  }

  private long stored() {
    try (var files = Files.walk(folder.resolve("shared/store"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException | UncheckedIOException _) {
      return 0; // a file that was renamed while it was looked at
    }
  }

  private boolean isTonights(Path report) {
    return report.endsWith(today + "-1.json");
  }

  private List<State> states(String work) {
    return times.days(work).stream().map(Day::state).toList();
  }

  private int submissions() {
    return count("from submissions");
  }

  private int mails(String state) {
    return count("from mails where state = '" + state + "'");
  }

  private int count(String from) {
    return database.jdbc().sql("select count(*) " + from).query(Integer.class).single();
  }

  private List<String> arrived() {
    return Arrays.stream(mail.getReceivedMessages()).map(TwoInstancesTest::id).toList();
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
