package io.huiji.lending;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.audit.Concern;
import io.huiji.numbering.Numbers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whoever may know a record asks for a copy or a loan of it.
@Component
final class RequestActs {

  static final String SERIES = "lending-request";

  private static final int LONGEST_PURPOSE = 500;

  private final RequestTable table;
  private final Archive archive;
  private final Numbers numbers;
  private final Terms terms;
  private final LendingNotices notices;

  RequestActs(
      RequestTable table, Archive archive, Numbers numbers, Terms terms, LendingNotices notices) {
    this.table = table;
    this.archive = archive;
    this.numbers = numbers;
    this.terms = terms;
    this.notices = notices;
  }

  Done requestCopy(Act act) {
    var copies =
        act.fields().optionalText("copies").map(_ -> act.fields().integer("copies")).orElse(1);
    if (copies != 1) {
      throw new UnfitField("copies", "一次申请只能复制1份，现为" + copies + "；需要几份，请分别申请");
    }
    var record = record(act);
    notWithoutFile(record);
    notOfSuchLevel(record);
    return request(act, RequestKind.COPY, record);
  }

  Done requestLoan(Act act) {
    return request(act, RequestKind.LOAN, record(act));
  }

  private RecordEntry record(Act act) {
    var asked = act.fields().text("record");
    var record = archive.find(asked, act.actor(), act.at()).orElseThrow(() -> unknown(asked));
    if (record.corrected()) {
      throw refused(record, "这一件已经更正", "更正后的一件", "请用编号申请更正后的一件；更正前的可以就地查阅");
    }
    terms
        .notLent(record)
        .ifPresent(
            why -> {
              throw refused(record, why, "由本机关保管的归档文件", "请向档案馆申请");
            });
    return record;
  }

  /// The log notes what was asked for, if there is such a record; the asker is not told.
  private ActRefused unknown(String asked) {
    return ActRefused.because(Refusals.noRecord(asked))
        .concerning(
            archive.find(asked).map(entry -> Concern.record(entry.id())).orElse(Concern.NONE));
  }

  private static void notWithoutFile(RecordEntry record) {
    if (record.filing().files().isEmpty()) {
      throw refused(record, "这一件只有纸质登记，没有电子文件", "有电子文件的归档文件", "需要查阅的，请办理借阅（request-loan）");
    }
  }

  private void notOfSuchLevel(RecordEntry record) {
    var level = terms.level(record);
    if (terms.today().neverCopied().contains(level)) {
      throw refused(
          record,
          level.chinese() + "文件不得复制",
          "规则文件没有列入 never-copied 的密级",
          "需要查阅的，请办理借阅（request-loan）");
    }
  }

  private static ActRefused refused(
      RecordEntry record, String observed, String allowed, String fix) {
    return ActRefused.because(
            Refusals.finding()
                .where(record.spokenName())
                .observed(observed)
                .allowed(allowed)
                .fix(fix))
        .concerning(Concern.record(record.id()));
  }

  private Done request(Act act, RequestKind kind, RecordEntry record) {
    var purpose = act.fields().text("purpose");
    if (purpose.length() > LONGEST_PURPOSE) {
      throw new UnfitField(
          "purpose", "“purpose”最多" + LONGEST_PURPOSE + "字，现为" + purpose.length() + "字");
    }
    var request =
        new Request(
            numbers.next(SERIES),
            kind,
            record.id(),
            act.actor().name(),
            purpose,
            act.at(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    table.insert(request);
    notices.requested(request, record, act.actor().user().displayName());
    return Done.to(request.name() + "（" + kind.chinese() + "）" + record.spokenName())
        .request(request.number())
        .reason(purpose)
        .concerning(Refusals.concern(request));
  }
}
