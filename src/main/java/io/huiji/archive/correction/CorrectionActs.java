package io.huiji.archive.correction;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of correction.
@Configuration(proxyBeanMethods = false)
class CorrectionActs {

  @Bean
  ActSet correcting(Corrections corrections) {
    return ActSet.of(
        ActDescription.named("correct-record", "record", "file", "reason")
            .under("R17.5", "十七")
            .by("档案员、纪要专管人员", Post.ARCHIVIST, Post.CUSTODIAN)
            .needs(
                "file 是更正后的文件，写明理由。会议材料当即更正：另成一件，题名、编号、查阅范围照旧，检索和编号都先找到它；原件一字不动，标明已更正，仍可查阅。会议纪要和议定事项通知单只是提出，经区长审定（approve-correction）才更正")
            .refusedFor(
                "没有这一件或无权查阅（答复相同）、已经更正过、保全、冻结、销毁、移交、有密级、汇编和登记、文件打不开或标有密级、与原来相同、纪要做不出 PDF、已有待审定的更正")
            .does(corrections::correct),
        ActDescription.named("approve-correction", "record", "verdict", "reason")
            .under("R17.2", "十七")
            .by("区长", Post.MAYOR)
            .needs(
                "档案员已对这件会议纪要或议定事项通知单提出更正；verdict 为 agree 或 refuse，不同意的写明 reason。同意即更正并通知收到原件的各方，编号不变")
            .refusedFor("没有待审定的更正、不同意而没有理由、其间被保全、冻结或移交")
            .does(corrections::decide));
  }
}
