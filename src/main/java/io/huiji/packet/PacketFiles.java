package io.huiji.packet;

import io.huiji.archive.Filing.FiledFile;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.Packets.PacketFile;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// The files of a packet under readable names: to be read on a screen, to be printed on both sides,
/// and the originals.
@Component
final class PacketFiles {

  private static final String PDF = "application/pdf";

  private final PacketPress press;
  private final PacketTable table;
  private final ContentStore store;
  private final OutFolder out;

  PacketFiles(PacketPress press, PacketTable table, ContentStore store, OutFolder out) {
    this.press = press;
    this.table = table;
    this.store = store;
    this.out = out;
  }

  /// Makes and keeps them; nothing counts before it is recorded.
  List<MadeFile> write(PacketInputs inputs, int version, List<SheetsOfTopic> sheets) {
    var screen = press.press(inputs, version, sheets, false);
    var print = press.press(inputs, version, sheets, true);
    var originals = OriginalsZip.of(inputs, store::get);
    var folder = folder(inputs, version);
    return List.of(
        keep(folder + "会议材料.pdf", "pdf", PDF, screen.pdf(), screen.pages()),
        keep(folder + "会议材料（双面印制）.pdf", "print", PDF, print.pdf(), print.pages()),
        keep(folder + "会议材料原件.zip", "zip", "application/zip", originals, 0));
  }

  private static String folder(PacketInputs inputs, int version) {
    return "out/packets/" + inputs.meeting() + "/" + PacketWords.version(version) + "/";
  }

  private MadeFile keep(String path, String role, String mediaType, byte[] content, int pages) {
    var digest = store.put(content);
    out.write(path, content);
    var name = path.substring(path.lastIndexOf('/') + 1);
    return new MadeFile(
        new PacketFile(path, digest, pages),
        new FiledFile(name, role, mediaType, digest, content.length));
  }

  /// A note beside the files of every version that is no longer in force; the files stay.
  void markSuperseded(List<PacketRow> versions) {
    for (var packet : versions) {
      if (packet.superseded()) {
        note(packet, versions.getLast().version());
      }
    }
  }

  private void note(PacketRow packet, int inForce) {
    var path = table.files(packet.id()).getFirst().path();
    var text =
        "%s会议材料已作废，请使用%s。\n"
            .formatted(PacketWords.version(packet.version()), PacketWords.version(inForce));
    out.write(
        path.substring(0, path.lastIndexOf('/') + 1) + "作废.txt",
        text.getBytes(StandardCharsets.UTF_8));
  }

  record MadeFile(PacketFile file, FiledFile filed) {}
}
