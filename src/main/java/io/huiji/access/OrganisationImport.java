package io.huiji.access;

import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Puts an organisation file in the place of what was known before. Users that the file no longer
/// names stay known by name, without any post.
@Component
public final class OrganisationImport {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final AuditLog log;

  OrganisationImport(JdbcClient jdbc, TransactionOperations transactions, AuditLog log) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.log = log;
  }

  /// @param by user name of who does it, or {@code system}
  public void load(OrganisationFile file, String by) {
    transactions.executeWithoutResult(
        _ -> {
          replace(file);
          log.append(
              AuditEntry.done(
                  by,
                  "load-organisation",
                  "机构人员：" + file.units().size() + "个单位，" + file.users().size() + "个用户"));
        });
  }

  /// In the caller's transaction, which logs it.
  void replace(OrganisationFile file) {
    for (var table : new String[] {"unit_charges", "unit_members", "post_holdings", "units"}) {
      jdbc.sql("delete from " + table).update();
    }
    var position = 0;
    for (var user : file.users()) {
      write(user, position++);
    }
    for (var unit : file.units()) {
      write(unit, position++);
    }
    file.users().forEach(this::membership);
  }

  private void write(UserEntry user, int position) {
    jdbc.sql(
            """
            insert into users (name, display_name, position) values (:name, :display, :position)
            on conflict do nothing
            """)
        .param("name", user.name())
        .param("display", user.display())
        .param("position", position)
        .update();
    jdbc.sql(
            """
            update users set display_name = :display, position = :position, mail = :mail
            where name = :name
            """)
        .param("mail", user.mail())
        .param("name", user.name())
        .param("display", user.display())
        .param("position", position)
        .update();
    for (var post : user.posts()) {
      insert("post_holdings", "user_name, post", user.name(), post.post().name(), post.span());
    }
  }

  private void write(UnitEntry unit, int position) {
    jdbc.sql(
            """
            insert into units (code, name, position, held_from, held_until)
            values (:code, :name, :position, :from, :until)
            """)
        .param("code", unit.code())
        .param("name", unit.name())
        .param("position", position)
        .param("from", unit.span().from())
        .param("until", unit.span().until())
        .update();
    for (var charge : unit.charges()) {
      insert("unit_charges", "unit_code, user_name", unit.code(), charge.user(), charge.span());
    }
  }

  private void membership(UserEntry user) {
    for (var member : user.units()) {
      insert("unit_members", "user_name, unit_code", user.name(), member.unit(), member.span());
    }
  }

  private void insert(String table, String columns, String one, String other, Span span) {
    jdbc.sql(
            "insert into %s (%s, held_from, held_until) values (:one, :other, :from, :until)"
                .formatted(table, columns))
        .param("one", one)
        .param("other", other)
        .param("from", span.from())
        .param("until", span.until())
        .update();
  }
}
