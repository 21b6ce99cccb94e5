package io.huiji.packet;

import io.huiji.batch.PowerCut;
import io.huiji.document.Binding;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun;
import io.huiji.kernel.Digest;
import io.huiji.packet.PacketPress.Edition;
import io.huiji.packet.PacketPress.Laid;
import io.huiji.packet.PacketPress.PressStopped;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import io.huiji.packet.Recipients.Recipient;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Prints the personal copies of a packet: one binding for each scope, one file for each recipient.
/// A unit's copy is bound from its own topics alone, so nothing of another topic can be in it
/// (R3.6). A copy depends on binding and face only: printed again it has the same bytes.
@Component
final class PacketCopies {

  static final String FOLDER = "份/";

  private final PacketPress press;
  private final CopyPress copies;
  private final OutFolder out;
  private final RuleProfiles profiles;

  PacketCopies(PacketPress press, CopyPress copies, OutFolder out, RuleProfiles profiles) {
    this.press = press;
    this.copies = copies;
    this.out = out;
    this.profiles = profiles;
  }

  /// What is to be printed: the papers of all topics, for which version, into which folder.
  record Job(PacketInputs inputs, int version, List<SheetsOfTopic> sheets, String folder) {}

  /// All of them; files that an interrupted attempt left for other recipients go.
  ///
  /// @throws PressStopped when one cannot be made
  List<MadeCopy> printAll(Job job, Recipients recipients) {
    var numbered = new LinkedHashMap<Integer, Recipient>();
    recipients.list().forEach(recipient -> numbered.put(numbered.size() + 1, recipient));
    var made = print(job, numbered);
    sweep(job, made.stream().map(MadeCopy::path).collect(Collectors.toSet()));
    return made;
  }

  /// Those of these numbers.
  List<MadeCopy> print(Job job, Map<Integer, Recipient> numbered) {
    var made = new ArrayList<MadeCopy>();
    var byScope =
        numbered.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getValue().scope(), LinkedHashMap::new, Collectors.toList()));
    byScope.forEach((scope, entries) -> made.addAll(print(job, scope, entries)));
    return made.stream().sorted(Comparator.comparingInt(MadeCopy::number)).toList();
  }

  private List<MadeCopy> print(Job job, Scope scope, List<Map.Entry<Integer, Recipient>> entries) {
    var part = job.inputs().part(scope);
    var laid = press.lay(part, job.version(), job.sheets(), new Edition(scope, false));
    var watermark = profiles.inForceOn(part.meeting()).copies().packetWatermark();
    var faces =
        entries.stream()
            .map(
                entry ->
                    new CopyFace(
                        entry.getKey(),
                        entry.getValue().holder(),
                        part.marking().toString(),
                        watermark))
            .toList();
    var run = copies.print(withoutAttached(laid), faces, face -> out.resolve(path(job, face)));
    PowerCut.at("packet.copied");
    return switch (run) {
      case CopyRun.Printed(var printed, _) ->
          printed.stream()
              .map(
                  copy ->
                      new MadeCopy(
                          copy.face().number(),
                          path(job, copy.face()),
                          copy.digest(),
                          copy.pages()))
              .toList();
      case CopyRun.Unshowable(var missing) -> throw new PressStopped(unshowable(missing));
    };
  }

  /// What is handed round is what was laid on the table; the originals stay with the packet.
  private static Binding withoutAttached(Laid laid) {
    return laid.binding().with(List.of());
  }

  private static String unshowable(List<CopyRun.Missing> missing) {
    return missing.stream()
        .map(each -> each.face().recipient() + "（" + each.characters() + "）")
        .collect(Collectors.joining("、", "份上的名称有字库里没有的字：", ""));
  }

  /// 000001-甲区长.pdf
  private static String path(Job job, CopyFace face) {
    return job.folder() + FOLDER + SafeName.of(face.digits() + "-" + face.recipient() + ".pdf");
  }

  private void sweep(Job job, Set<String> ours) {
    var folder = out.resolve(job.folder() + FOLDER);
    var keep = ours.stream().map(out::resolve).collect(Collectors.toSet());
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> !keep.contains(each)).toList()) {
        delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      Files.delete(file);
    }
  }

  /// @param path relative to the data folder
  record MadeCopy(int number, String path, Digest sha256, int pages) {}
}
