package io.huiji.archive.keeping;

import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a record may not be destroyed, or not leave the house, on a day. A hold beats everything.
///
/// @param inUse why it is in use elsewhere in the house
/// @param damaged whether it is frozen because its bytes no longer match
record Obstacles(
    RecordEntry record,
    Optional<ArchiveCode> code,
    Standing standing,
    Optional<String> inUse,
    boolean damaged,
    LocalDate day) {

  /// Every reason against its destruction.
  List<Finding> toDisposal() {
    var reasons = new ArrayList<>(toLeaving());
    if (code.isEmpty() || record.retention().isEmpty()) {
      reasons.add(reason("没有档号，保管期限未定", "已经归档、保管期限已满的", "先归档"));
    } else if (forEver()) {
      reasons.add(reason("永久保管，不得销毁", "定期保管、期限已满的", "不再办理"));
    } else if (!ended()) {
      reasons.add(reason("保管期限到" + lastDay().orElseThrow() + "止，尚未届满", "保管期限已满的", "期满后再提出"));
    }
    return reasons;
  }

  /// Every reason against its leaving the house, whichever way.
  List<Finding> toLeaving() {
    var reasons = new ArrayList<Finding>();
    if (standing.held()) {
      reasons.add(
          reason(
              "第"
                  + String.join("、", standing.holds().stream().map(String::valueOf).toList())
                  + "号保全之下，冻结销毁和移交",
              "没有保全的",
              "保全解除（lift-hold）后再办理"));
    }
    if (damaged) {
      reasons.add(reason("内容与校验值不符，已冻结", "完好的", "先从备份恢复、查明原因"));
    }
    if (standing.gone()) {
      reasons.add(reason("已经销毁", "在库的", "请核对编号"));
    }
    standing
        .transferred()
        .ifPresent(number -> reasons.add(reason("已经移交档案馆（第" + number + "次移交）", "在库的", "请向档案馆提出")));
    standing
        .packed()
        .ifPresent(
            number -> reasons.add(reason("已打包待移交（第" + number + "次移交）", "没有在办移交的", "先办结或取消这次移交")));
    inUse.ifPresent(why -> reasons.add(reason(why, "没有借出、没有复制件在外的", "收回后再办理")));
    return reasons;
  }

  boolean ended() {
    return lastDay().filter(day::isAfter).isPresent();
  }

  private boolean forEver() {
    return standing.keptForEver() || record.retention().equals(Optional.of(Retention.PERMANENT));
  }

  /// The last day on which it is kept; empty for ever or while that is not known.
  Optional<LocalDate> lastDay() {
    if (code.isEmpty() || record.retention().isEmpty() || forEver()) {
      return Optional.empty();
    }
    var own = new RetentionTerm(code.get().year(), record.retention().get()).lastDay();
    var longer = standing.keptUntil().map(year -> LocalDate.of(year, 12, 31));
    return longer.filter(end -> own.filter(end::isBefore).isEmpty()).or(() -> own);
  }

  private Finding reason(String observed, String allowed, String fix) {
    return KeepingDesk.finding(record.spokenName()).observed(observed).allowed(allowed).fix(fix);
  }
}
