package io.huiji.archive;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.audit.Concern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opening again what was closed because it was found changed.
@Configuration(proxyBeanMethods = false)
class FixityActs {

  private static final String RULE = "R17.5";
  private static final String ARTICLE = "十七";

  @Bean
  ActSet releasing(Archive archive, Fixity fixity) {
    return ActSet.of(
        ActDescription.named("release-freeze", "record", "note")
            .under(RULE, ARTICLE)
            .by("档案员、纪要专管人员", Post.ARCHIVIST, Post.CUSTODIAN)
            .needs("该件已冻结；损坏的文件已从备份恢复；note 写明怎样恢复的。办理时重新核对全部文件，相符才解冻")
            .refusedFor("没有这一件或无权查阅（答复相同）、没有冻结、仍然不符")
            .does(act -> release(act, archive, fixity)));
  }

  private static Done release(Act act, Archive archive, Fixity fixity) {
    var asked = act.fields().text("record");
    var note = act.fields().text("note");
    var record =
        archive
            .find(asked, act.actor(), act.at())
            .orElseThrow(() -> refused(asked, "没有这一件，或无权查阅", "请核对编号"));
    var faults = fixity.release(record.id(), act.actor().name(), act.at(), note);
    if (!faults.isEmpty()) {
      throw refused(record.spokenName(), String.join("；", faults), "请先从备份恢复原来的文件，再办理解冻");
    }
    return Done.to(record.spokenName()).reason(note).concerning(Concern.record(record.id()));
  }

  private static ActRefused refused(String where, String observed, String fix) {
    return ActRefused.because(
        ArchiveRule.KEEPING
            .reject()
            .where(where)
            .observed(observed)
            .allowed("已冻结而文件已恢复原样的")
            .fix(fix));
  }
}
