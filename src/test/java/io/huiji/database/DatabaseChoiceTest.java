package io.huiji.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseChoiceTest {

  @TempDir Path folder;

  @Test
  void neverBeginsAnEmbeddedDatabaseWhereTheOfficeIsInPostgresql() {
    DatabaseChoice.hold(folder, false);

    assertThatThrownBy(() -> DatabaseChoice.hold(folder, true))
        .isInstanceOf(WrongDatabase.class)
        .hasMessageContaining("HUIJI_DATABASE_URL");
    DatabaseChoice.hold(folder, false);
  }

  @Test
  void neverTurnsAwayFromAnEmbeddedDatabaseThatIsThere() throws IOException {
    Files.createFile(folder.resolve("huiji.mv.db"));

    assertThatThrownBy(() -> DatabaseChoice.hold(folder, false)).isInstanceOf(WrongDatabase.class);
    DatabaseChoice.hold(folder, true);
  }

  @Test
  void knowsTheNameOfTheEmbeddedDatabasesFile() {
    try (var source = Database.open(Database.embeddedUrl(folder), "huiji", "")) {
      Database.migrate(source);
    }

    assertThat(folder.resolve("huiji.mv.db")).exists();
  }
}
