package io.huiji.numbering;

import io.huiji.testkit.TestDatabase;

/// The real series for tests of other modules.
public final class NumberSeries {

  private NumberSeries() {}

  public static Numbers of(TestDatabase database) {
    return new JdbcNumbers(database.jdbc());
  }
}
