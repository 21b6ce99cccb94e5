package io.huiji.notice.mail;

import io.huiji.access.MailAddresses;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.notice.MailBox;
import io.huiji.notice.Mails;
import io.huiji.notice.Notice;
import io.huiji.notice.smtp.Delivery;
import io.huiji.notice.smtp.Letter;
import io.huiji.notice.smtp.MailSettings;
import io.huiji.notice.smtp.PostOffice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// See {@link Mails}.
@Component
class MailQueue implements Mails, MailBox {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
  private static final int GROWS = 3;
  private static final String GONE = "账号已停用，或者已不在任：没有发出。请告知接手的人";

  private final MailRows rows;
  private final Recipients recipients;
  private final MailAddresses addresses;
  private final MailSettings settings;
  private final PostOffice postOffice;
  private final OfficeClock clock;

  MailQueue(
      MailRows rows,
      Recipients recipients,
      MailAddresses addresses,
      MailSettings settings,
      PostOffice postOffice,
      OfficeClock clock) {
    this.rows = rows;
    this.recipients = recipients;
    this.addresses = addresses;
    this.settings = settings;
    this.postOffice = postOffice;
    this.clock = clock;
  }

  @Override
  public void queue(Notice notice) {
    if (settings.on()) {
      var users = recipients.of(notice.recipient(), clock.today());
      users.forEach(user -> add(notice, user, State.WAITING));
      if (users.isEmpty()) {
        add(notice, notice.recipient(), State.NO_ADDRESS);
      }
    }
  }

  private void add(Notice notice, String user, State state) {
    rows.add(notice, user, messageId(notice.key(), user), state);
  }

  /// Says nothing of whom and what, and is the same for ever.
  private String messageId(String key, String user) {
    var hash = Digest.of((key + "\n" + user).getBytes(StandardCharsets.UTF_8)).hex();
    return "<"
        + hash.substring(0, 40)
        + settings.from().substring(settings.from().indexOf('@'))
        + ">";
  }

  @Override
  public boolean on() {
    return settings.on();
  }

  /// A server that is away ends the round; the others wait for the next.
  @Override
  public void send() {
    if (!settings.on()) {
      return;
    }
    rows.doubtLapsed("发送它的服务中途中断，可能已经发出");
    var more = true;
    while (more) {
      more = rows.claimNext(settings.claim()).filter(this::send).isPresent();
    }
  }

  /// @return whether the next may be tried
  private boolean send(Queued mail) {
    if (!recipients.stillThere(mail.user(), clock.today())) {
      rows.end(mail, State.DEAD, GONE);
      return true;
    }
    var address = addresses.of(mail.user());
    if (address.isEmpty()) {
      rows.end(mail, State.NO_ADDRESS, "");
      return true;
    }
    PowerCut.at("mail.claimed");
    var delivery = postOffice.deliver(letter(mail, address.get()));
    PowerCut.at("mail.taken");
    return switch (delivery) {
      case Delivery.Taken _ -> {
        rows.sent(mail);
        yield true;
      }
      case Delivery.Refused refused -> {
        rows.end(mail, State.DEAD, refused.why());
        yield true;
      }
      case Delivery.Unknown unknown -> {
        rows.end(mail, State.UNCERTAIN, unknown.why());
        yield true;
      }
      case Delivery.Later later -> {
        later(mail, later.why());
        yield true;
      }
      case Delivery.Away away -> {
        rows.putBack(mail, FIRST_PAUSE, away.why());
        yield false;
      }
    };
  }

  private void later(Queued mail, String why) {
    if (mail.tries() >= settings.tries()) {
      rows.end(mail, State.DEAD, "试了" + mail.tries() + "次：" + why);
    } else {
      rows.putOff(mail, pauseAfter(mail.tries()), why);
    }
  }

  static Duration pauseAfter(int tries) {
    var pause = FIRST_PAUSE;
    for (var more = 1; more < tries && pause.compareTo(LONGEST_PAUSE) < 0; more++) {
      pause = pause.multipliedBy(GROWS);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Letter letter(Queued mail, String address) {
    var where = settings.link().isBlank() ? "系统" : settings.link();
    var named = mail.title().isEmpty() ? "" : "：" + mail.title();
    return new Letter(
        address,
        mail.messageId(),
        "【" + mail.occasion() + "】" + (mail.title().isEmpty() ? "请登录查看" : mail.title()),
        "您有一条“"
            + mail.occasion()
            + "”"
            + named
            + "，请登录"
            + where
            + "查看。\n\n本邮件由系统自动发出，不含具体内容，请勿回复。\n");
  }

  @Override
  public Counts counts() {
    return rows.counts();
  }

  @Override
  public Optional<LocalDateTime> waitingSince() {
    return rows.waitingSince();
  }

  @Override
  public List<Mail> open(int most) {
    return rows.open(most);
  }

  @Override
  public Optional<Mail> find(long number) {
    return rows.find(number);
  }

  @Override
  public int doubtAll(String why) {
    return rows.doubtAll(why);
  }
}
