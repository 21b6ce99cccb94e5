package io.huiji.operations;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the service looks for submissions: {@code huiji.schedule.inbox}; left empty, {@code inbox}
/// in the data folder.
@Component
public class InboxFolder {

  private final DataFolder folder;
  private final String setting;

  InboxFolder(DataFolder folder, @Value("${huiji.schedule.inbox:}") String setting) {
    this.folder = folder;
    this.setting = setting;
  }

  /// Made where it is missing.
  public Path path() {
    var inbox = setting.isBlank() ? folder.root().resolve("inbox") : Path.of(setting);
    try {
      return Files.createDirectories(inbox);
    } catch (IOException e) {
      throw new UncheckedIOException("no inbox at " + inbox, e);
    }
  }
}
