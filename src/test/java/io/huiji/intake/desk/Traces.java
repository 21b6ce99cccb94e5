package io.huiji.intake.desk;

import io.huiji.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/// Looks for what ought not to be anywhere: in every file below a folder, raw, zipped or deflated,
/// and in every column of a database.
final class Traces {
  private static final int DEEPEST = 4;

  private final List<String> wanted = new ArrayList<>();

  Traces(String... markers) {
    for (var marker : markers) {
      Stream.of(
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_16LE,
              StandardCharsets.UTF_16BE,
              Charset.forName("GB18030"))
          .map(charset -> HexFormat.of().formatHex(marker.getBytes(charset)))
          .distinct()
          .forEach(wanted::add);
    }
  }

  /// Files below the folder, changed since then, in which a marker is found.
  List<Path> below(Path folder, Instant since) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> changed(file, since))
          .filter(file -> in(bytes(file), 0))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException _) {
      return List.of(); // a folder of somebody else's vanished or may not be entered
    }
  }

  /// Columns of the database, {@code table.column}, in which a marker is found.
  List<String> in(TestDatabase database) {
    var found = new ArrayList<String>();
    var columns =
        database
            .jdbc()
            .sql(
                """
                select table_schema, table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type like '%TABLE%'
                """)
            .query()
            .listOfRows();
    for (var table : columns) {
      var name = String.valueOf(value(table, "table_name"));
      for (var row : database.jdbc().sql("select * from \"" + name + "\"").query().listOfRows()) {
        row.forEach(
            (column, value) -> {
              if (in(String.valueOf(value).getBytes(StandardCharsets.UTF_8), 0)) {
                found.add(name + "." + column);
              }
            });
      }
    }
    return found;
  }

  boolean in(byte[] content, int depth) {
    var hex = HexFormat.of().formatHex(content);
    return wanted.stream().anyMatch(hex::contains)
        || (depth < DEEPEST && unpacked(content).stream().anyMatch(each -> in(each, depth + 1)));
  }

  private static List<byte[]> unpacked(byte[] content) {
    var all = new ArrayList<byte[]>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.add(zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException _) {
      // not a zip
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      all.add(gzip.readAllBytes());
    } catch (IOException _) {
      // not gzip
    }
    for (var at = 0; at + 1 < content.length; at++) {
      if (content[at] == 0x78
          && (content[at + 1] == (byte) 0x9C || content[at + 1] == (byte) 0xDA)) {
        inflated(content, at, all);
      }
    }
    return all;
  }

  private static void inflated(byte[] content, int at, List<byte[]> all) {
    try (var stream =
        new InflaterInputStream(new ByteArrayInputStream(content, at, content.length - at))) {
      all.add(stream.readAllBytes());
    } catch (IOException _) {
      // not deflated
    }
  }

  private static Object value(Map<String, Object> row, String column) {
    return row.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static boolean changed(Path file, Instant since) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
    } catch (IOException _) {
      return false;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.size(file) > 64 << 20 ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException _) {
      return new byte[0];
    }
  }
}
