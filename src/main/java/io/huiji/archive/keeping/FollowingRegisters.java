package io.huiji.archive.keeping;

import io.huiji.access.Reader;
import io.huiji.act.Act;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordKeeping;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Catalogues of a year name records that may still be secret: whoever waits for one of them waits
/// for the catalogue. When the term of such a record gets another end, the catalogue's readers get
/// theirs in the same transaction, so that both doors, the database's and the index's, judge by it.
@Component
class FollowingRegisters {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final RecordKeeping keeping;

  FollowingRegisters(KeepingDesk desk, KeepingTable table, RecordKeeping keeping) {
    this.desk = desk;
    this.table = table;
    this.keeping = keeping;
  }

  /// After the record's own readers got their times.
  void follow(Act act, RecordEntry record) {
    desk.code(record).stream()
        .flatMap(code -> table.registers(YearCatalogue.prefix(code.year())).stream())
        .filter(register -> secret(register).contains(record.id()))
        .forEach(register -> retime(act, desk.entry(register)));
  }

  private List<RecordId> secret(RecordId register) {
    return desk.events(register).stream()
        .filter(event -> event.kind().equals(KeepingKind.YEAR_FILED.name()))
        .flatMap(FollowingRegisters::secret)
        .toList();
  }

  private static Stream<RecordId> secret(RecordEvent filed) {
    return Arrays.stream(filed.detail().getOrDefault(YearCatalogue.SECRET, "").split(" "))
        .filter(id -> !id.isEmpty())
        .map(id -> new RecordId(UUID.fromString(id)));
  }

  private void retime(Act act, RecordEntry register) {
    var listed = secret(register.id()).stream().map(desk::entry).toList();
    var readers = register.readers().stream().map(reader -> waiting(reader, listed)).toList();
    if (!readers.equals(register.readers())) {
      keeping.retime(register.id(), readers);
      desk.mark(act, register, KeepingKind.REGISTER_FOLLOWED, Map.of(KeepingKind.REASON, "所列文件变更"));
    }
  }

  /// Who made it knows it all the same.
  private static Reader waiting(Reader reader, List<RecordEntry> listed) {
    return reader.token().startsWith("user:")
        ? reader
        : reader.from(
            listed.stream()
                .map(record -> begins(reader, record))
                .max(Comparator.naturalOrder())
                .orElse(reader.from()));
  }

  private static LocalDateTime begins(Reader reader, RecordEntry record) {
    return record.readers().stream()
        .filter(each -> each.token().equals(reader.token()))
        .map(Reader::from)
        .min(Comparator.naturalOrder())
        .orElse(reader.from());
  }
}
