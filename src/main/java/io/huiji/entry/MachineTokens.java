package io.huiji.entry;

import io.huiji.access.Accounts;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.MachineToken.State;
import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// The tokens of machines. A secret is made when its owner takes it, told once, and kept as a hash;
/// it has 256 random bits, so that a plain hash cannot be tried out. Times are the machine's, so
/// that no command sets them.
@Component
public final class MachineTokens {

  /// So that programs that look for secrets in the wrong place find them.
  public static final String PREFIX = "huiji_";

  /// Days that a token may be good for at most.
  public static final int LONGEST = 366;

  /// How many that are good one account may have.
  public static final int MOST = 20;

  private static final int BYTES = 32;
  private static final Duration TO_TAKE = Duration.ofHours(1);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final String ALL = "select * from machine_tokens ";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final OfficeClock clock;
  private final SecureRandom random = new SecureRandom();

  public MachineTokens(JdbcClient jdbc, Accounts accounts, OfficeClock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// @param days it is good for, from now
  /// @return its number
  public int issue(String user, String label, TokenScope scope, int days) {
    var now = clock.machineTime();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into machine_tokens
              (user_name, label, scope, generation, issued_millis, expires_millis)
            values (:user, :label, :scope, :generation, :issued, :expires)
            """)
        .param("user", user)
        .param("label", label)
        .param("scope", scope.toString())
        .param("generation", accounts.generation(user))
        .param("issued", now.toEpochMilli())
        .param("expires", now.plus(Duration.ofDays(days)).toEpochMilli())
        .update(key, "number");
    return Objects.requireNonNull(key.getKey()).intValue();
  }

  /// Gives the owner the secret of a token that he was issued within the hour; once.
  public Optional<String> take(int number, String user) {
    var secret = secret();
    var taken =
        jdbc.sql(
                """
                update machine_tokens set secret_hash = :hash
                where number = :number and user_name = :user and secret_hash is null
                  and revoked_millis is null and issued_millis > :since
                """)
            .param("hash", hash(secret))
            .param("number", number)
            .param("user", user)
            .param("since", clock.machineTime().minus(TO_TAKE).toEpochMilli())
            .update();
    return taken == 1 ? Optional.of(secret) : Optional.empty();
  }

  public void revoke(int number) {
    jdbc.sql(
            """
            update machine_tokens set revoked_millis = :now
            where number = :number and revoked_millis is null
            """)
        .param("now", clock.machineTime().toEpochMilli())
        .param("number", number)
        .update();
  }

  public List<MachineToken> of(String user) {
    return jdbc.sql(ALL + "where user_name = :user order by number desc")
        .param("user", user)
        .query((row, _) -> token(row))
        .list();
  }

  public List<MachineToken> all() {
    return jdbc.sql(ALL + "order by number desc").query((row, _) -> token(row)).list();
  }

  public Optional<MachineToken> find(int number) {
    return jdbc.sql(ALL + "where number = :number")
        .param("number", number)
        .query((row, _) -> token(row))
        .optional();
  }

  /// The token with this secret, whatever its state.
  public Optional<MachineToken> known(String secret) {
    return jdbc.sql(ALL + "where secret_hash = :hash")
        .param("hash", hash(secret))
        .query((row, _) -> token(row))
        .optional();
  }

  /// Notes a use, at most once a minute.
  ///
  /// @return whether it is the first one of the day
  public boolean note(MachineToken token, String address) {
    var now = clock.machineTime();
    var noted =
        jdbc.sql(
                """
                update machine_tokens set used_millis = :now, used_from = :address
                where number = :number and (used_millis is null or used_millis < :before)
                """)
            .param("now", now.toEpochMilli())
            .param("address", address)
            .param("number", token.number())
            .param("before", now.minus(NOTED_EVERY).toEpochMilli())
            .update();
    var today = time(now.toEpochMilli()).toLocalDate();
    return noted == 1
        && token.used().map(LocalDateTime::toLocalDate).filter(today::equals).isEmpty();
  }

  private MachineToken token(ResultSet row) throws SQLException {
    var used = row.getLong("used_millis");
    return new MachineToken(
        row.getInt("number"),
        row.getString("user_name"),
        row.getString("label"),
        TokenScope.parse(row.getString("scope")),
        time(row.getLong("issued_millis")),
        time(row.getLong("expires_millis")),
        used == 0 ? Optional.empty() : Optional.of(time(used)),
        Objects.requireNonNullElse(row.getString("used_from"), ""),
        state(row));
  }

  private State state(ResultSet row) throws SQLException {
    var user = row.getString("user_name");
    if (row.getObject("revoked_millis") != null) {
      return State.REVOKED;
    }
    if (row.getLong("generation") != accounts.generation(user) || accounts.closed(user)) {
      return State.ENDED;
    }
    if (row.getLong("expires_millis") <= clock.machineTime().toEpochMilli()) {
      return State.EXPIRED;
    }
    return row.getString("secret_hash") == null ? State.WAITING : State.GOOD;
  }

  private LocalDateTime time(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), clock.zone());
  }

  private String secret() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    return Digest.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
