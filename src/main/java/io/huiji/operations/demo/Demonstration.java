package io.huiji.operations.demo;

import io.huiji.operations.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// One meeting from inbox to archive, by the same commands that people use; every file that it uses
/// stays in the folder to be looked at.
public final class Demonstration {

  /// Performs a command and answers with its exit code.
  public interface Shell {
    int run(String... arguments);
  }

  private final DemoFolder folder;
  private final Shell shell;

  /// @param folder of a new installation of the sample office
  public Demonstration(DemoFolder folder, Shell shell) {
    this.folder = folder;
    this.shell = shell;
  }

  /// @param samples of the installation
  public boolean play(SampleInbox samples) {
    samples.fill(folder.inbox());
    return nightly("2026-11-30")
        && perform(ActsFiles.beforeTheMeeting())
        && late(samples)
        && nightly("2026-12-02")
        && perform(ActsFiles.theMeeting())
        && nightly("2026-12-03")
        && perform(ActsFiles.afterTheMeeting())
        && nightly("2026-12-04")
        && search("mayor", "雨污分流")
        && search("education", "雨污分流")
        && search("education", "学位");
  }

  private boolean late(SampleInbox samples) {
    samples.addLate(folder.inbox());
    return true;
  }

  private boolean nightly(String date) {
    var code =
        shell.run(
            "nightly", "--data", data(), "--inbox", folder.inbox().toString(), "--date", date);
    return code == ExitCode.DONE || code == ExitCode.PERSON_NEEDED;
  }

  private boolean perform(List<ActsFiles.ActsFile> files) {
    return files.stream().allMatch(this::perform);
  }

  private boolean perform(ActsFiles.ActsFile file) {
    var path = folder.acts().resolve(file.name());
    try {
      Files.writeString(path, file.yaml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shell.run(
            "act", "--data", data(), "--as", file.user(), "--at", file.at(), path.toString())
        == ExitCode.DONE;
  }

  private boolean search(String user, String words) {
    return shell.run("search", "--data", data(), "--as", user, "--at", "2026-12-05T09:00", words)
        == ExitCode.DONE;
  }

  private String data() {
    return folder.root().toString();
  }
}
