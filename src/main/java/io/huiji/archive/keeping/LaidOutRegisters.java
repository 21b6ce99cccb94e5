package io.huiji.archive.keeping;

import io.huiji.archive.Keeping.LaidOut;
import io.huiji.archive.RecordEntry;
import io.huiji.batch.Trouble;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The registers as they lie under readable names. They are written once the transaction that files
/// them is through; a machine that stops in between leaves them out, and the next night puts them
/// there from the store. What was altered stays as it is, for it may have to be looked into.
@Component
class LaidOutRegisters {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final ContentStore store;
  private final OutFolder out;

  LaidOutRegisters(KeepingDesk desk, KeepingTable table, ContentStore store, OutFolder out) {
    this.desk = desk;
    this.table = table;
    this.store = store;
    this.out = out;
  }

  List<LaidOut> expected() {
    return Stream.of(YearCatalogue.PREFIX, Certificate.PREFIX)
        .flatMap(prefix -> table.registers(prefix).stream())
        .map(desk::entry)
        .flatMap(register -> path(register).stream().flatMap(path -> files(register, path)))
        .toList();
  }

  private static Stream<LaidOut> files(RecordEntry register, String path) {
    return register.filing().files().stream()
        .map(file -> new LaidOut(path + "." + file.role(), file.content()));
  }

  /// Empty for one that does not say where it lies, as it comes in with a package.
  private Optional<String> path(RecordEntry register) {
    var key = register.filing().key();
    if (key.startsWith(Certificate.PREFIX)) {
      return Optional.of(Certificate.path(key));
    }
    return desk.events(register.id()).stream()
        .filter(event -> event.kind().equals(KeepingKind.YEAR_FILED.name()))
        .flatMap(event -> Optional.ofNullable(event.detail().get(YearCatalogue.PATH)).stream())
        .findFirst();
  }

  List<Trouble> putBack() {
    var flags = new ArrayList<Trouble>();
    for (var file : expected()) {
      if (!Files.exists(out.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
        flags.add(putBack(file));
      }
    }
    return flags;
  }

  private Trouble putBack(LaidOut file) {
    try {
      out.write(file.path(), store.verified(file.sha256()));
      return Trouble.noted("登记文件不见了，已按归档的内容补上", file.path(), "不必办理；常有的，请查看是否有人删改 out/");
    } catch (ContentDamaged _) {
      return Trouble.noted("登记文件不见了，归档的内容也缺失或损坏，补不上", file.path(), "请运行 archive verify，从备份恢复");
    }
  }
}
