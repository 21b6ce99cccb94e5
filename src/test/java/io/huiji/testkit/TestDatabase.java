package io.huiji.testkit;

import com.zaxxer.hikari.HikariDataSource;
import io.huiji.database.Database;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of one test's own, empty but migrated.
public final class TestDatabase implements AutoCloseable {

  private final Runnable afterwards;
  private final Engine engine;
  private final String url;
  private final String user;
  private final HikariDataSource source;
  private final JdbcTransactionManager transactionManager;

  TestDatabase(Engine engine, String url, String user) {
    this(engine, url, user, () -> {});
  }

  /// @param afterwards when it is closed
  TestDatabase(Engine engine, String url, String user, Runnable afterwards) {
    this.afterwards = afterwards;
    this.engine = engine;
    this.url = url;
    this.user = user;
    this.source = Database.open(url, user, "");
    this.transactionManager = new JdbcTransactionManager(source);
  }

  /// One that is there already, e.g. to be opened by another process.
  public static TestDatabase existing(Engine engine, String url, String user) {
    return new TestDatabase(engine, url, user);
  }

  public Engine engine() {
    return engine;
  }

  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  public HikariDataSource source() {
    return source;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  public JdbcOperations operations() {
    return new JdbcTemplate(source);
  }

  public JdbcTransactionManager transactionManager() {
    return transactionManager;
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(transactionManager);
  }

  /// In a transaction, committed at the end and rolled back by an exception.
  public <T> T inTransaction(Supplier<T> action) {
    return transactions().execute(_ -> action.get());
  }

  public void inTransaction(Runnable action) {
    transactions().executeWithoutResult(_ -> action.run());
  }

  @Override
  public void close() {
    source.close();
    afterwards.run();
  }

  @Override
  public String toString() {
    return engine.toString();
  }
}
