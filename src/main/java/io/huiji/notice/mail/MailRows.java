package io.huiji.notice.mail;

import io.huiji.calendar.OfficeClock;
import io.huiji.notice.Mails.Counts;
import io.huiji.notice.Mails.Mail;
import io.huiji.notice.Mails.State;
import io.huiji.notice.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// The queue in the database. A row is claimed, and the claim committed, before its mail goes out:
/// of several senders one gets it.
@Repository
class MailRows {

  private static final int LONGEST = 500;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final OfficeClock clock;
  private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

  MailRows(JdbcClient database, TransactionOperations transactions, OfficeClock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// In the transaction of the notice.
  void add(Notice notice, String user, String messageId, State state) {
    database
        .sql(
            """
            insert into mails
              (notice_key, user_name, occasion, message_id, state, tries, next_try_millis,
               claimed_until_millis, posted_at, changed_at, fault, title)
            values (:notice, :user, :occasion, :id, :state, 0, :now, 0, :at, :at, '', :title)
            on conflict do nothing
            """)
        .param("notice", notice.key())
        .param("user", user)
        .param("occasion", notice.occasion())
        .param("title", cut(notice.mailTitle()))
        .param("id", messageId)
        .param("state", state.name())
        .param("now", now())
        .param("at", clock.now())
        .update();
  }

  Optional<Queued> claimNext(Duration claim) {
    for (var number : due()) {
      if (claim(number, claim)) {
        return Optional.of(queued(number));
      }
    }
    return Optional.empty();
  }

  private List<Long> due() {
    return database
        .sql(
            """
            select number from mails where state = 'WAITING' and next_try_millis <= :now
            order by number limit 20
            """)
        .param("now", now())
        .query((row, _) -> row.getLong("number"))
        .list();
  }

  private boolean claim(long number, Duration claim) {
    return database
            .sql(
                """
                update mails set state = 'SENDING', tries = tries + 1, claimed_by = :owner,
                  claimed_until_millis = :until, changed_at = :at
                where number = :number and state = 'WAITING'
                """)
            .param("owner", owner)
            .param("until", now() + claim.toMillis())
            .param("at", clock.now())
            .param("number", number)
            .update()
        == 1;
  }

  private Queued queued(long number) {
    return database
        .sql("select * from mails where number = :number")
        .param("number", number)
        .query(
            (row, _) ->
                new Queued(
                    row.getLong("number"),
                    row.getString("user_name"),
                    row.getString("occasion"),
                    row.getString("message_id"),
                    row.getString("title"),
                    row.getInt("tries")))
        .single();
  }

  void sent(Queued mail) {
    transactions.executeWithoutResult(
        _ -> {
          end(mail, State.SENT, "");
          database
              .sql(
                  """
                  update notices set delivered = true
                  where notice_key = (select notice_key from mails where number = :number)
                  """)
              .param("number", mail.number())
              .update();
        });
  }

  void end(Queued mail, State state, String fault) {
    change(mail, state, mail.tries(), 0, fault);
  }

  void putOff(Queued mail, Duration pause, String fault) {
    change(mail, State.WAITING, mail.tries(), now() + pause.toMillis(), fault);
  }

  /// Not the mail's own fault: the try does not count.
  void putBack(Queued mail, Duration pause, String fault) {
    change(mail, State.WAITING, mail.tries() - 1, now() + pause.toMillis(), fault);
  }

  private void change(Queued mail, State state, int tries, long next, String fault) {
    database
        .sql(
            """
            update mails set state = :state, tries = :tries, next_try_millis = :next,
              fault = :fault, claimed_by = null, changed_at = :at
            where number = :number and state = 'SENDING' and claimed_by = :owner
            """)
        .param("state", state.name())
        .param("tries", tries)
        .param("next", next)
        .param("fault", cut(fault))
        .param("at", clock.now())
        .param("number", mail.number())
        .param("owner", owner)
        .update();
  }

  /// Those whose sender has not been heard of: whether they went out nobody knows.
  int doubtLapsed(String why) {
    return doubt("state = 'SENDING' and claimed_until_millis < :now", why);
  }

  int doubtAll(String why) {
    return doubt("state in ('SENDING', 'WAITING') and :now > 0", why);
  }

  private int doubt(String which, String why) {
    return database
        .sql(
            "update mails set state = 'UNCERTAIN', claimed_by = null, fault = :why, changed_at = :at"
                + " where "
                + which)
        .param("why", why)
        .param("at", clock.now())
        .param("now", now())
        .update();
  }

  /// By a person, from a state in which it waits for one.
  ///
  /// @return false where it waits for nobody
  boolean settle(long number, State state, String fault) {
    return database
            .sql(
                """
                update mails
                set state = :state, tries = 0, next_try_millis = :now, fault = :fault,
                  changed_at = :at
                where number = :number and state in ('DEAD', 'UNCERTAIN', 'NO_ADDRESS')
                """)
            .param("state", state.name())
            .param("now", now())
            .param("fault", cut(fault))
            .param("at", clock.now())
            .param("number", number)
            .update()
        == 1;
  }

  Counts counts() {
    return database
        .sql(
            """
            select
              count(case when state in ('WAITING', 'SENDING') then 1 end) as waiting,
              count(case when state = 'SENT' then 1 end) as sent,
              count(case when state = 'DEAD' then 1 end) as dead,
              count(case when state = 'UNCERTAIN' then 1 end) as uncertain,
              count(case when state = 'NO_ADDRESS' then 1 end) as letters
            from mails
            """)
        .query(
            (row, _) ->
                new Counts(
                    row.getLong("waiting"),
                    row.getLong("sent"),
                    row.getLong("dead"),
                    row.getLong("uncertain"),
                    row.getLong("letters")))
        .single();
  }

  Optional<LocalDateTime> waitingSince() {
    return database
        .sql("select min(posted_at) from mails where state in ('WAITING', 'SENDING')")
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
        .single();
  }

  /// A letter needs no longer be brought to who has acknowledged its notice.
  List<Mail> open(int most) {
    return database
        .sql(
            """
            select m.* from mails m join notices n on n.notice_key = m.notice_key
            where m.state in ('DEAD', 'UNCERTAIN')
              or (m.state = 'NO_ADDRESS' and n.acknowledged_at is null)
            order by m.number desc limit :most
            """)
        .param("most", most)
        .query((row, _) -> mail(row))
        .list();
  }

  Optional<Mail> find(long number) {
    return database
        .sql("select * from mails where number = :number")
        .param("number", number)
        .query((row, _) -> mail(row))
        .optional();
  }

  private long now() {
    return clock.machineTime().toEpochMilli();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getLong("number"),
        row.getString("user_name"),
        row.getString("occasion"),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getObject("posted_at", LocalDateTime.class),
        row.getString("fault"));
  }
}
