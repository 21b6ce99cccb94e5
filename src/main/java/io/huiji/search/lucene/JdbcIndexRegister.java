package io.huiji.search.lucene;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The register in the database.
final class JdbcIndexRegister implements IndexRegister {

  private final JdbcClient jdbc;

  JdbcIndexRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean everMade() {
    return jdbc.sql("select count(*) from search_indexes_made").query(Long.class).single() > 0;
  }

  @Override
  public void made() {
    jdbc.sql("insert into search_indexes_made (id) values (1) on conflict do nothing").update();
  }
}
