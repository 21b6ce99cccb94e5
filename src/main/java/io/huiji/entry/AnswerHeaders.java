package io.huiji.entry;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer says to browsers about itself.
public final class AnswerHeaders {

  /// Scripts, styles, pictures and connections of our own origin alone; nothing inline.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self';"
          + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final String NOT_NEEDED =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  private AnswerHeaders() {}

  /// @param there another origin to which a form's answer may lead on; empty for none
  public static void set(HeadersConfigurer<HttpSecurity> headers, String there) {
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives(there.isEmpty() ? POLICY : POLICY + " " + there))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy -> policy.policy(NOT_NEEDED))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
