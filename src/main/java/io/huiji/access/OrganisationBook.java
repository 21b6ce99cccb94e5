package io.huiji.access;

import io.huiji.access.OrganisationFile.Charge;
import io.huiji.access.OrganisationFile.MemberEntry;
import io.huiji.access.OrganisationFile.PostEntry;
import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The whole organisation over all its days, to be looked at and changed. What is written here also
/// stands in DATA/organisation.yaml, from which a lost catalogue and {@code check} take it.
@Component
public final class OrganisationBook {

  private final JdbcClient jdbc;
  private final OrganisationImport writer;
  private final DataFolder folder;

  OrganisationBook(JdbcClient jdbc, OrganisationImport writer, DataFolder folder) {
    this.jdbc = jdbc;
    this.writer = writer;
    this.folder = folder;
  }

  /// Units and users in their official order, with everything that they ever were.
  public OrganisationFile present() {
    return read(jdbc);
  }

  static OrganisationFile read(JdbcClient jdbc) {
    var charges =
        spans(
            jdbc,
            "select unit_code as owner, user_name as other, held_from, held_until from unit_charges",
            (other, span) -> new Charge(other, span));
    var posts =
        spans(
            jdbc,
            "select user_name as owner, post as other, held_from, held_until from post_holdings",
            (other, span) -> new PostEntry(Post.valueOf(other), span));
    var members =
        spans(
            jdbc,
            "select user_name as owner, unit_code as other, held_from, held_until from unit_members",
            (other, span) -> new MemberEntry(other, span));
    return new OrganisationFile(
        jdbc.sql("select * from units order by position, code")
            .query(
                (row, _) ->
                    new UnitEntry(
                        row.getString("code"),
                        row.getString("name"),
                        span(row),
                        charges.getOrDefault(row.getString("code"), List.of())))
            .list(),
        jdbc.sql("select name, display_name, mail from users order by position, name")
            .query(
                (row, _) ->
                    new UserEntry(
                        row.getString("name"),
                        row.getString("display_name"),
                        posts.getOrDefault(row.getString("name"), List.of()),
                        members.getOrDefault(row.getString("name"), List.of()),
                        row.getString("mail")))
            .list());
  }

  /// In the caller's transaction, which logs why; the file follows when it has been committed.
  public void write(OrganisationFile file) {
    writer.replace(file);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(file);
          }
        });
  }

  private void keep(OrganisationFile file) {
    try {
      var target = folder.root().resolve("organisation.yaml");
      var part = target.resolveSibling(".organisation.yaml.part");
      Files.writeString(part, file.yaml());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Map<String, List<T>> spans(JdbcClient jdbc, String sql, Entry<T> entry) {
    var byOwner = new LinkedHashMap<String, List<T>>();
    jdbc.sql(sql + " order by held_from")
        .query(
            (row, _) ->
                byOwner
                    .computeIfAbsent(row.getString("owner"), _ -> new ArrayList<>())
                    .add(entry.of(row.getString("other"), span(row))))
        .list();
    return byOwner;
  }

  @FunctionalInterface
  private interface Entry<T> {
    T of(String other, Span span);
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getObject("held_from", LocalDate.class), row.getObject("held_until", LocalDate.class));
  }
}
