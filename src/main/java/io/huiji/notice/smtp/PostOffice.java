package io.huiji.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands one mail to the server, over a connection of its own, and says how it fared.
@Component
public class PostOffice {

  private static final System.Logger LOG = System.getLogger(PostOffice.class.getName());

  private static final int FOR_NOW = 400;
  private static final int FOR_GOOD = 500;
  private static final int LONGEST = 300;

  private final MailSettings settings;

  public PostOffice(MailSettings settings) {
    this.settings = settings;
  }

  public Delivery deliver(Letter letter) {
    var session = Session.getInstance(properties());
    var server = new Server(session);
    try {
      connect(server);
      return handOver(server, message(session, letter));
    } catch (AuthenticationFailedException _) {
      return new Delivery.Away("服务器不接受用户名或者密码");
    } catch (MessagingException e) {
      return new Delivery.Away("连不上服务器：" + words(e));
    } finally {
      leave(server);
    }
  }

  /// The mail's fate is known by then, so that a connection that is gone already changes nothing.
  private static void leave(Server server) {
    try {
      server.close();
    } catch (MessagingException e) {
      LOG.log(System.Logger.Level.DEBUG, "the mail server had gone", e);
    }
  }

  private void connect(Server server) throws MessagingException {
    if (settings.user().isBlank()) {
      server.connect(settings.host(), settings.port(), null, null);
    } else {
      server.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }
  }

  private static Delivery handOver(Server server, MimeMessage message) {
    try {
      server.sendMessage(message, message.getAllRecipients());
      return new Delivery.Taken();
    } catch (MessagingException e) {
      var answer = answer(e);
      var code = code(answer);
      if (code >= FOR_GOOD) {
        return new Delivery.Refused(words(answer));
      }
      if (code >= FOR_NOW) {
        return new Delivery.Later(words(answer));
      }
      return server.whole
          ? new Delivery.Unknown("整封邮件已交给服务器，没有等到答复")
          : new Delivery.Away("连接中断：" + words(e));
    }
  }

  /// The failure that carries what the server answered, of a refused recipient that of his; where
  /// it said nothing, the outermost.
  private static Exception answer(MessagingException failure) {
    for (@Nullable Exception each = failure; each != null; each = next(each)) {
      if (code(each) >= FOR_NOW) {
        return each;
      }
    }
    return failure;
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException recipient -> recipient.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      case SMTPSendFailedException command -> command.getReturnCode();
      default -> -1;
    };
  }

  private static @Nullable Exception next(Exception each) {
    return each instanceof MessagingException more ? more.getNextException() : null;
  }

  private static String words(Exception failure) {
    var text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    var message = new WithOwnId(session, letter.messageId());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.body(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private Properties properties() {
    var patience = String.valueOf(settings.patience().toMillis());
    var properties = new Properties();
    for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      properties.put(protocol + "connectiontimeout", patience);
      properties.put(protocol + "timeout", patience);
      properties.put(protocol + "writetimeout", patience);
      properties.put(protocol + "auth", String.valueOf(!settings.user().isBlank()));
      properties.put(protocol + "quitwait", "false");
      properties.put(protocol + "ssl.checkserveridentity", "true");
    }
    var starttls = String.valueOf(settings.security().equals("starttls"));
    properties.put("mail.smtp.starttls.enable", starttls);
    properties.put("mail.smtp.starttls.required", starttls);
    return properties;
  }

  /// Notes when the last of a mail has gone out: from then on its fate is the server's.
  private final class Server extends SMTPTransport {

    private boolean whole;

    Server(Session session) {
      super(
          session,
          new URLName(
              settings.security().equals("tls") ? "smtps" : "smtp", null, -1, null, null, null),
          settings.security().equals("tls") ? "smtps" : "smtp",
          settings.security().equals("tls"));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      whole = true;
      super.finishData();
    }
  }

  /// The id of a message stays what it is, where the library would make a new one each time.
  private static final class WithOwnId extends MimeMessage {

    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
