package io.huiji.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SpringBatchTablesTest {

  private final TestDatabase database;

  SpringBatchTablesTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void areThereAfterTheMigration() {
    var executions =
        database.jdbc().sql("select count(*) from batch_job_execution").query(Long.class).single();

    assertThat(executions).isZero();
  }

  @Test
  void areNotMadeTwice() {
    Database.migrate(database.source());

    var made =
        database
            .jdbc()
            .sql("select count(*) from flyway_schema_history where version = '090' and success")
            .query(Long.class)
            .single();
    assertThat(made).isOne();
  }
}
