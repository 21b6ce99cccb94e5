package io.huiji.notice.smtp;

import io.huiji.notice.UnfitMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server; without a host nothing is sent.
///
/// @param security {@code starttls}, {@code tls} or {@code none}; never less than what is set
/// @param secretFile file with the secret, for {@code secret}
/// @param from address of the sender
/// @param link where people sign in, as it stands in each mail
/// @param tries after how many a mail is given back
/// @param patience how long the server may be silent
/// @param claim after what time nobody believes any more that a mail is being sent
@ConfigurationProperties("huiji.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("starttls") String security,
    @DefaultValue("") String user,
    @DefaultValue("") String secret,
    @DefaultValue("") String secretFile,
    @DefaultValue("") String from,
    @DefaultValue("") String link,
    @DefaultValue("12") int tries,
    @DefaultValue("PT20S") Duration patience,
    @DefaultValue("PT10M") Duration claim) {

  public MailSettings {
    if (!host.isBlank()) {
      require(security.matches("starttls|tls|none"), "security 应写 starttls、tls 或者 none");
      require(from.matches("[^@\\s]+@[^@\\s]+"), "from 应写发件人的邮箱");
      require(
          user.isBlank() || !security.equals("none") || host.matches("127\\..*|localhost"),
          "security: none 会让密码明文经过网络，请改用 starttls 或者 tls");
    }
  }

  public boolean on() {
    return !host.isBlank();
  }

  /// Read anew each time: a changed file needs no new start.
  String password() {
    if (secretFile.isBlank()) {
      return secret;
    }
    try {
      return Files.readString(Path.of(secretFile)).strip();
    } catch (IOException _) {
      throw new UnfitMail("读不到邮件密码文件 huiji.mail.secret-file");
    }
  }

  private static void require(boolean fit, String what) {
    if (!fit) {
      throw new UnfitMail("设置 huiji.mail." + what);
    }
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "mail server " + host + ":" + port + " " + security;
  }
}
