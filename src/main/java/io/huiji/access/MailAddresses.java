package io.huiji.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where people get mail, as the organisation names it.
@Component
public class MailAddresses {

  private final JdbcClient jdbc;

  MailAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty for who has none.
  public Optional<String> of(String userName) {
    return jdbc.sql("select mail from users where name = :name and mail <> ''")
        .param("name", userName)
        .query(String.class)
        .optional();
  }
}
