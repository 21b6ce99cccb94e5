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

  /// Hashing longer ones costs time and gives nothing.
  private static final int LONGEST = 200;

  private static final State UNTOUCHED = new State(0, false);

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
    var typed = password.length() > LONGEST ? "" : password;
    var known = encoder.matches(typed, account.map(Account::hash).orElse(UNKNOWN));
    if (account.isEmpty() || !known || state(userName).closed()) {
      return SignIn.REFUSED;
    }
    return account.get().mustChange() ? SignIn.MUST_CHANGE : SignIn.ADMITTED;
  }

  /// @return false when the new password is too short or the old one again
  public boolean change(String userName, String newPassword) {
    if (newPassword.codePointCount(0, newPassword.length()) < SHORTEST
        || newPassword.length() > LONGEST
        || check(userName, newPassword) != SignIn.REFUSED) {
      return false;
    }
    write(userName, newPassword, false);
    return true;
  }

  /// Changes with every change of the password and when the account is closed: a session that began
  /// under another generation has ended.
  public long generation(String userName) {
    return state(userName).generation();
  }

  /// Closed accounts cannot be signed in to, whatever the way.
  public boolean closed(String userName) {
    return state(userName).closed();
  }

  /// Ends its sessions, too.
  public void close(String userName) {
    write(userName, new State(state(userName).generation() + 1, true));
  }

  public void reopen(String userName) {
    write(userName, new State(state(userName).generation() + 1, false));
  }

  private State state(String userName) {
    return jdbc.sql("select generation, closed from account_states where user_name = :user")
        .param("user", userName)
        .query((row, _) -> new State(row.getLong("generation"), row.getBoolean("closed")))
        .optional()
        .orElse(UNTOUCHED);
  }

  private void write(String userName, State state) {
    jdbc.sql("delete from account_states where user_name = :user").param("user", userName).update();
    jdbc.sql(
            """
            insert into account_states (user_name, generation, closed)
            values (:user, :generation, :closed)
            """)
        .param("user", userName)
        .param("generation", state.generation())
        .param("closed", state.closed())
        .update();
  }

  private void write(String userName, String password, boolean mustChange) {
    var state = state(userName);
    write(userName, new State(state.generation() + 1, state.closed()));
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

  private record State(long generation, boolean closed) {}

  private record Account(String hash, boolean mustChange) {}

  public enum SignIn {
    ADMITTED,
    MUST_CHANGE,
    REFUSED
  }
}
