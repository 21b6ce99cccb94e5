package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// By the tokens of {@link Access}, as the index does it, in one statement.
final class JdbcHiddenRecords implements HiddenRecords {

  private static final String NOBODY = "";

  private final JdbcClient jdbc;
  private final Access access;

  JdbcHiddenRecords(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public Set<String> from(Actor actor, LocalDateTime at) {
    var tokens = new HashSet<>(access.tokens(actor));
    tokens.add(NOBODY);
    return Set.copyOf(
        jdbc.sql(
                """
                select id from archive_records r where not exists (
                  select 1 from archive_readers a where a.record_id = r.id
                    and a.token in (:tokens) and (a.from_time is null or a.from_time <= :at))
                """)
            .param("tokens", tokens)
            .param("at", at)
            .query((row, _) -> row.getObject(1, UUID.class).toString())
            .list());
  }
}
