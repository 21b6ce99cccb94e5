package io.huiji.archive.packages;

import io.huiji.access.Consent;
import io.huiji.access.Use;
import io.huiji.archive.RecordEntry;
import io.huiji.audit.Concern;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What is to leave the archive as a package: fixed when it is asked for, consented to once.
///
/// @param records ids
/// @param revoked why the consent was taken back; empty while it was not
/// @param done empty until it was used
record ExportOrder(
    int number,
    String requester,
    LocalDateTime at,
    String purpose,
    List<String> records,
    Optional<Verdict> verdict,
    Optional<String> revoked,
    Optional<Done> done) {

  static final int DAYS = 30;

  record Verdict(boolean agreed, String by, LocalDateTime at, String reason) {}

  /// @param seal hash of the finished package, by which a killed export knows it again
  record Done(String target, String seal) {}

  ExportOrder {
    records = List.copyOf(records);
  }

  /// The consent to pack one of its records, until it was used or taken back.
  Optional<Consent> consent(RecordId record) {
    return verdict
        .filter(Verdict::agreed)
        .filter(_ -> revoked.isEmpty() && done.isEmpty())
        .filter(_ -> records.contains(record.toString()))
        .map(
            given ->
                new Consent(
                    name(),
                    RecordEntry.protectedName(record),
                    requester,
                    Use.PACK,
                    given.at(),
                    given.at().plusDays(DAYS)));
  }

  /// For the log: each of its records, and who asked.
  Concern concern() {
    return Concern.records(records).person(requester);
  }

  String name() {
    return "第" + number + "号导出申请（" + records.size() + "件）";
  }
}
