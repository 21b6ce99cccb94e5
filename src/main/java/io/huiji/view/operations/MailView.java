package io.huiji.view.operations;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.notice.Mails;
import io.huiji.notice.Mails.Mail;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Mails that need a person; they name no paper, so that the operator may see them too.
@Component
public class MailView {

  private static final int MOST = 200;

  private final Mails mails;
  private final Organisation organisation;

  MailView(Mails mails, Organisation organisation) {
    this.mails = mails;
    this.organisation = organisation;
  }

  public Optional<Post> post(Actor actor) {
    return OperationsView.concerns(actor)
        ? Optional.of(
            new Post(
                mails.on(), mails.counts(), mails.open(MOST).stream().map(this::line).toList()))
        : Optional.empty();
  }

  private Line line(Mail mail) {
    return new Line(
        mail, organisation.user(mail.user()).map(User::displayName).orElse(mail.user()));
  }

  /// @param on whether a server is set
  public record Post(boolean on, Mails.Counts counts, List<Line> open) {

    public Post {
      open = List.copyOf(open);
    }
  }

  /// @param who as pages print it
  public record Line(Mail mail, String who) {}
}
