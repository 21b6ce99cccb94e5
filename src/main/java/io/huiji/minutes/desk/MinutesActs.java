package io.huiji.minutes.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActHandler;
import io.huiji.act.GuardedAct;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of minutes, as a table of contents.
@Configuration(proxyBeanMethods = false)
class MinutesActs {
  @Bean
  ActHandler approveMinutesAct(ApproveMinutes acts) {
    return new GuardedAct(
        new ActDescription(
            "approve-minutes",
            Set.of("meeting", "step", "verdict", "note", "reason"),
            Set.of(),
            "step: director 区政府办公室主任；mayor 区长",
            "纪要草稿已拟出；区长审定前主任已同意。区长同意即编号、印发、归档",
            "没有草稿、越级、重复、当日不任该职、已印发、草稿与现在的决定不符",
            "R17.2",
            "十七"),
        acts::approve);
  }

  @Bean
  ActHandler editMinutesAct(EditMinutes acts) {
    return new GuardedAct(
        new ActDescription(
            "edit-minutes",
            Set.of("meeting", "file", "note"),
            Set.of(Post.CLERK),
            "区政府办公室经办",
            "纪要草稿已拟出、尚未印发；file 是修改后的 docx",
            "没有草稿、已印发、文件不是可读的 docx、带有密级标志",
            "R17.2",
            "十七"),
        acts::edit);
  }

  @Bean
  ActHandler setDistributionAct(SetDistribution acts) {
    return new GuardedAct(
        new ActDescription(
            "set-distribution",
            Set.of("meeting", "report-to", "copy-to", "reason"),
            Set.of(Post.CLERK, Post.DIRECTOR, Post.MAYOR),
            "区政府办公室、区长",
            "会议已召开；不写的一栏不变。印发后增加的另行送达，原来的名单保留",
            "会后收回或者涉密的议题抄送新闻单位、名单为空",
            "R17.3",
            "十七"),
        acts::set);
  }

  @Bean
  ActHandler voidNumberAct(VoidNumber acts) {
    return new GuardedAct(
        new ActDescription(
            "void-number",
            Set.of("number", "reason"),
            Set.of(Post.DIRECTOR, Post.MAYOR),
            "区政府办公室主任、区长",
            "已印发的纪要编号；写明理由。编号作废后保留，不再使用，重新报批后另编新号",
            "没有这个编号、已经作废、没有理由",
            "R17.2",
            "十七"),
        acts::makeVoid);
  }
}
