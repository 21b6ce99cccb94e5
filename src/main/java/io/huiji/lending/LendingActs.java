package io.huiji.lending;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of copying, lending and custody, as a table of contents.
@Configuration(proxyBeanMethods = false)
class LendingActs {

  private static final String KEEPERS = "档案员、纪要专管人员";

  @Bean
  ActSet copiesAndLoans(
      RequestActs requesting,
      ConsentActs consenting,
      IssueCopy issuing,
      LoanActs lending,
      HandOver custody) {
    return ActSet.of(
        act("request-copy", "record", "purpose", "copies")
            .by("可以查阅该件的人")
            .needs("写明用途；一次申请一份")
            .refusedFor("没有这一件或无权查阅（答复相同）、没有用途、多于一份、只有纸质登记、按规则不得复制的密级")
            .does(requesting::requestCopy),
        act("request-loan", "record", "purpose")
            .by("可以查阅该件的人")
            .needs("写明用途")
            .refusedFor("没有这一件或无权查阅（答复相同）、没有用途")
            .does(requesting::requestLoan),
        act("consent", "request", "verdict", "reason")
            .by(ConsentActs.WHO)
            .needs(
                "申请尚未答复；verdict 为 agree 或 refuse，不同意的写明 reason。同意有期限，只对这一件、这个人、这个用途、这一次。同意本人的申请照办，列入当日报告")
            .refusedFor("他人（包括区长）办理、没有这个申请、已经答复、不同意而没有理由")
            .does(consenting::consent),
        act("revoke-consent", "request", "reason")
            .by(ConsentActs.WHO)
            .needs("已经同意；写明理由。尚未使用的即失效，已借出的即失去查阅权限，已交付的复制件应交回")
            .refusedFor("没有同意过、已经撤销、已经归还或交回、没有理由")
            .does(consenting::revoke),
        act("issue-copy", "request", "to")
            .by(KEEPERS, Post.ARCHIVIST, Post.CUSTODIAN)
            .needs(
                "同意有效而未用过；命令行办理时 to 是还没有的文件，网上办理不写 to，办成后一小时内由办理人下载。上次办成而文件没有写出的，写同一个 to 再办理一次，补交同一份")
            .refusedFor("没有同意、过期、已撤销、已用过、另一处正在使用、申请人已不能查阅、to 已有文件或文件夹不能写、做不出 PDF")
            .does(issuing::issue),
        act("return-copy", "request", "note")
            .by(KEEPERS, Post.ARCHIVIST, Post.CUSTODIAN)
            .needs("复制件在外")
            .refusedFor("没有交付过、已经交回、已声明遗失")
            .does(lending::returnCopy),
        act("lend", "request", "pages", "note")
            .by(KEEPERS, Post.ARCHIVIST, Post.CUSTODIAN)
            .needs("同意有效而未用过；pages 写清点的页数。期限按规则文件：一般15日，会后收回的7日，涉密的更短")
            .refusedFor("没有同意、过期、已撤销、已用过、申请人已不能查阅")
            .does(lending::lend),
        act("renew", "request")
            .by("借阅人本人，档案员、纪要专管人员")
            .needs("在借、没有逾期、第一次续借；从原到期日起再借同样的天数")
            .refusedFor("不是借阅人本人、逾期、已经续借过、已归还、同意已撤销")
            .does(lending::renew),
        act("return-loan", "request", "pages", "note")
            .by(KEEPERS, Post.ARCHIVIST, Post.CUSTODIAN)
            .needs("在借；pages 写归还时清点的页数")
            .refusedFor("没有借出、已经归还、页数与借出时不符或没有清点")
            .does(lending::takeBack),
        act("declare-lost", "request", "report")
            .by("区政府办公室主任", Post.DIRECTOR)
            .needs("借出的原件或交付的复制件在外；report 写遗失报告的编号")
            .refusedFor("不在外、没有报告")
            .does(lending::declareLost),
        ActDescription.named("hand-over", "to", "holdings", "from", "note")
            .under(HandOver.RULE, Refusals.ARTICLE)
            .by(
                "移交人本人（档案员、纪要专管人员）；本人已离任的，由区政府办公室主任写明 from",
                Post.ARCHIVIST,
                Post.CUSTODIAN,
                Post.DIRECTOR)
            .needs("holdings 与登记在移交人名下的件数一致；接收人任纪要专管人员或档案员")
            .refusedFor("件数不符、没有可移交的、接收人不任该职或就是本人、移交人本人有未还的借阅、时间早于接收时间")
            .does(custody::handOver));
  }

  private static ActDescription act(String name, String... fields) {
    return ActDescription.named(name, fields).under(Refusals.RULE, Refusals.ARTICLE);
  }
}
