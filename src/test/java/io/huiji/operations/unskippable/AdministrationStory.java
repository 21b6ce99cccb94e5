package io.huiji.operations.unskippable;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.RulesToCome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Units, people, posts, rules, calendar, accounts and the log itself.
record AdministrationStory(FullLog log, Path folder) {

  private static final String NOW = "2026-11-30T10:00";

  void tell() {
    organisation();
    rules();
    accounts();
    night();
    mail();
  }

  private void organisation() {
    mayor(
        "{act: add-unit, unit: emergency, name: 区应急管理局, vice: vice.executive, from: 2027-01-01,"
            + " basis: 机构改革}");
    mayor(
        "{act: add-person, who: emergency, name: 区应急管理局, unit: emergency, from: 2027-01-01, basis:"
            + " 机构改革}");
    mayor("{act: put-in-charge, unit: 区应急管理局, who: vice.urban, from: 2027-02-01, basis: 分工调整}");
    mayor("{act: appoint, who: clerk, post: 档案员, from: 2027-01-01, basis: 城政任〔2026〕9号}");
    mayor("{act: relieve, who: clerk, post: 档案员, until: 2027-06-30, basis: 城政任〔2026〕9号}");
    mayor("{act: leave-office, who: emergency, until: 2027-03-31, basis: 调离}");
    mayor("{act: close-unit, unit: 区应急管理局, until: 2027-06-30, basis: 机构改革}");
  }

  private void rules() {
    var version = write("version.yaml", RulesToCome.version("2", LocalDate.of(2099, 2, 1), 1500));
    log.does("director", NOW, "{act: draft-profile, file: '%s'}", version);
    log.does(
        "director",
        NOW,
        "{act: install-profile, profile: jccq-2023-8, version: '2', basis: 城政发〔2026〕12号}");
    log.does(
        "director", NOW, "{act: withdraw-profile, profile: jccq-2023-8, version: '2', reason: 再议}");
    log.does(
        "clerk",
        NOW,
        "{act: import-calendar, file: '%s', issued: 2026-11-20}",
        write("2027.csv", RulesToCome.YEAR));
  }

  private void accounts() {
    log.does("operator", NOW, "{act: reset-account, user: finance}");
    log.does("operator", NOW, "{act: close-account, user: finance, reason: 停用}");
    log.does("operator", NOW, "{act: open-account, user: finance, reason: 恢复}");
    var token = log.does("finance", NOW, "{act: issue-token, label: 报表程序, scope: read, days: 30}");
    log.does("finance", NOW, "{act: revoke-token, token: %d}", token);
    log.does("director", NOW, "{act: export-log, reason: 年度检查}");
  }

  /// Of a night that runs, of which nothing is there but that it does.
  private void night() {
    log.night().goes(false);
    log.doesSignedIn("director", NOW, "{act: run-nightly}");
    assertThat(log.night().begun()).isOne();
    log.night().goes(true);
    log.does("director", NOW, "{act: stop-nightly, reason: 停机}");
    assertThat(log.night().stopped()).isOne();
  }

  private void mail() {
    log.does(
        "mayor", NOW, "{act: change-mail, who: finance, mail: finance@office.example, basis: 变更}");
    log.does("clerk", NOW, "{act: resend-mail, mail: %d}", deadMail("甲"));
    log.does("clerk", NOW, "{act: give-up-mail, mail: %d, reason: 已电话告知}", deadMail("乙"));
  }

  /// One that nobody would take.
  private long deadMail(String key) {
    var jdbc = log.office().database().jdbc();
    jdbc.sql(
            """
            insert into notices
              (notice_key, recipient, occasion, subject, body, posted_at, delivered)
            values (?, 'finance', '会议通知', '会议通知', '请到会', ?, false)
            """)
        .params(key, LocalDateTime.parse(NOW))
        .update();
    jdbc.sql(
            """
            insert into mails (notice_key, user_name, occasion, message_id, state, tries,
              next_try_millis, claimed_until_millis, posted_at, changed_at, fault)
            values (:key, 'finance', '会议通知', :key, 'DEAD', 5, 0, 0, :at, :at, '没有人收')
            """)
        .param("key", key)
        .param("at", LocalDateTime.parse(NOW))
        .update();
    return jdbc.sql("select number from mails where notice_key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private void mayor(String act) {
    log.does("mayor", NOW, act);
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
