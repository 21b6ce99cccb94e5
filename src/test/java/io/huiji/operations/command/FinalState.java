package io.huiji.operations.command;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a night leaves behind: every produced file by its hash, every receipt, and the report but
/// for its times and the log's head, which is made of times.
///
/// @param files packet, originals with their manifest, minutes, drafts
public record FinalState(Map<String, String> files, Map<String, String> receipts, String report) {

  public static FinalState of(TestOffice office, String run) {
    return new FinalState(
        hashes(office.data().resolve("out")),
        receipts(office.inbox()),
        report(office.data().resolve("reports").resolve(run + ".json")));
  }

  private static Map<String, String> hashes(Path folder) {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)).hex());
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> receipts(Path inbox) {
    var receipts = new TreeMap<String, String>();
    try (var files = Files.list(inbox)) {
      for (var file : files.filter(each -> each.toString().endsWith(".回执.txt")).toList()) {
        receipts.put(file.getFileName().toString(), Files.readString(file));
      }
      return receipts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String report(Path file) {
    try {
      var report = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
      ((ObjectNode) report.get("run")).remove("started");
      ((ObjectNode) report.get("run")).remove("ended");
      ((ObjectNode) report.get("audit")).remove("head");
      return report.toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
