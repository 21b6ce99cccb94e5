package io.huiji.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/// Makes the tables of the job repository, by Spring Batch's own script for the database at hand.
public final class SpringBatchTables implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("090");
  }

  @Override
  public String getDescription() {
    return "spring batch tables";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    var product = context.getConnection().getMetaData().getDatabaseProductName();
    var script = product.equals("PostgreSQL") ? "schema-postgresql.sql" : "schema-h2.sql";
    ScriptUtils.executeSqlScript(
        context.getConnection(), new ClassPathResource("org/springframework/batch/core/" + script));
  }
}
