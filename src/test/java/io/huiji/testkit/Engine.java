package io.huiji.testkit;

/// The databases that everything has to run on.
public enum Engine {
  H2,
  POSTGRESQL;

  /// A fresh database at the present schema.
  public TestDatabase fresh() {
    return switch (this) {
      case H2 -> EmbeddedDatabases.h2();
      case POSTGRESQL -> EmbeddedDatabases.postgresql();
    };
  }
}
