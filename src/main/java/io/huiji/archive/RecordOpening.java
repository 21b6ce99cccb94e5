package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Use;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/// Gives out bytes: for a permit of this very record, while it is not frozen, once the log says so.
final class RecordOpening {

  private final Catalogue catalogue;
  private final Freezes freezes;
  private final Access access;
  private final AuditLog log;
  private final TransactionOperations transactions;

  RecordOpening(
      Catalogue catalogue,
      Freezes freezes,
      Access access,
      AuditLog log,
      TransactionOperations transactions) {
    this.catalogue = catalogue;
    this.freezes = freezes;
    this.access = access;
    this.log = log;
    this.transactions = transactions;
  }

  <T> T open(RecordId record, String role, Permit permit, Function<Digest, T> content) {
    notFor(record, permit, Use.PACK);
    var entry = admitted(record, permit).entry();
    var file =
        entry.filing().files().stream()
            .filter(each -> each.role().equals(role))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("record " + record + " has no file " + role));
    var bytes = content.apply(file.content());
    writeDown(entry, file.name(), permit);
    return bytes;
  }

  /// The reading text; a copy is of the files alone.
  String text(RecordId record, Permit permit, Function<Digest, String> content) {
    notFor(record, permit, Use.COPY, Use.PACK);
    var row = admitted(record, permit);
    var text = row.text().map(file -> content.apply(file.sha256())).orElse("");
    writeDown(row.entry(), "纯文本", permit);
    return text;
  }

  /// For a package: whoever writes it has it in the log before it gets its name.
  <T> T pack(RecordId record, Digest wanted, Permit permit, Function<Digest, T> content) {
    notFor(record, permit, Use.READ, Use.LOAN, Use.COPY);
    var row = admitted(record, permit);
    var files = row.entry().filing().files().stream().map(Filing.FiledFile::content);
    var text = row.text().map(TextFile::sha256).stream();
    if (Stream.concat(files, text).noneMatch(wanted::equals)) {
      throw new NotPermitted(record);
    }
    return content.apply(wanted);
  }

  private static void notFor(RecordId record, Permit permit, Use... uses) {
    if (List.of(uses).contains(permit.use())) {
      throw new NotPermitted(record);
    }
  }

  private RecordRow admitted(RecordId record, Permit permit) {
    var row =
        catalogue
            .row(record.value())
            .filter(
                _ -> permit.object().filter(RecordEntry.protectedName(record)::equals).isPresent())
            .filter(known -> permit.use() == Use.COPY || mayKnow(known.entry(), permit))
            .orElseThrow(() -> new NotPermitted(record));
    freezes
        .of(row.id())
        .ifPresent(
            frozen -> {
              throw new RecordFrozen(frozen);
            });
    if (!permit.spend()) {
      throw new NotPermitted(record);
    }
    return row;
  }

  private boolean mayKnow(RecordEntry entry, Permit permit) {
    return access.permit(permit.actor(), entry.readers(), permit.at()).isPresent();
  }

  /// What stands in the catalogue was shown to somebody.
  void lookedAt(RecordEntry entry, String what, Actor actor) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(actor.name(), "look", entry.spokenName())
                    .reason(what)
                    .concerning(Concern.record(entry.id()))));
  }

  /// Bytes leave only once the log says so.
  private void writeDown(RecordEntry entry, String what, Permit permit) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(permit.actor().name(), opening(permit.use()), entry.spokenName())
                    .reason(what)
                    .basis(permit.basis())
                    .concerning(Concern.record(entry.id()))));
  }

  private static String opening(Use use) {
    return switch (use) {
      case READ -> "view";
      case LOAN -> "view-loan";
      case COPY -> "copy";
      case PACK -> "pack";
    };
  }
}
