package io.huiji.notice.mail;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.notice.Mails.State;
import io.huiji.rules.Finding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a person does about a mail that did not go out, or of which nobody knows.
@Configuration(proxyBeanMethods = false)
class MailActs {

  @Bean
  ActSet undeliveredMail(MailRows rows) {
    return ActSet.of(
        described("resend-mail", "mail")
            .needs("mail 为邮件编号（“运行—邮件”页）；发不出去、不确定是否已发出、没有邮箱的才可以。再发的与原来是同一封（Message-ID 相同）")
            .refusedFor("没有这封邮件、邮件不在待处理之列")
            .does(act -> settle(act, rows, State.WAITING, "")),
        described("give-up-mail", "mail", "reason")
            .needs("mail 为邮件编号；写明理由，例如已电话告知、已送达纸质通知")
            .refusedFor("没有这封邮件、邮件不在待处理之列、没有理由")
            .does(act -> settle(act, rows, State.GIVEN_UP, act.fields().text("reason"))));
  }

  private static ActDescription described(String name, String... fields) {
    return ActDescription.named(name, fields)
        .under("R12.1", "十二")
        .by("区政府办公室主任、区政府办公室经办、系统管理员", Post.DIRECTOR, Post.CLERK, Post.OPERATOR);
  }

  private static Done settle(Act act, MailRows rows, State state, String reason) {
    var written = act.fields().text("mail");
    if (!written.matches("\\d{1,18}") || !rows.settle(Long.parseLong(written), state, reason)) {
      throw ActRefused.because(notOpen(written));
    }
    return reason.isEmpty() ? Done.to("邮件" + written) : Done.to("邮件" + written).reason(reason);
  }

  private static Finding notOpen(String written) {
    return Finding.reject("R12.1", "十二")
        .observed("“" + written + "”不是待处理的邮件")
        .allowed("发不出去、不确定是否已发出、没有邮箱的邮件")
        .where("mail")
        .fix("请在“运行—邮件”页核对编号");
  }
}
