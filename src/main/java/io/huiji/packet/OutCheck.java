package io.huiji.packet;

import io.huiji.batch.Trouble;
import io.huiji.kernel.Digest;
import io.huiji.packet.CopyLedger.Entry;
import io.huiji.packet.PacketCopies.MadeCopy;
import io.huiji.packet.PacketPress.PressStopped;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.Packets.PacketFile;
import io.huiji.packet.Recipients.Recipient;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Holds the files of the packet in force against what is recorded of them. What is gone is put
/// back, files from the store, copies printed again; what was altered stays as it is, for it may
/// have to be looked into. Either way somebody reads of it.
@Component
final class OutCheck {

  private final PacketTable table;
  private final CopyLedger ledger;
  private final PacketPress press;
  private final PacketCopies copies;
  private final ContentStore store;
  private final OutFolder out;

  OutCheck(
      PacketTable table,
      CopyLedger ledger,
      PacketPress press,
      PacketCopies copies,
      ContentStore store,
      OutFolder out) {
    this.table = table;
    this.ledger = ledger;
    this.press = press;
    this.copies = copies;
    this.store = store;
    this.out = out;
  }

  /// @param inputs as they are now; the copies can be printed again only while they are the same
  List<Trouble> of(PacketRow packet, Optional<PacketInputs> inputs) {
    var troubles = new ArrayList<Trouble>();
    for (var file : table.files(packet.id())) {
      switch (state(file)) {
        case WHOLE -> {}
        case GONE -> {
          out.write(file.path(), store.verified(file.sha256()));
          troubles.add(putBack(file.path()));
        }
        case ALTERED -> troubles.add(altered(file.path(), "文件"));
      }
    }
    troubles.addAll(copies(packet, inputs.filter(now -> now.digest().equals(packet.inputs()))));
    return troubles;
  }

  private List<Trouble> copies(PacketRow packet, Optional<PacketInputs> inputs) {
    var troubles = new ArrayList<Trouble>();
    var gone = new LinkedHashMap<Integer, Entry>();
    for (var entry : ledger.of(packet.id())) {
      switch (entry.file().map(this::state).orElse(State.WHOLE)) {
        case WHOLE -> {}
        case GONE -> gone.put(entry.copy().number(), entry);
        case ALTERED -> troubles.add(altered(path(entry), name(entry)));
      }
    }
    if (!gone.isEmpty()) {
      troubles.addAll(
          inputs.map(now -> again(packet, now, gone)).orElseGet(() -> cannot(gone, "议程或材料已有变化")));
    }
    return troubles;
  }

  private List<Trouble> again(PacketRow packet, PacketInputs inputs, Map<Integer, Entry> gone) {
    var numbered = new LinkedHashMap<Integer, Recipient>();
    gone.forEach((number, entry) -> numbered.put(number, entry.recipient()));
    var folder = PacketFiles.folder(packet.meeting(), packet.version());
    try {
      var job = new PacketCopies.Job(inputs, packet.version(), press.sheets(inputs), folder);
      return copies.print(job, numbered).stream()
          .map(made -> compared(made, Objects.requireNonNull(gone.get(made.number()))))
          .toList();
    } catch (PressStopped stopped) {
      return cannot(gone, String.valueOf(stopped.getMessage()));
    }
  }

  private static Trouble compared(MadeCopy made, Entry entry) {
    return entry.file().filter(file -> file.sha256().equals(made.sha256())).isPresent()
        ? putBack(made.path())
        : altered(made.path(), name(entry) + "补印后");
  }

  private static List<Trouble> cannot(Map<Integer, Entry> gone, String reason) {
    return gone.values().stream()
        .map(
            entry ->
                Trouble.forAPerson(
                    name(entry) + "的文件不见了，也不能照原样补印：" + reason, path(entry), "请从备份恢复该文件，或重新印发会议材料"))
        .toList();
  }

  private static Trouble putBack(String path) {
    return Trouble.noted("文件不见了，已按登记的内容补上", path, "请查明是谁移走或删除的");
  }

  private static Trouble altered(String path, String what) {
    return Trouble.forAPerson(what + "与登记的校验值不符", path, "请查明原因；确认不需保留后删除该文件，下次夜间作业照原样补上");
  }

  private static String path(Entry entry) {
    return entry.file().map(PacketFile::path).orElse("");
  }

  private static String name(Entry entry) {
    return "第%06d份（%s）".formatted(entry.copy().number(), entry.copy().holder());
  }

  private State state(PacketFile file) {
    var path = out.resolve(file.path());
    if (!Files.exists(path)) {
      return State.GONE;
    }
    try {
      return Digest.of(path).equals(file.sha256()) ? State.WHOLE : State.ALTERED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum State {
    WHOLE,
    GONE,
    ALTERED
  }
}
