package io.huiji.operations.backup;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a restored folder's sidecars in step with its database: they were copied after the rows,
/// so some may tell of what the rows do not know.
@Component
class SidecarsInStep {

  private final JdbcClient jdbc;
  private final Path root;

  SidecarsInStep(JdbcClient jdbc, DataFolder folder) {
    this.jdbc = jdbc;
    this.root = folder.store().resolve("records");
  }

  /// Removes those that are ahead and compares the last of each record with its row.
  ///
  /// @return what differs
  List<String> bring() {
    var written = written();
    var missing = new HashSet<>(written.keySet());
    var faults = new ArrayList<String>();
    try {
      for (var file : files()) {
        bring(file, written, missing, faults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    missing.forEach(id -> faults.add("归档文件 " + id + " 的元数据文件缺失"));
    return faults;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void bring(
      Path file, Map<String, Written> written, Set<String> missing, List<String> faults)
      throws IOException {
    var id = name(Optional.ofNullable(file.getParent()).orElse(file));
    var version = Integer.parseInt(name(file).replaceAll("\\D", ""));
    var last = written.getOrDefault(id, Written.NONE);
    if (version > last.version()) {
      Files.delete(file);
    } else if (version == last.version()) {
      missing.remove(id);
      if (!Digest.of(file).hex().equals(last.digest())) {
        faults.add("归档文件 " + id + " 的元数据文件与数据库所记的校验值不符");
      }
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// The last that was written of each record.
  private Map<String, Written> written() {
    var written = new HashMap<String, Written>();
    jdbc.sql(
            """
            select id, sidecar_version, sidecar_digest from archive_records
            where sidecar_digest is not null
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    written.put(
                        row.getString("id"),
                        new Written(
                            row.getInt("sidecar_version"), row.getString("sidecar_digest"))));
    return written;
  }

  private record Written(int version, String digest) {

    static final Written NONE = new Written(0, "");
  }
}
