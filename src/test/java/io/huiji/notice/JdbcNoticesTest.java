package io.huiji.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcNoticesTest {

  private final TestDatabase database;
  private final Notices notices;

  JdbcNoticesTest(TestDatabase database) {
    this.database = database;
    this.notices = Outbox.of(database, SettableClock.at("2026-12-01T09:00:00").office());
  }

  @Test
  void postsOncePerKey() {
    assertThat(notices.post(notice("2026-12-03/1/finance"))).isTrue();
    assertThat(notices.post(notice("2026-12-03/1/finance"))).isFalse();

    assertThat(notices.posted("2026-12-03/1/")).hasSize(1);
  }

  @Test
  void postsOnceWhenTwoPostAtOnce() {
    var posted = new AtomicInteger();

    Concurrently.run(
        4, _ -> database.inTransaction(() -> posted.addAndGet(notices.post(notice("k")) ? 1 : 0)));

    assertThat(posted).hasValue(1);
  }

  @Test
  void listsThoseWithThePrefixOldestFirst() {
    notices.post(notice("2026-12-03/1/reform"));
    notices.post(notice("2026-12-03/1/audit"));
    notices.post(notice("2026-12-03/2/audit"));

    assertThat(notices.posted("2026-12-03/1/"))
        .extracting(posted -> posted.notice().key())
        .containsExactly("2026-12-03/1/reform", "2026-12-03/1/audit");
  }

  @Test
  void takesAPercentSignInAPrefixLiterally() {
    notices.post(notice("abc"));

    assertThat(notices.posted("%")).isEmpty();
  }

  @Test
  void remembersThatItWasAcknowledged() {
    notices.post(notice("k"));

    assertThat(notices.acknowledge("k", "finance")).isTrue();
    assertThat(notices.acknowledge("other", "finance")).isFalse();
    assertThat(notices.posted("k")).allMatch(Notices.Posted::acknowledged);
  }

  private static Notice notice(String key) {
    return new Notice(key, "finance", "会议通知", "关于召开会议的通知", "请准时参加");
  }
}
