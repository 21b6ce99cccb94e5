package io.huiji.intake.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActHandler;
import io.huiji.act.GuardedAct;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts on submissions, as a table of contents.
@Configuration(proxyBeanMethods = false)
class IntakeActs {
  private static final ActDescription ADMIT_LATE =
      new ActDescription(
          "admit-late",
          Set.of("topic", "meeting", "reason"),
          Set.of(Post.MAYOR),
          "区长",
          "议题材料为迟报，其余各项已合要求或待补",
          "不是迟报；须退回改正的；没有写理由",
          "R11.2",
          "十一");
  private static final ActDescription GIVE_OPINION =
      new ActDescription(
          "give-opinion",
          Set.of("topic", "meeting", "kind", "verdict", "file"),
          Set.of(),
          "出具意见的单位：财政意见由区财政局，审计意见由区审计局，合法性审查意见由区司法局",
          "议题已报送，尚未决定",
          "其他单位出具；种类或结论不认识；附件打不开、涉密",
          "R7.3",
          "七");
  private static final ActDescription REPLY_CONSULTATION =
      new ActDescription(
          "reply-consultation",
          Set.of("topic", "meeting", "reply"),
          Set.of(),
          "阅办卡列出的会商单位",
          "议题已报送，尚未决定",
          "不是会商单位；答复不是一致、基本一致、不一致",
          "R8.1",
          "八");
  private static final ActDescription WAIVE_OBJECTION =
      new ActDescription(
          "waive-objection",
          Set.of("topic", "meeting", "reason"),
          Set.of(Post.MAYOR),
          "区长",
          "议题有尚未协调的不同意见",
          "没有未协调的意见；没有写理由",
          "R7.4",
          "七");
  private static final ActDescription TAKE_ON_PAPER =
      new ActDescription(
          "take-on-paper",
          Set.of("topic", "meeting", "file", "copies", "note"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "议题的这份涉密材料因本系统不得保存而待补（R10.5-PAPER），纸质件已送到办公室；copies 写收到的份数",
          "不是待补的涉密材料；已经登记；份数不是1以上的整数",
          "R10.5",
          "十（四）");

  @Bean
  ActHandler admitLate(MayorsActs acts) {
    return new GuardedAct(ADMIT_LATE, acts::admitLate);
  }

  @Bean
  ActHandler waiveObjection(MayorsActs acts) {
    return new GuardedAct(WAIVE_OBJECTION, acts::waiveObjection);
  }

  @Bean
  ActHandler giveOpinion(UnitsActs acts) {
    return new GuardedAct(GIVE_OPINION, acts::giveOpinion);
  }

  @Bean
  ActHandler replyConsultation(UnitsActs acts) {
    return new GuardedAct(REPLY_CONSULTATION, acts::replyConsultation);
  }

  @Bean
  ActHandler takeOnPaper(PaperActs acts) {
    return new GuardedAct(TAKE_ON_PAPER, acts::takeOnPaper);
  }
}
