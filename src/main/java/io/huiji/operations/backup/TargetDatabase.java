package io.huiji.operations.backup;

import com.zaxxer.hikari.HikariDataSource;
import io.huiji.database.Database;
import io.huiji.kernel.DataFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/// The database that a restored installation will use, before anything of it is there: the embedded
/// one, or the empty PostgreSQL that {@code HUIJI_DATABASE_URL} names.
public record TargetDatabase(String url, String user, String password) {

  public static TargetDatabase ofEnvironment() {
    return of(new StandardEnvironment());
  }

  private static TargetDatabase of(Environment environment) {
    return new TargetDatabase(
        environment.getProperty("huiji.database.url", ""),
        environment.getProperty("huiji.database.user", ""),
        environment.getProperty("huiji.database.password", ""));
  }

  boolean embedded() {
    return url.isBlank();
  }

  HikariDataSource open(DataFolder folder) {
    return embedded()
        ? Database.open(Database.embeddedUrl(folder.database()), "huiji", "")
        : Database.open(url, user, password);
  }

  /// Empties what a killed restore left in a PostgreSQL, and marks it as being restored.
  ///
  /// @throws UnfitFolder when something else is there
  void begin() {
    if (embedded()) {
      return;
    }
    execute(
        connection -> {
          var names = Tables.names(connection);
          if (!names.isEmpty() && !names.contains(Tables.RESTORING)) {
            throw new UnfitFolder("HUIJI_DATABASE_URL 所指的数据库里已有内容：请给一个空的数据库");
          }
          for (var name : names) {
            run(connection, "drop table " + name + " cascade");
          }
          for (var sequence : sequences(connection)) {
            run(connection, "drop sequence " + sequence);
          }
          run(connection, "create table " + Tables.RESTORING + " (id integer)");
        });
  }

  /// The restore is through.
  void end() {
    if (!embedded()) {
      execute(connection -> run(connection, "drop table if exists " + Tables.RESTORING));
    }
  }

  private void execute(Work work) {
    try (var source = Database.open(url, user, password);
        var connection = source.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the target database cannot be prepared", e);
    }
  }

  private static List<String> sequences(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select sequence_name from information_schema.sequences
                where sequence_schema = current_schema()
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }
}
