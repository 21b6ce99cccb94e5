package io.huiji.archive.keeping;

import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of keeping, as a table of contents: filing and holding, disposal, transfer, secrecy.
@Configuration(proxyBeanMethods = false)
class KeepingActs {

  private static final String BY_PROFILE = "规则文件 keeping.may 所列职务（默认：%s）";

  @Bean
  ActSet keepingOverTheYears(YearFiling filing, HoldActs holds) {
    return ActSet.of(
        act("file-year", "year", "gaps", "note")
            .by(BY_PROFILE.formatted("档案员、纪要专管人员"))
            .needs(
                "年度已经结束，没有缺号，件件有档号；确属作废的号在 gaps 里逐个写 number 和 reason。生成归档目录并永久保存；此后又有新件的再办一次，另成一版")
            .refusedFor("年度未结束、有缺号而没有说明、有没有档号的、说明的号并不缺、没有变化")
            .does(filing::file),
        act("place-hold", "records", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任、档案员"))
            .needs("写明理由；一件可以有几次保全，每次有编号。保全期间不得销毁、不得移交")
            .refusedFor("没有这一件或无权查阅（答复相同）、已经销毁、已经移交、没有理由")
            .does(holds::place),
        act("lift-hold", "hold", "records", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任"))
            .needs("写明理由；不写 records 的，解除这次保全下的全部")
            .refusedFor("没有这次保全、已经解除、不在这次保全之下、没有理由")
            .does(holds::lift),
        act("extend-retention", "records", "until", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任、档案员"))
            .needs("鉴定后仍有保存价值；until 为年份（到那年年底）或者 永久，写明理由。档号不变")
            .refusedFor("已经销毁、已经移交、年份已过、没有理由")
            .does(holds::extend));
  }

  @Bean
  ActSet disposal(DisposalActs disposal) {
    return ActSet.of(
        act("propose-disposal", "records", "reason")
            .by(BY_PROFILE.formatted("档案员、纪要专管人员"))
            .needs("保管期限已满，写明理由；编成一份销毁清册")
            .refusedFor("永久保管的、期限未满或未定的、保全的、借出或有复制件在外的、内容已损坏冻结的、已移交或待移交的、已列入其他清册的；有一件不符，全部不列")
            .does(disposal::propose),
        act("approve-disposal", "disposal", "verdict", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任"))
            .needs(
                "与提出人不是同一人；verdict 为 agree 或 refuse，不同意的写明"
                    + " reason。同意即销毁内容，留下目录和永久保存的销毁清册；中断的再办理一次即办完")
            .refusedFor("提出人自己批准、没有这份清册、有一件又被保全、借出或损坏")
            .does(disposal::decide));
  }

  @Bean
  ActSet transfers(TransferActs transfer) {
    return ActSet.of(
        act("prepare-transfer", "year")
            .by(BY_PROFILE.formatted("档案员、纪要专管人员"))
            .needs("该年度已满移交年限；生成移交包。保全的、借出的留下并写明")
            .refusedFor("没有可以移交的")
            .does(transfer::prepare),
        act("confirm-transfer", "transfer", "receipt")
            .by(BY_PROFILE.formatted("档案员、纪要专管人员"))
            .needs("档案馆已经接收；receipt 写回执的编号。此后由档案馆保管，本系统只供就地查阅")
            .refusedFor("没有这次移交、已经接收或取消、打包后又被保全的")
            .does(transfer::confirm),
        act("cancel-transfer", "transfer", "reason")
            .by(BY_PROFILE.formatted("档案员、纪要专管人员"))
            .needs("档案馆没有接收；写明理由")
            .refusedFor("没有这次移交、已经接收或取消")
            .does(transfer::cancel));
  }

  @Bean
  ActSet secrecyTerms(SecrecyActs secrecy) {
    return ActSet.of(
        act("release-secrecy", "record", "basis", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任、区长"))
            .needs("在保密期限内；basis 写原定密机关或其上级的决定。期限届满的自行解密，不必办理")
            .refusedFor("没有密级、已经解密、没有依据")
            .does(secrecy::release),
        act("change-secrecy", "record", "level", "term", "basis", "reason")
            .by(BY_PROFILE.formatted("区政府办公室主任、区长"))
            .needs("在保密期限内；term 写期限、解密时间或条件，不写 level 的密级不变；basis 写原定密机关或其上级的决定")
            .refusedFor("已经解密、新的期限已届满或超过最长期限、本系统不得保存该密级的内容、没有依据")
            .does(secrecy::change));
  }

  private static ActDescription act(String name, String... fields) {
    return ActDescription.named(name, fields).under(KeepingDesk.RULE, KeepingDesk.ARTICLE);
  }
}
