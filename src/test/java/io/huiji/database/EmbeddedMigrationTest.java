package io.huiji.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedMigrationTest {

  private static final String MADE_ANEW =
      "drop table places; create table places (id integer primary key, name varchar(10));";

  @TempDir Path folder;
  private Path migrations;
  private Path databases;

  @BeforeEach
  void aDatabaseOfOneMigration() throws IOException {
    databases = folder.resolve("database");
    migrations = Files.createDirectory(folder.resolve("migrations"));
    migration("V1__first.sql", "create table places (id integer primary key);");
    migration("V1_1__notes.sql", "create table notes (text varchar(10));");
    try (var source = open()) {
      JdbcClient.create(source).sql("insert into notes values ('kept')").update();
    }
  }

  @Test
  void aPowerCutInTheMiddleOfAMigrationLeavesTheDatabaseToEitherProgram() throws Exception {
    assertThat(cut()).isEqualTo(CutMigration.CUT);
    assertThat(files()).containsExactly("huiji-migrating.mv.db", "huiji.mv.db");
    try (var source = open()) {
      JdbcClient.create(source).sql("insert into notes values ('later')").update();
      JdbcClient.create(source).sql("insert into places values (1)").update();
    }

    migration("V2__second.sql", MADE_ANEW);
    try (var source = open()) {
      assertThat(notes(source)).containsExactly("kept", "later");
      JdbcClient.create(source).sql("insert into places values (1, 'hall')").update();
    }
    assertThat(files()).containsExactly("huiji.mv.db");
  }

  @Test
  void whatIsLeftOfTheVeryFirstMigrationsIsNotInTheWay() throws IOException {
    migration("V2__second.sql", "drop table places; create table notes (text varchar(10));");
    var other = folder.resolve("other");
    assertThatThrownBy(() -> open(other)).isInstanceOf(FailedMigration.class);
    assertThat(other.resolve("huiji.mv.db")).doesNotExist();

    migration("V2__second.sql", MADE_ANEW);
    open(other).close();
  }

  @Test
  void aMigrationThatFailsLeavesTheDatabaseToTheProgramOfBefore() throws IOException {
    migration("V2__second.sql", "drop table places; create table notes (text varchar(10));");

    assertThatThrownBy(this::open)
        .isInstanceOf(FailedMigration.class)
        .hasMessageContaining("原来的数据库没有改动");

    assertThat(files()).containsExactly("huiji.mv.db");
    Files.delete(migrations.resolve("V2__second.sql"));
    try (var source = open()) {
      assertThat(notes(source)).containsExactly("kept");
      JdbcClient.create(source).sql("insert into places values (1)").update();
    }
  }

  @Test
  void aDatabaseAtThePresentSchemaIsNotCopied() throws IOException {
    var key = key();

    open().close();

    assertThat(key()).isEqualTo(key);
  }

  @Test
  void aMigratedDatabaseIsReadableByNobodyWhoCouldNotReadItBefore() throws IOException {
    var database = databases.resolve("huiji.mv.db");
    var owner = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(database, owner);
    migration("V2__second.sql", MADE_ANEW);
    var before = key();

    open().close();

    assertThat(key()).isNotEqualTo(before);
    assertThat(Files.getPosixFilePermissions(database)).isEqualTo(owner);
  }

  private Object key() throws IOException {
    return Files.readAttributes(databases.resolve("huiji.mv.db"), BasicFileAttributes.class)
        .fileKey();
  }

  private HikariDataSource open() {
    return open(databases);
  }

  private HikariDataSource open(Path database) {
    var configured = Flyway.configure().locations("filesystem:" + migrations);
    return new EmbeddedMigration(database, configured).open();
  }

  private int cut() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            CutMigration.class.getName(),
            databases.toString(),
            migrations.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start()
        .waitFor();
  }

  private void migration(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }

  private static List<String> notes(HikariDataSource source) {
    return JdbcClient.create(source).sql("select text from notes").query(String.class).list();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(databases)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
