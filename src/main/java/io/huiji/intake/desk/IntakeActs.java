package io.huiji.intake.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts on submissions, as a table of contents.
@Configuration(proxyBeanMethods = false)
class IntakeActs {

  @Bean
  ActSet onSubmissions(MayorsActs mayorsActs, UnitsActs unitsActs, PaperActs paperActs) {
    return ActSet.of(
        ActDescription.named("admit-late", "topic", "meeting", "reason")
            .by("区长", Post.MAYOR)
            .needs("议题材料为迟报，其余各项已合要求或待补")
            .refusedFor("不是迟报；须退回改正的；没有写理由")
            .under("R11.2", "十一")
            .does(mayorsActs::admitLate),
        ActDescription.named("waive-objection", "topic", "meeting", "reason")
            .by("区长", Post.MAYOR)
            .needs("议题有尚未协调的不同意见")
            .refusedFor("没有未协调的意见；没有写理由")
            .under("R7.4", "七")
            .does(mayorsActs::waiveObjection),
        ActDescription.named("give-opinion", "topic", "meeting", "kind", "verdict", "file")
            .by("出具意见的单位：财政意见由区财政局，审计意见由区审计局，合法性审查意见由区司法局")
            .needs("议题已报送，尚未决定")
            .refusedFor("其他单位出具；种类或结论不认识；附件打不开、涉密")
            .under("R7.3", "七")
            .does(unitsActs::giveOpinion),
        ActDescription.named("reply-consultation", "topic", "meeting", "reply", "file")
            .by("阅办卡列出的会商单位")
            .needs("议题已报送，尚未决定")
            .refusedFor("不是会商单位；答复不是一致、基本一致、不一致；附件打不开、涉密")
            .under("R8.1", "八")
            .does(unitsActs::replyConsultation),
        ActDescription.named("take-on-paper", "topic", "meeting", "file", "copies", "note")
            .by("区政府办公室经办", Post.CLERK)
            .needs("议题的这份涉密材料因本系统不得保存而待补（R10.5-PAPER），纸质件已送到办公室；copies 写收到的份数")
            .refusedFor("不是待补的涉密材料；已经登记；份数不是1以上的整数")
            .under("R10.5", "十（四）")
            .does(paperActs::takeOnPaper));
  }
}
