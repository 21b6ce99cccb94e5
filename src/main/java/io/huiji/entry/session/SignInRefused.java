package io.huiji.entry.session;

import io.huiji.entry.account.SignInFailures.Attempt;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// A sign-in was refused; carries what the page tells, which is the same for names that nobody has.
public final class SignInRefused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final String told;

  private SignInRefused(String message, String told) {
    super(message);
    this.told = told;
  }

  public static SignInRefused wrong(Attempt.Counted attempt) {
    return new SignInRefused(
        "用户名或密码不对", "failed&left=%d&pause=%d".formatted(attempt.left(), minutes(attempt.pause())));
  }

  public static SignInRefused paused(Attempt.Paused attempt) {
    return new SignInRefused("登录已暂停", "paused=" + minutes(attempt.left()));
  }

  /// The person is known elsewhere, but has no account here that may be signed in to.
  public static SignInRefused noAccount() {
    return new SignInRefused("没有可以登录的账号", "stranger");
  }

  /// What the other system said of him, or that it said nothing, is no reason to let him in.
  public static SignInRefused notBelieved() {
    return new SignInRefused("没有可以采信的身份凭证", "elsewhere");
  }

  /// As the query of the sign-in page's address.
  String told() {
    return told;
  }

  private static long minutes(Duration time) {
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }
}
