package io.huiji.packet;

import io.huiji.archive.Filing.FiledFile;
import io.huiji.packet.PacketCopies.MadeCopy;
import io.huiji.packet.PacketPress.Edition;
import io.huiji.packet.PacketPress.Laid;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.Packets.PacketFile;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The files of a packet under readable names: to be read on a screen, to be printed on both sides,
/// the originals, the sheets of the day, and a copy for each recipient.
@Component
final class PacketFiles {

  private static final String PDF = "application/pdf";

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final PacketPress press;
  private final PacketSheets sheets;
  private final PacketCopies copies;
  private final PacketTable table;
  private final ContentStore store;
  private final OutFolder out;
  private final Workbench bench;

  PacketFiles(
      PacketPress press,
      PacketSheets sheets,
      PacketCopies copies,
      PacketTable table,
      ContentStore store,
      OutFolder out,
      Workbench bench) {
    this.press = press;
    this.sheets = sheets;
    this.copies = copies;
    this.table = table;
    this.store = store;
    this.out = out;
    this.bench = bench;
  }

  /// Makes and keeps them, the copies last; nothing counts before it is recorded.
  Made write(PacketInputs inputs, int version, List<SheetsOfTopic> topics, Recipients recipients) {
    var folder = folder(inputs.meeting(), version);
    var files = new ArrayList<MadeFile>();
    var screen = press.lay(inputs, version, topics, Edition.SCREEN);
    var print = press.lay(inputs, version, topics, Edition.PRINT);
    files.add(keep(folder + "会议材料.pdf", "pdf", screen));
    files.add(keep(folder + "会议材料（双面印制）.pdf", "print", print));
    files.add(keepOriginals(folder + "会议材料原件.zip", inputs));
    for (var sheet : sheets.of(inputs, version, recipients)) {
      var set = press.print(sheet.name(), sheet.docx());
      files.add(keep(folder + sheet.name() + ".pdf", sheet.role(), PDF, set.pdf(), set.pages()));
      files.add(
          keep(folder + sheet.name() + ".docx", sheet.role() + "-docx", DOCX, sheet.docx(), 0));
    }
    var job = new PacketCopies.Job(inputs, version, topics, folder);
    return new Made(List.copyOf(files), copies.printAll(job, recipients));
  }

  static String folder(LocalDate meeting, int version) {
    return "out/packets/" + meeting + "/" + PacketWords.version(version) + "/";
  }

  private MadeFile keep(String path, String role, Laid laid) {
    return bench.make(
        file -> {
          press.press(laid, file);
          return keep(path, role, PDF, file, laid.pages());
        });
  }

  private MadeFile keepOriginals(String path, PacketInputs inputs) {
    return bench.make(
        file -> {
          OriginalsZip.write(inputs, store::verified, file);
          return keep(path, "zip", "application/zip", file, 0);
        });
  }

  private MadeFile keep(String path, String role, String mediaType, Path content, int pages)
      throws IOException {
    var digest = store.put(content);
    out.write(path, content);
    return made(new PacketFile(path, digest, pages), role, mediaType, Files.size(content));
  }

  private MadeFile keep(String path, String role, String mediaType, byte[] content, int pages) {
    var digest = store.put(content);
    out.write(path, content);
    return made(new PacketFile(path, digest, pages), role, mediaType, content.length);
  }

  private static MadeFile made(PacketFile file, String role, String mediaType, long size) {
    var name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return new MadeFile(file, new FiledFile(name, role, mediaType, file.sha256(), size));
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
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    out.write(folder + "作废.txt", text.getBytes(StandardCharsets.UTF_8));
    if (Files.isDirectory(out.resolve(folder + PacketCopies.FOLDER))) {
      out.write(
          folder + PacketCopies.FOLDER + "作废.txt",
          ("本版各份均已作废，请凭旧份换领新份。" + text).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// @param files of the packet itself, the PDF for reading first
  record Made(List<MadeFile> files, List<MadeCopy> copies) {}

  record MadeFile(PacketFile file, FiledFile filed) {}
}
