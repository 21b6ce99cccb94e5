package io.huiji.packet;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActHandler;
import io.huiji.act.GuardedAct;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of the recall ledger, and what the packet needs from elsewhere.
@Configuration(proxyBeanMethods = false)
class PacketConfiguration {

  static final ActDescription RETURN_COPIES =
      new ActDescription(
          "return-copies",
          Set.of("meeting", "copies"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "会议材料已生成；copies 写收回的份号",
          "登记簿上没有的份号、已经收回的份号；有一份不符，全部不记",
          "R16.1",
          "十六");

  static final ActDescription DECLARE_LOST =
      new ActDescription(
          "declare-lost",
          Set.of("meeting", "copy", "report"),
          Set.of(Post.DIRECTOR),
          "区政府办公室主任",
          "该份在外；report 写遗失报告的编号",
          "登记簿上没有的份号、已经收回的份号、没有报告",
          "R16.1",
          "十六");

  static final ActDescription CLOSE_MEETING =
      new ActDescription(
          "close-meeting",
          Set.of("meeting"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "会议已召开；会议材料全部收回或已声明遗失",
          "会议尚未召开、已经关闭、还有材料在外",
          "R16.1",
          "十六");

  @Bean
  ActHandler returnCopies(CopyActs acts) {
    return new GuardedAct(RETURN_COPIES, acts::returnCopies);
  }

  @Bean
  ActHandler declareLost(CopyActs acts) {
    return new GuardedAct(DECLARE_LOST, acts::declareLost);
  }

  @Bean
  ActHandler closeMeeting(CopyActs acts) {
    return new GuardedAct(CLOSE_MEETING, acts::close);
  }
}
