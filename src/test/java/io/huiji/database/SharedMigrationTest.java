package io.huiji.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.testkit.Engine;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedMigrationTest {

  private static final String BROKEN =
      """
      drop table fixity_progress;
      create table halls (id integer);
      create table fixity_latecomers (id integer);
      """;

  @TempDir Path folder;

  @Test
  void aMigrationThatFailsLeavesNothingInPostgresql() throws IOException {
    Files.writeString(folder.resolve("V900__broken.sql"), BROKEN);
    var migrations =
        Database.migrations().locations("classpath:db/migration", "filesystem:" + folder);
    try (var database = Engine.POSTGRESQL.fresh()) {

      assertThatThrownBy(() -> Database.openShared(database.url(), database.user(), "", migrations))
          .isInstanceOf(FailedMigration.class)
          .hasMessageContaining("已经退回");

      assertThat(count(database, "information_schema.tables where table_name = 'halls'")).isZero();
      assertThat(count(database, "fixity_progress")).isZero();
      assertThat(count(database, "flyway_schema_history where version = '900'")).isZero();
      Database.openShared(database.url(), database.user(), "").close();
    }
  }

  private static long count(TestDatabase database, String where) {
    return database.jdbc().sql("select count(*) from " + where).query(Long.class).single();
  }
}
