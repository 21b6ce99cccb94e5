package io.huiji.access;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the accounts stand, for whoever looks after them.
@Component
public final class AccountList {

  private final JdbcClient jdbc;

  AccountList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By user name, in Chinese; who is missing has no account.
  public Map<String, String> states() {
    var states = new TreeMap<String, String>();
    jdbc.sql("select user_name, must_change from user_passwords")
        .query(
            (row, _) ->
                states.put(
                    row.getString("user_name"), row.getBoolean("must_change") ? "首次密码未改" : "已设密码"))
        .list();
    jdbc.sql("select user_name from account_states where closed")
        .query((row, _) -> states.put(row.getString(1), "已停用"))
        .list();
    return states;
  }
}
