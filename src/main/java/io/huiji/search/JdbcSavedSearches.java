package io.huiji.search;

import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// In the database.
@Component
final class JdbcSavedSearches implements SavedSearches {

  private final JdbcClient jdbc;
  private final OfficeClock clock;
  private final TransactionTemplate transactions;

  JdbcSavedSearches(JdbcClient jdbc, OfficeClock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public void save(String name, Query query, Actor actor) {
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("检索的名称要有 1 至 " + LONGEST_NAME + " 字。");
    }
    transactions.executeWithoutResult(
        _ -> {
          delete(stripped, actor);
          insert(stripped, query, actor);
        });
  }

  private void insert(String name, Query query, Actor actor) {
    jdbc.sql(
            """
            insert into saved_searches (user_name, name, query, form, sort_order, saved_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            actor.name(),
            name,
            query.text(),
            query.form().name(),
            query.order().name(),
            clock.now())
        .update();
  }

  @Override
  public List<Saved> of(Actor actor) {
    return jdbc.sql(
            """
            select name, query, form, sort_order from saved_searches where user_name = ?
            order by name
            """)
        .param(actor.name())
        .query((row, _) -> saved(row))
        .list();
  }

  @Override
  public Optional<Saved> find(String name, Actor actor) {
    return of(actor).stream().filter(saved -> saved.name().equals(name.strip())).findFirst();
  }

  private static Saved saved(ResultSet row) throws SQLException {
    return new Saved(
        row.getString("name"),
        Query.of(row.getString("query"))
            .in(Query.Form.valueOf(row.getString("form")))
            .by(Query.Order.valueOf(row.getString("sort_order"))));
  }

  @Override
  public boolean forget(String name, Actor actor) {
    return delete(name.strip(), actor) > 0;
  }

  private int delete(String name, Actor actor) {
    return jdbc.sql("delete from saved_searches where user_name = ? and name = ?")
        .params(actor.name(), name)
        .update();
  }
}
