package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An installation of an older schema that cannot be brought to the present one: the table that the
/// last migration would make stands there already.
class FailedMigrationCommandTest {

  private static final int FAILED = 4;

  @TempDir Path folder;
  private TestOffice office;
  private Path database;

  @BeforeEach
  void anOfficeOneMigrationBehind() {
    office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    database = office.data().resolve("database");
    sql("delete from flyway_schema_history where version = '220'");
  }

  @Test
  void aCommandSaysInOneLineThatNothingWasChangedAndFails() throws IOException {
    var before = fileKey();

    var ended = office.run("audit", "verify", "--data", office.data().toString());

    assertThat(ended.code()).isEqualTo(FAILED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .contains("没有能升级", "原来的数据库没有改动", "logs/huiji.log");
    assertThat(fileKey()).isEqualTo(before);
    assertThat(database.resolve("huiji-migrating.mv.db")).doesNotExist();
  }

  @Test
  void onceTheCauseIsGoneTheSameCommandWorks() {
    office.run("audit", "verify", "--data", office.data().toString());
    sql("drop table fixity_latecomers");

    var ended = office.run("audit", "verify", "--data", office.data().toString());

    assertThat(ended.code()).as(ended.err()).isZero();
  }

  /// Another one where another file has taken its place.
  private Object fileKey() throws IOException {
    var file = database.resolve("huiji.mv.db");
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private void sql(String statement) {
    try (var source = Database.open(Database.embeddedUrl(database), "huiji", "")) {
      assertThat(JdbcClient.create(source).sql(statement).update()).isNotNegative();
    }
  }
}
