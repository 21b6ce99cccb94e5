package io.huiji.operations.report;

import io.huiji.audit.AuditLog;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The reports as files, {@code reports/RUN.json}.
@Component
public class ReportFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final OutFolder folder;

  ReportFile(OutFolder folder) {
    this.folder = folder;
  }

  public void write(RunReport report) {
    folder.write(path(report.run().id()), MAPPER.writeValueAsBytes(report));
  }

  public byte[] read(String run) {
    try {
      return Files.readAllBytes(folder.resolve(path(run)));
    } catch (IOException e) {
      throw new UncheckedIOException("no report of run " + run, e);
    }
  }

  /// The ends of the log's chain as the reports that are there have printed them.
  public List<AuditLog.Head> heads() {
    var reports = folder.resolve("reports");
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (var files = Files.list(reports)) {
      return files.filter(file -> file.toString().endsWith(".json")).map(ReportFile::head).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuditLog.Head head(Path report) {
    try {
      var audit = MAPPER.readTree(Files.readAllBytes(report)).path("audit");
      return new AuditLog.Head(audit.path("entries").asLong(), audit.path("head").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RunReport parse(byte[] json) {
    return MAPPER.readValue(json, RunReport.class);
  }

  private static String path(String run) {
    return "reports/" + run + ".json";
  }
}
