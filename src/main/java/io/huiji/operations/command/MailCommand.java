package io.huiji.operations.command;

import io.huiji.notice.Mails;
import io.huiji.operations.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code mail}: mails that need a person; exit 1 while there are any that did not go out or of
/// which nobody knows. What is done about them are acts.
@Command(name = "mail", description = "发不出去的邮件、不确定是否已发出的邮件、没有邮箱的人")
final class MailCommand extends DataCommand {

  private static final int MOST = 1000;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  MailCommand(CommandContext context) {
    super(context);
  }

  @Override
  int perform(Installation installation) {
    var mails = installation.part(Mails.class);
    var counts = mails.counts();
    var open = mails.open(MOST);
    if (json) {
      Json.print(console(), Map.of("on", mails.on(), "counts", counts, "open", open));
    } else {
      console()
          .out()
          .println(
              (mails.on() ? "" : "没有设置邮件服务器，不发邮件。")
                  + "待发%d，已发%d，发不出去%d，不确定%d，没有邮箱%d"
                      .formatted(
                          counts.waiting(),
                          counts.sent(),
                          counts.dead(),
                          counts.uncertain(),
                          counts.letters()));
      open.forEach(mail -> console().out().println(sentence(mail)));
    }
    return counts.stuck() == 0 ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private static String sentence(Mails.Mail mail) {
    return "  %d  %s  %s  %s  %s"
        .formatted(
            mail.number(), mail.user(), mail.occasion(), mail.state().chinese(), mail.fault());
  }
}
