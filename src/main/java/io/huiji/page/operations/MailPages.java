package io.huiji.page.operations;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.page.kit.Tag;
import io.huiji.view.operations.MailView;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Mails that did not go out, or of which nobody knows (邮件).
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.OPERATOR, Post.DIRECTOR, Post.CLERK})
class MailPages {

  private static final String PAGE = "/operations/mail";

  private final MailView views;
  private final ActDoor acts;

  MailPages(MailView views, ActDoor acts) {
    this.views = views;
    this.acts = acts;
  }

  @GetMapping(PAGE)
  ModelAndView mails(Actor actor) {
    var post = NotKnown.unless(views.post(actor));
    return new ModelAndView("operations/mail")
        .addObject("post", post)
        .addObject("lines", lines(post))
        .addObject("version", "");
  }

  @PostMapping("/operations/mail/resend-mail")
  ModelAndView resend(Posted posted) {
    var fields = new LinkedHashMap<String, Object>();
    posted.text("again").or(() -> posted.text("mail")).ifPresent(mail -> fields.put("mail", mail));
    return Answers.of(
        acts.perform("resend-mail", fields, posted),
        posted,
        PAGE,
        "已放回待发，一会儿再发。",
        () -> mails(posted.actor()));
  }

  @PostMapping("/operations/mail/give-up-mail")
  ModelAndView giveUp(Posted posted) {
    return Answers.of(
        acts.perform("give-up-mail", posted.fields("mail", "reason"), posted),
        posted,
        PAGE,
        "已记下，不再发送。",
        () -> mails(posted.actor()));
  }

  private static List<MailLine> lines(MailView.Post post) {
    return post.open().stream().map(line -> new MailLine(line, tag(line))).toList();
  }

  private static Tag tag(MailView.Line line) {
    var state = line.mail().state();
    return switch (state) {
      case DEAD -> Tag.stop(state.chinese());
      case UNCERTAIN -> Tag.soon(state.chinese());
      default -> Tag.rest(state.chinese());
    };
  }

  record MailLine(MailView.Line line, Tag tag) {}
}
