package io.huiji.entry.oidc;

import io.huiji.calendar.OfficeClock;
import io.huiji.entry.EntrySettings;
import io.huiji.entry.session.SessionEnds;
import io.huiji.entry.session.SignOutLogged;
import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who was signed out by the other system. It tells one service; all services look here at each
/// request of a session that began there, so that it ends wherever it is held (ADR 40).
@Component
@ConditionalOnWebApplication
class SignedOut implements SessionEnds {

  /// Longer than any token is believed.
  private static final Duration KEPT_BEYOND_A_SESSION = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final OfficeClock clock;
  private final EntrySettings entry;
  private final OidcSettings settings;
  private final SignOutLogged log;

  SignedOut(
      JdbcClient jdbc,
      TransactionOperations transactions,
      OfficeClock clock,
      EntrySettings entry,
      OidcSettings settings,
      SignOutLogged log) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.entry = entry;
    this.settings = settings;
    this.log = log;
  }

  /// A token that was told before changes nothing.
  void note(SignOutToken token) {
    var now = clock.machineTime().toEpochMilli();
    transactions.executeWithoutResult(
        _ -> {
          forget(now);
          jdbc.sql(
                  """
                  insert into signed_out_elsewhere (token, whom, at_millis)
                  values (:token, :whom, :now) on conflict do nothing
                  """)
              .param("token", hash("token", token.id()))
              .param("whom", hash(token.kind(), token.whom()))
              .param("now", now)
              .update();
        });
  }

  private void forget(long now) {
    var kept = entry.longest().plus(KEPT_BEYOND_A_SESSION).toMillis();
    jdbc.sql("delete from signed_out_elsewhere where at_millis < :old")
        .param("old", now - kept)
        .update();
  }

  @Override
  public boolean ended(Authentication person, long began) {
    return person.getPrincipal() instanceof OidcUser user && isNoted(user, began);
  }

  @Override
  public void tell(Authentication person) {
    log.signedOut(person.getName(), settings.name());
  }

  private boolean isNoted(OidcUser user, long began) {
    return jdbc.sql(
                """
                select count(*) from signed_out_elsewhere
                where whom in (:names) and at_millis >= :began
                """)
            .param("names", names(user))
            .param("began", began)
            .query(Integer.class)
            .single()
        > 0;
  }

  private List<String> names(OidcUser user) {
    var subject = hash(SignOutToken.SUBJECT, user.getIdToken().getSubject());
    return Optional.ofNullable(user.getIdToken().getClaimAsString(SignOutToken.SESSION))
        .map(session -> List.of(subject, hash(SignOutToken.SESSION, session)))
        .orElseGet(() -> List.of(subject));
  }

  private String hash(String kind, String name) {
    var whole = String.join("\n", settings.issuer(), kind, name);
    return Digest.of(whole.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
