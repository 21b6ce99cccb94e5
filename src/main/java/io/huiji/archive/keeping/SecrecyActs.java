package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKeeping;
import io.huiji.audit.Concern;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.rules.Finding;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Release (解密) before the term ends, and another level or term. Both rest on a decision of whoever
/// fixed the secrecy or of its superior, whose number is told (basis).
@Component
final class SecrecyActs {

  private static final String BASIS = "basis";

  private final KeepingDesk desk;
  private final RecordKeeping keeping;
  private final FollowingRegisters registers;

  SecrecyActs(KeepingDesk desk, RecordKeeping keeping, FollowingRegisters registers) {
    this.desk = desk;
    this.keeping = keeping;
    this.registers = registers;
  }

  Done release(Act act) {
    desk.entitled(act, "change-secrecy");
    var basis = act.fields().text(BASIS);
    keeping.lock();
    var record = desk.record(act.fields().text("record"), act);
    var before = inForce(record, act.at());
    var detail = new TreeMap<String, String>();
    detail.put("before", before.written());
    detail.put(BASIS, basis);
    detail.put(KeepingKind.REASON, act.fields().optionalText("reason").orElse(""));
    readers(record, before, Secrecy.NONE, act.at());
    desk.mark(act, record, KeepingKind.SECRECY_RELEASED, detail);
    registers.follow(act, record);
    return Done.to(record.spokenName() + "：解密（原" + before.written() + "）")
        .reason("依据：" + basis)
        .concerning(Concern.record(record.id()));
  }

  Done change(Act act) {
    desk.entitled(act, "change-secrecy");
    var basis = act.fields().text(BASIS);
    keeping.lock();
    var record = desk.record(act.fields().text("record"), act);
    var before = desk.standing(record).secrecy();
    var level = level(act).orElse(before.level());
    var after = Secrecy.of(level, act.fields().text("term"), record.filing().documentDate());
    if (!before.inForce(act.at())) {
      throw refused(record, notSecret(before), "保密期限届满以前的", "已经解密的不得再定；确需定密的按定密程序另行办理");
    }
    fits(record, after, act.at());
    var detail = new TreeMap<String, String>();
    detail.put("before", before.written());
    detail.put("level", level.chinese());
    detail.put("term", after.term().written());
    detail.put("issued", after.issued().toString());
    detail.put(BASIS, basis);
    detail.put(KeepingKind.REASON, act.fields().optionalText("reason").orElse(""));
    readers(record, before, after, act.at());
    desk.mark(act, record, KeepingKind.SECRECY_CHANGED, detail);
    registers.follow(act, record);
    return Done.to(record.spokenName() + "：" + before.written() + "→" + after.written())
        .reason("依据：" + basis)
        .concerning(Concern.record(record.id()));
  }

  private static Optional<SecrecyLevel> level(Act act) {
    return act.fields()
        .optionalText("level")
        .map(
            text ->
                SecrecyLevel.named(text)
                    .orElseThrow(
                        () -> new UnfitField("level", "“level”应为秘密、机密或绝密，现为“" + text + "”")));
  }

  private Secrecy inForce(RecordEntry record, LocalDateTime at) {
    var secrecy = desk.standing(record).secrecy();
    if (!secrecy.inForce(at)) {
      throw refused(record, notSecret(secrecy), "在保密期限内的", "不必办理");
    }
    return secrecy;
  }

  private static String notSecret(Secrecy secrecy) {
    return secrecy.level().classified() ? "保密期限已经届满，已自行解密" : "这一件没有密级，或者已经解密";
  }

  private void fits(RecordEntry record, Secrecy after, LocalDateTime at) {
    if (!after.inForce(at)) {
      throw refused(
          record, "“" + after.written() + "”到现在已经届满", "尚未届满的期限", "要解密的，请办理 release-secrecy");
    }
    var longest = SecrecyTerm.longest(after.level(), after.issued());
    if (after.term().until().filter(end -> end.isAfter(longest)).isPresent()) {
      throw refused(
          record,
          "“" + after.written() + "”超过最长期限",
          after.level().chinese() + "不超过" + after.level().longestTermYears() + "年（自制发日起）",
          "请改短期限");
    }
    var highest = desk.profile(at.toLocalDate()).secrecy().maxStoredLevel();
    if (!record.filing().files().isEmpty() && after.level().compareTo(highest) > 0) {
      throw refused(
          record,
          "本系统不得保存" + after.level().chinese() + "文件的内容",
          highest.classified() ? "不高于" + highest.chinese() : "没有电子文件的纸质登记",
          "请先按规定把电子文件移出本系统");
    }
  }

  /// Those who wait for the end of the term wait for the new one, or know from now on.
  private void readers(RecordEntry record, Secrecy before, Secrecy after, LocalDateTime at) {
    var posts = desk.terms(at.toLocalDate()).knowSecret().get(after.level());
    var rule = SecretReaders.of(posts == null ? Set.of() : posts, record.filing());
    keeping.retime(record.id(), rule.changed(record.readers(), before, after, at));
  }

  private static ActRefused refused(
      RecordEntry record, String observed, String allowed, String fix) {
    Finding finding =
        KeepingDesk.finding(record.spokenName()).observed(observed).allowed(allowed).fix(fix);
    return ActRefused.because(finding);
  }
}
