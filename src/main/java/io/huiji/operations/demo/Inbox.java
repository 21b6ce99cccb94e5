package io.huiji.operations.demo;

import io.huiji.document.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts submissions into an inbox, in the ways in which units do.
record Inbox(Path folder) {

  private static final Charset GBK = Charset.forName("GBK");
  private static final long FIXED_TIME = 1_796_000_000_000L;

  Inbox {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder with {@code submission.yaml}.
  void folder(Submission submission) {
    write(
        submission.folder(), "submission.yaml", submission.yaml().getBytes(StandardCharsets.UTF_8));
    papers(submission);
  }

  /// A folder with the filled-in form 会议阅办卡.
  void form(Submission submission, Templates templates) {
    write(submission.folder(), "会议阅办卡.docx", templates.render("会议阅办卡", submission.form()).docx());
    papers(submission);
  }

  /// A zip whose entry names are GBK, as Windows makes them.
  void zip(Submission submission) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, GBK)) {
      add(zip, "submission.yaml", submission.yaml().getBytes(StandardCharsets.UTF_8));
      for (var paper : submission.papers()) {
        add(zip, paper.file(), paper.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write("", submission.folder() + ".zip", bytes.toByteArray());
  }

  private void papers(Submission submission) {
    submission.papers().stream()
        .filter(paper -> paper.content().length > 0)
        .forEach(paper -> write(submission.folder(), paper.file(), paper.content()));
  }

  private void write(String below, String name, byte[] content) {
    try {
      var target = folder.resolve(below);
      Files.createDirectories(target);
      Files.write(target.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(FIXED_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
