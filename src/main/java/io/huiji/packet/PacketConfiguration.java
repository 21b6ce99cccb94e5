package io.huiji.packet;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of the recall ledger, and what the packet needs from elsewhere.
@Configuration(proxyBeanMethods = false)
class PacketConfiguration {

  @Bean
  ActSet recallLedgerActs(CopyActs copyActs) {
    return ActSet.of(
        ActDescription.named("hand-out-copies", "meeting", "copies", "signed-by")
            .by("区政府办公室经办", Post.CLERK)
            .needs("会议材料已生成；copies 写发放的份号；signed-by 写签收人，不写的为持有人本人")
            .refusedFor("登记簿上没有的份号、已经签收、收回或者声明遗失的份号；有一份不符，全部不记")
            .under("R16.1", "十六")
            .does(copyActs::handOut),
        ActDescription.named("return-copies", "meeting", "copies")
            .by("区政府办公室经办", Post.CLERK)
            .needs("会议材料已生成；copies 写收回的份号")
            .refusedFor("登记簿上没有的份号、已经收回的份号；有一份不符，全部不记")
            .under("R16.1", "十六")
            .does(copyActs::returnCopies),
        ActDescription.named("declare-lost", "meeting", "copy", "report")
            .by("区政府办公室主任", Post.DIRECTOR)
            .needs("该份在外；report 写遗失报告的编号")
            .refusedFor("登记簿上没有的份号、已经收回的份号、没有报告")
            .under("R16.1", "十六")
            .does(copyActs::declareLost),
        ActDescription.named("close-meeting", "meeting")
            .by("区政府办公室经办", Post.CLERK)
            .needs("会议已召开；会议材料全部收回或已声明遗失")
            .refusedFor("会议尚未召开、已经关闭、还有材料在外")
            .under("R16.1", "十六")
            .does(copyActs::close));
  }
}
