package io.huiji.intake.desk;

import io.huiji.intake.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Submissions put into an inbox as units do.
public final class InboxFolder {
  private final Path inbox;

  public InboxFolder(Path inbox) {
    this.inbox = inbox;
    create(inbox);
  }

  public Path path() {
    return inbox;
  }

  /// The files of a submission that is in order.
  public static Map<String, String> sound() {
    return sound(Sample.CARD);
  }

  public static Map<String, String> sound(String card) {
    var files = new LinkedHashMap<String, String>();
    files.put("submission.yaml", card);
    files.put("情况说明.txt", Sample.STATEMENT);
    files.put("实施方案.txt", "会后收回\n城乡低保标准调整实施方案\n第一条 提高标准。\n");
    files.put("合法性审查意见.txt", "内部\n合法性审查意见\n经审查，合法。\n");
    files.put("财政意见.txt", "内部\n财政意见\n同意。\n");
    files.put("审计意见.txt", "内部\n审计意见\n同意。\n");
    files.put("调研.txt", "调研报告\n");
    return files;
  }

  public InboxFolder folder(String name, Map<String, String> files) {
    files.forEach((file, text) -> file(name + "/" + file, text));
    return this;
  }

  InboxFolder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  InboxFolder file(String path, byte[] content) {
    try {
      var file = inbox.resolve(path);
      create(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InboxFolder zip(String name, Map<String, String> files, Charset names) {
    return file(name, zipped(files, names));
  }

  static byte[] zipped(Map<String, String> files, Charset names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  String receipt(String name) {
    try {
      return Files.readString(inbox.resolve(name + ".回执.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
