package io.huiji.archive.relation;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts on links between records.
@Configuration(proxyBeanMethods = false)
class RelationActs {

  @Bean
  ActSet relatingRecords(Relating relating) {
    return ActSet.of(
        act("relate-records")
            .needs(
                "record 与 to 都可以查阅，写明理由；relation 为 replaces（代替 to）、attachment-of（是 to"
                    + " 的附件）、excerpt-of（摘自 to）或 decided-in（议定于 to，to"
                    + " 是会议纪要）。两件的内容都不变；代替的，原来的一件标明已由其代替")
            .refusedFor("没有这一件或无权查阅（答复相同）、同一件、已有这样的关系、循环、to 已由另一件代替、已经摘自另一件、冻结、移交")
            .does(relating::relate),
        act("separate-records")
            .needs("由 relate-records 建立的关系；写明理由。归档和议定时自动建立的关系不能取消")
            .refusedFor("没有这一件或无权查阅（答复相同）、没有这样的关系、不是由 relate-records 建立的、冻结、移交")
            .does(relating::separate));
  }

  private static ActDescription act(String name) {
    return ActDescription.named(name, "record", "relation", "to", "reason")
        .under("R17.5", "十七")
        .by("档案员、纪要专管人员", Post.ARCHIVIST, Post.CUSTODIAN);
  }
}
