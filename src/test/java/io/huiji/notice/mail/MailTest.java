package io.huiji.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiji.access.SampleOffice;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.notice.Mails.Mail;
import io.huiji.notice.Mails.State;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.notice.Outbox;
import io.huiji.notice.UnfitMail;
import io.huiji.notice.smtp.MailSettings;
import io.huiji.notice.smtp.PostOffice;
import io.huiji.testkit.ChildProcess;
import io.huiji.testkit.Engine;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Notices go out as mails, over real connections, to servers good and bad.
@OnBothDatabases
class MailTest {

  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)");
  private static final String TITLE = "关于提高城乡低保标准的汇报";

  private final TestDatabase database;
  private final SettableClock clock = SettableClock.at("2026-12-01T09:00");
  private final RudeServer server = new RudeServer();
  private final MailQueue mails;
  private final Notices notices;

  MailTest(TestDatabase database) {
    this.database = database;
    SampleOffice.in(
        database,
        SampleOffice.yaml()
            .replace("{name: mayor,", "{name: mayor, mail: mayor@district.example,")
            .replace("{name: finance,", "{name: finance, mail: finance@district.example,"));
    this.mails = queue(database, clock.office(), server.port());
    this.notices = Outbox.of(database, clock.office(), mails);
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  @Test
  void tellsThatThereIsSomethingAndNothingElse() {
    tell("mayor");
    tell("finance");

    mails.send();
    mails.send();

    assertThat(server.taken()).as("each once").hasSize(2);
    assertThat(server.taken().getFirst())
        .contains("To: mayor@district.example")
        .contains("Auto-Submitted: auto-generated")
        .doesNotContain(TITLE)
        .doesNotContain("低保");
    assertThat(mails.counts().sent()).isEqualTo(2);
    assertThat(notices.posted("会议通知/mayor").getFirst().delivered()).isTrue();
  }

  @Test
  void namesATitleOnlyWhereNoPaperUnderItHasToComeBackOrIsClassified() {
    var plain = "关于公共自行车的汇报";
    var secret = new Marking("", SecrecyLevel.SECRET, "1年");
    database.inTransaction(
        () -> {
          notices.post(notice("1", "finance").naming(plain, Marking.custody("内部")));
          notices.post(notice("2", "finance").naming(TITLE, Marking.custody("会后收回")));
          notices.post(notice("3", "finance").naming(TITLE, secret));
        });

    mails.send();

    assertThat(server.taken()).hasSize(3);
    assertThat(subject(server.taken().getFirst())).isEqualTo("【会议通知】" + plain);
    assertThat(server.taken().subList(1, 3))
        .allSatisfy(
            mail -> {
              assertThat(subject(mail)).isEqualTo("【会议通知】请登录查看");
              assertThat(body(mail)).doesNotContain("低保");
            });
  }

  @Test
  void whoseAccountIsClosedOrWhoHasLeftGetsNoMailAndAPersonSeesIt() {
    tell("mayor");
    tell("finance");
    SampleOffice.accounts(database).create("mayor");
    SampleOffice.accounts(database).close("mayor");
    database
        .jdbc()
        .sql("update unit_members set held_until = '2026-11-30' where user_name = 'finance'")
        .update();

    mails.send();

    assertThat(server.taken()).isEmpty();
    assertThat(mails.open(10))
        .hasSize(2)
        .allSatisfy(
            mail -> {
              assertThat(mail.state()).isEqualTo(State.DEAD);
              assertThat(mail.fault()).contains("停用");
            });
    SampleOffice.accounts(database).reopen("mayor");
    assertThat(rows().settle(1, State.WAITING, "")).isTrue();
    mails.send();
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void aNoticeThatIsRolledBackOrPostedTwiceSendsNothingMore() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      tell("mayor");
                      throw new IllegalStateException("the act was refused");
                    }))
        .isInstanceOf(IllegalStateException.class);
    mails.send();
    assertThat(server.taken()).isEmpty();

    tell("mayor");
    tell("mayor");
    mails.send();
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void whoHasNoAddressNeedsALetterUntilHeHasAcknowledged() {
    tell("civil-affairs");

    mails.send();

    assertThat(mails.open(10)).extracting(Mail::state).containsExactly(State.NO_ADDRESS);
    assertThat(mails.open(10)).extracting(Mail::user).containsExactly("civil-affairs");
    notices.acknowledge("会议通知/civil-affairs", "civil-affairs");
    assertThat(mails.open(10)).isEmpty();
  }

  @Test
  void aRefusedRecipientIsGivenBackAtOnceAndMayBeSentAgainAsTheSameMail() {
    server.answer("RCPT", "550 5.1.1 no such mailbox");
    tell("mayor");
    mails.send();
    assertThat(only().state()).isEqualTo(State.DEAD);
    assertThat(only().fault()).contains("550");
    assertThat(mails.counts().stuck()).isEqualTo(1);

    server.behave();
    clock.pass(Duration.ofDays(1));
    mails.send();
    assertThat(server.taken()).as("a person decides").isEmpty();

    assertThat(rows().settle(only().number(), State.WAITING, "")).isTrue();
    mails.send();
    assertThat(server.taken()).hasSize(1);
    assertThat(rows().settle(1, State.WAITING, "")).as("what has gone out is not open").isFalse();
  }

  @Test
  void aServerThatIsBusyIsTriedAgainAfterPausesThatGrowThenGivenUp() {
    server.answer("MAIL", "451 4.7.1 later");
    tell("mayor");

    mails.send();
    assertThat(mails.counts().waiting()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(59));
    mails.send();
    assertThat(tries()).as("not yet").isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    mails.send();
    assertThat(tries()).isEqualTo(2);
    for (var more = 0; more < 20; more++) {
      clock.pass(Duration.ofHours(4));
      mails.send();
    }

    assertThat(only().state()).isEqualTo(State.DEAD);
    assertThat(only().fault()).contains("试了4次").contains("451");
    assertThat(MailQueue.pauseAfter(3)).isEqualTo(Duration.ofMinutes(9));
    assertThat(MailQueue.pauseAfter(30)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void aMailThatIsRefusedAfterItsEndIsGivenBack() {
    server.answer(".", "554 5.7.1 not this");
    tell("mayor");

    mails.send();

    assertThat(only().state()).isEqualTo(State.DEAD);
  }

  @Test
  void aServerThatDiesBeforeTheEndCostsNoTryAndStopsTheRound() {
    server.answer("DATA", RudeServer.HANG_UP);
    tell("mayor");
    tell("finance");

    mails.send();

    assertThat(mails.counts().waiting()).isEqualTo(2);
    assertThat(tries()).isZero();
    server.behave();
    clock.pass(Duration.ofMinutes(1));
    mails.send();
    assertThat(server.taken()).hasSize(2);
  }

  @Test
  void aServerThatDiesAfterTheEndLeavesItUncertainAndNothingGoesOutTwice() {
    server.answer(".", RudeServer.HANG_UP);
    tell("mayor");

    mails.send();

    assertThat(only().state()).isEqualTo(State.UNCERTAIN);
    server.behave();
    clock.pass(Duration.ofDays(1));
    mails.send();
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void aServerThatCannotBeReachedLosesNothing() throws IOException {
    try (var nobody = new Socket()) {
      // held, so that no server of another test can come to listen there
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      var unreachable = queue(database, clock.office(), nobody.getLocalPort());
      tell("mayor");

      for (var more = 0; more < 20; more++) {
        unreachable.send();
        clock.pass(Duration.ofHours(1));
      }
    }

    assertThat(mails.open(10)).as("given up or in doubt").isEmpty();
    assertThat(mails.counts().waiting()).as("%s", mails.counts()).isEqualTo(1);
    assertThat(tries()).isZero();
  }

  @Test
  void whatAKilledSenderHadOnItsWayIsUncertainAndKeepsItsId() throws Exception {
    if (database.engine() != Engine.POSTGRESQL) {
      return;
    }
    tell("mayor");
    tell("finance");
    server.answer(".", RudeServer.SILENCE);
    var other =
        ChildProcess.start(
            OtherSender.class, database.url(), database.user(), String.valueOf(server.port()));
    server.awaitWhole();
    other.kill();
    server.behave();

    mails.send();
    assertThat(server.taken()).as("only what the dead one had not claimed").hasSize(1);
    assertThat(server.taken().getFirst()).contains("finance@district.example");
    clock.pass(Duration.ofMinutes(11));
    mails.send();
    assertThat(server.taken()).hasSize(1);
    assertThat(only().state()).isEqualTo(State.UNCERTAIN);

    rows().settle(only().number(), State.WAITING, "");
    mails.send();
    var id = ID.matcher(server.taken().getLast());
    assertThat(id.find()).isTrue();
    assertThat(id.group(1)).isEqualTo(messageId("mayor"));
  }

  @Test
  void afterARestoreNothingThatWasOnItsWayGoesOutByItself() {
    tell("mayor");

    assertThat(mails.doubtAll("从备份恢复")).isEqualTo(1);
    mails.send();

    assertThat(server.taken()).isEmpty();
    assertThat(only().state()).isEqualTo(State.UNCERTAIN);
  }

  @Test
  void signsInWhereTheServerAsksForItAndNeverWithoutEncryptionThatWasSet() {
    var green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    green.start();
    try {
      green.setUser("huiji", "huiji", "geheim");
      green.getUserManager().setAuthRequired(true);
      tell("mayor");
      var port = green.getSmtp().getPort();

      var starttls = queue(database, clock.office(), settings(port, "starttls", "geheim"));
      starttls.send();
      assertThat(green.getReceivedMessages()).as("it offers no STARTTLS").isEmpty();
      clock.pass(Duration.ofMinutes(1));
      queue(database, clock.office(), settings(port, "none", "wrong")).send();
      assertThat(green.getReceivedMessages()).isEmpty();
      assertThat(mails.counts().waiting()).isEqualTo(1);

      clock.pass(Duration.ofMinutes(1));
      queue(database, clock.office(), settings(port, "none", "geheim")).send();
      assertThat(green.getReceivedMessages()).hasSize(1);
      assertThat(GreenMailUtil.getBody(green.getReceivedMessages()[0])).isNotBlank();
    } finally {
      green.stop();
    }
  }

  @Test
  void settingsThatWouldShowTheSecretAreRefused() {
    assertThatThrownBy(
            () ->
                new MailSettings(
                    "mail.district.example",
                    25,
                    "none",
                    "huiji",
                    "geheim",
                    "",
                    "huiji@district.example",
                    "",
                    4,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10)))
        .isInstanceOf(UnfitMail.class)
        .hasMessageContaining("明文");
    assertThat(settings(25, "none", "geheim").toString()).doesNotContain("geheim");
  }

  private void tell(String recipient) {
    notices.post(new Notice("会议通知/" + recipient, recipient, "会议通知", "议题“" + TITLE + "”", TITLE));
  }

  private static Notice notice(String number, String recipient) {
    return new Notice("通知/" + number + "/" + recipient, recipient, "会议通知", TITLE, TITLE);
  }

  private static String subject(String mail) {
    return parsed(mail, MimeMessage::getSubject);
  }

  private static String body(String mail) {
    return parsed(mail, message -> String.valueOf(message.getContent()));
  }

  private static String parsed(String mail, Part part) {
    try {
      var bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
      return part.of(new MimeMessage(Session.getInstance(new Properties()), bytes));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Part {
    String of(MimeMessage message) throws MessagingException, IOException;
  }

  private Mail only() {
    assertThat(mails.open(10)).hasSize(1);
    return mails.open(10).getFirst();
  }

  private int tries() {
    return database.jdbc().sql("select max(tries) from mails").query(Integer.class).single();
  }

  private String messageId(String user) {
    return database
        .jdbc()
        .sql("select message_id from mails where user_name = :user")
        .param("user", user)
        .query(String.class)
        .single();
  }

  private MailRows rows() {
    return new MailRows(database.jdbc(), database.transactions(), clock.office());
  }

  static MailQueue queue(TestDatabase database, OfficeClock clock, int port) {
    return queue(database, clock, settings(port, "none", ""));
  }

  private static MailQueue queue(TestDatabase database, OfficeClock clock, MailSettings settings) {
    var addresses = SampleOffice.addresses(database);
    return new MailQueue(
        new MailRows(database.jdbc(), database.transactions(), clock),
        new Recipients(
            SampleOffice.organisation(database), addresses, SampleOffice.accounts(database)),
        addresses,
        settings,
        new PostOffice(settings),
        clock);
  }

  private static MailSettings settings(int port, String security, String secret) {
    return new MailSettings(
        "127.0.0.1",
        port,
        security,
        secret.isEmpty() ? "" : "huiji",
        secret,
        "",
        "huiji@district.example",
        "https://huiji.district.example",
        4,
        Duration.ofSeconds(10),
        Duration.ofMinutes(10));
  }
}
