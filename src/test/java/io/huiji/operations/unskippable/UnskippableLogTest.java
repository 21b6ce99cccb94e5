package io.huiji.operations.unskippable;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An act whose entry cannot be written does not happen, and what cannot be logged is not shown:
/// every act of the catalogue and every look is tried first with a log that takes nothing.
class UnskippableLogTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatCannotBeLoggedDoesNotHappen(Engine engine) {
    try (var database = engine.fresh();
        var log = new FullLog(database, folder.resolve("data"))) {
      new AdministrationStory(log, folder).tell();
      new MeetingStory(log, folder).tell();
      new IntakeStory(log, folder.resolve("inbox")).tell();
      new LendingStory(log, folder).tell();
      new ArchiveStory(log, folder).tell();

      assertThat(log.untried()).as("a new act is tried here too").isEmpty();
    }
  }
}
