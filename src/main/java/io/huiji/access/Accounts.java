package io.huiji.access;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The accounts that sign in. Only hashes are kept; a first password is told once, to who made it.
@Component
public final class Accounts {

  /// Without the characters that people confuse.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;
  private static final int SHORTEST = 10;

  /// Hash of no password: an unknown user costs the same time as a wrong password.
  private static final String UNKNOWN =
      Objects.requireNonNull(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(""));

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Gives a known user a new random password, to be changed at the first sign-in.
  ///
  /// @return the password, which is kept nowhere
  public String create(String userName) {
    var password = randomPassword();
    write(userName, password, true);
    return password;
  }

  /// What a sign-in with this password amounts to.
  public SignIn check(String userName, String password) {
    var account = find(userName);
    var known = encoder.matches(password, account.map(Account::hash).orElse(UNKNOWN));
    if (account.isEmpty() || !known) {
      return SignIn.REFUSED;
    }
    return account.get().mustChange() ? SignIn.MUST_CHANGE : SignIn.ADMITTED;
  }

  /// @return false when the new password is too short or the old one again
  public boolean change(String userName, String newPassword) {
    if (newPassword.codePointCount(0, newPassword.length()) < SHORTEST
        || check(userName, newPassword) != SignIn.REFUSED) {
      return false;
    }
    write(userName, newPassword, false);
    return true;
  }

  private void write(String userName, String password, boolean mustChange) {
    jdbc.sql("delete from user_passwords where user_name = :user").param("user", userName).update();
    jdbc.sql(
            """
            insert into user_passwords (user_name, password_hash, must_change)
            values (:user, :hash, :change)
            """)
        .param("user", userName)
        .param("hash", encoder.encode(password))
        .param("change", mustChange)
        .update();
  }

  private Optional<Account> find(String userName) {
    return jdbc.sql("select password_hash, must_change from user_passwords where user_name = :user")
        .param("user", userName)
        .query(
            (row, _) -> new Account(row.getString("password_hash"), row.getBoolean("must_change")))
        .optional();
  }

  private String randomPassword() {
    var password = new StringBuilder();
    for (var count = 0; count < LENGTH; count++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private record Account(String hash, boolean mustChange) {}

  public enum SignIn {
    ADMITTED,
    MUST_CHANGE,
    REFUSED
  }
}
