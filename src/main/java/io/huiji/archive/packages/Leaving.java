package io.huiji.archive.packages;

import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.keeping.Standing;
import io.huiji.rules.Finding;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Why a record may not leave in a package now: the same that closes it to everybody else (found
/// changed, destroyed, handed to the archives), a hold, and secrecy.
final class Leaving {

  private final Archive archive;
  private final Fixity fixity;
  private final RecordEvents events;

  Leaving(Archive archive, Fixity fixity, RecordEvents events) {
    this.archive = archive;
    this.fixity = fixity;
    this.events = events;
  }

  List<Finding> against(String where, List<RecordEntry> records, LocalDateTime at) {
    return records.stream().flatMap(record -> against(where, record, at).stream()).toList();
  }

  /// Those that became another version after they were asked for: what was consented to is what
  /// they said then. Who wants the old one all the same asks for it anew.
  List<Finding> correctedSince(String where, List<RecordEntry> records, LocalDateTime asked) {
    return records.stream()
        .filter(RecordEntry::corrected)
        .filter(record -> correctedAfter(record, asked))
        .map(
            record -> finding(where, record.spokenName() + "在申请之后已经更正", "申请之后没有更正的", "请就需要的一件重新申请"))
        .toList();
  }

  private boolean correctedAfter(RecordEntry record, LocalDateTime asked) {
    return archive
        .filed(RecordEntry.correctionOf(record.id()))
        .map(now -> events.of(now.id()).stream())
        .filter(made -> made.allMatch(event -> event.at().isBefore(asked)))
        .isEmpty();
  }

  private List<Finding> against(String where, RecordEntry record, LocalDateTime at) {
    var standing = Standing.of(record, events.of(record.id()));
    var name = record.spokenName();
    var findings = new ArrayList<Finding>();
    if (record.filing().marking().level().classified() || standing.secretAt(at)) {
      findings.add(finding(where, name + "标有密级", "国家秘密不随包离开", "请不要列入这一件"));
    }
    if (fixity.frozen(record.id()).isPresent()) {
      findings.add(finding(where, name + "已冻结：内容与归档时不符", "内容完好的", "请先从备份恢复并解冻（release-freeze）"));
    }
    if (standing.held()) {
      findings.add(finding(where, name + "在保全之下", "没有保全的", "保全解除（lift-hold）后再办理"));
    }
    if (standing.gone()) {
      findings.add(finding(where, name + "已经销毁", "在库的", "请不要列入这一件"));
    }
    if (standing.packed().isPresent() || standing.transferred().isPresent()) {
      findings.add(finding(where, name + "已经移交或者正在移交", "由本机关保管的", "请向档案馆提出"));
    }
    return findings;
  }

  private static Finding finding(String where, String observed, String allowed, String fix) {
    return ExportDecision.finding(where, observed, fix).allowed(allowed);
  }
}
