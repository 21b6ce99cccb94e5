package io.huiji.testkit;

import io.huiji.database.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes databases for tests: each engine is migrated once per run, and each test gets a copy.
final class EmbeddedDatabases {

  private static final String TEMPLATE = "huiji_template";
  private static final AtomicInteger MADE = new AtomicInteger();

  private EmbeddedDatabases() {}

  static TestDatabase h2() {
    try {
      var folder = Files.createDirectory(H2Template.ROOT.resolve("h2-" + MADE.incrementAndGet()));
      Files.copy(H2Template.FILE, folder.resolve("huiji.mv.db"));
      return new TestDatabase(Engine.H2, Database.embeddedUrl(folder), "huiji");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestDatabase postgresql() {
    var name = "huiji_" + MADE.incrementAndGet();
    Postgres.execute("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(
        Engine.POSTGRESQL, Postgres.url(name), "postgres", () -> Postgres.drop(name));
  }

  private static final class H2Template {
    static final Path ROOT = temporaryFolder();
    static final Path FILE = make();

    private static Path make() {
      var folder = ROOT.resolve("template");
      try (var source = Database.open(Database.embeddedUrl(folder), "huiji", "")) {
        Database.migrate(source);
      }
      return folder.resolve("huiji.mv.db");
    }

    private static Path temporaryFolder() {
      try {
        var folder = Files.createTempDirectory("huiji-databases");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        execute(server, "create database " + TEMPLATE);
        try (var source = Database.open(server.getJdbcUrl("postgres", TEMPLATE), "postgres", "")) {
          Database.migrate(source);
        }
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String url(String name) {
      return SERVER.getJdbcUrl("postgres", name);
    }

    static void execute(String sql) {
      execute(SERVER, sql);
    }

    /// Hundreds that are left make the server's end longer than a run waits for it.
    static void drop(String name) {
      execute("drop database " + name + " with (force)");
    }

    private static void execute(EmbeddedPostgres server, String sql) {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
