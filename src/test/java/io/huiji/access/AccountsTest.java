package io.huiji.access;

import static io.huiji.access.Accounts.SignIn.ADMITTED;
import static io.huiji.access.Accounts.SignIn.MUST_CHANGE;
import static io.huiji.access.Accounts.SignIn.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AccountsTest {

  private final TestDatabase database;
  private final Accounts accounts;

  AccountsTest(TestDatabase database) {
    this.database = database;
    SampleOffice.in(database);
    this.accounts = new Accounts(database.jdbc());
  }

  @Test
  void asksForAnotherPasswordAtTheFirstSignIn() {
    var first = accounts.create("mayor");

    assertThat(accounts.check("mayor", first)).isEqualTo(MUST_CHANGE);
    assertThat(accounts.change("mayor", "另外一个够长的口令吧")).isTrue();
    assertThat(accounts.check("mayor", "另外一个够长的口令吧")).isEqualTo(ADMITTED);
    assertThat(accounts.check("mayor", first)).isEqualTo(REFUSED);
  }

  @Test
  void takesNeitherAShortPasswordNorTheOldOne() {
    var first = accounts.create("mayor");

    assertThat(accounts.change("mayor", "123456789")).isFalse();
    assertThat(accounts.change("mayor", first)).isFalse();
  }

  @Test
  void refusesAStrangerAndAWrongPassword() {
    accounts.create("mayor");

    assertThat(accounts.check("mayor", "")).isEqualTo(REFUSED);
    assertThat(accounts.check("stranger", "")).isEqualTo(REFUSED);
    assertThat(accounts.check("clerk", "")).isEqualTo(REFUSED);
  }

  @Test
  void keepsNoPasswordInTheDatabase() {
    var first = accounts.create("mayor");

    assertThat(
            database
                .jdbc()
                .sql("select password_hash from user_passwords where user_name = 'mayor'")
                .query(String.class)
                .single())
        .doesNotContain(first)
        .startsWith("$argon2");
  }
}
