package io.huiji.entry.oidc;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.entry.session.SignInAnswers;
import io.huiji.entry.session.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signing in by another system: authorization code with PKCE, state and nonce; the identity token
/// is believed when its signature, issuer, audience, time and nonce are right.
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(OidcSettings.class)
public class SignInElsewhere {

  /// Where a browser is sent away from.
  public static final String START = "/sign-in/elsewhere/" + Elsewhere.ID;

  /// Where the other system tells of sign-outs: no browser, no session, no form.
  public static final String TOLD = "/sign-out/elsewhere/" + Elsewhere.ID;

  private static final String ANSWER = "/sign-in/answer/" + Elsewhere.ID;

  private final OidcSettings settings;
  private final Elsewhere elsewhere;
  private final KnownPerson person;
  private final SignInAnswers answers;
  private final AuditLog log;
  private final TransactionOperations transactions;

  SignInElsewhere(
      OidcSettings settings,
      Organisation organisation,
      Accounts accounts,
      SignInAnswers answers,
      AuditLog log,
      TransactionOperations transactions) {
    this.settings = settings;
    this.elsewhere = new Elsewhere(settings, ANSWER);
    this.person = new KnownPerson(settings, organisation, accounts, log, transactions);
    this.answers = answers;
    this.log = log;
    this.transactions = transactions;
  }

  /// Where a form's answer may lead on to; empty without another system.
  public String origin() {
    return settings.isOn() ? settings.origin() : "";
  }

  /// Adds it to the chain in front of the pages, if there is another system.
  public void addTo(HttpSecurity http) {
    if (settings.isOn()) {
      login(http);
    }
  }

  private void login(HttpSecurity http) {
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(elsewhere)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.baseUri("/sign-in/elsewhere"))
                .redirectionEndpoint(answer -> answer.baseUri("/sign-in/answer/*"))
                .userInfoEndpoint(info -> info.oidcUserService(person))
                .successHandler(answers)
                .failureHandler(this::failed)
                .withObjectPostProcessor(startingSafely()));
  }

  /// Where a sign-out leads: also out of the other system, where it offers that.
  public LogoutSuccessHandler afterSignOut() {
    var there = new OidcClientInitiatedLogoutSuccessHandler(elsewhere);
    there.setPostLogoutRedirectUri(
        (settings.base().isEmpty() ? "{baseUrl}" : settings.base()) + "/sign-in");
    there.setDefaultTargetUrl("/sign-in");
    return there;
  }

  /// Without the other system nobody is sent anywhere.
  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> startingSafely() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(SignInElsewhere.this::failed);
        return filter;
      }
    };
  }

  /// What the other system said wrongly is told to the log in our words, not in its own.
  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof SignInRefused refused) {
      answers.onAuthenticationFailure(request, response, refused);
      return;
    }
    var code =
        failure instanceof OAuth2AuthenticationException told
            ? told.getError().getErrorCode()
            : "unreachable";
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.refused(
                    "system", "sign-in", "（未知账号）", settings.name() + "：" + reason(code))));
    answers.onAuthenticationFailure(request, response, SignInRefused.notBelieved());
  }

  private static String reason(String code) {
    return switch (code) {
      case "authorization_request_not_found", "invalid_state_parameter" -> "不是从这里开始的登录，或者已经用过";
      case "invalid_id_token", "invalid_nonce", "missing_signature_verifier" -> "身份凭证不能采信";
      case "invalid_token_response", "invalid_grant", "unreachable" -> "联系不上，或者没有给出身份凭证";
      case "access_denied" -> "对方没有同意登录";
      default -> "登录没有完成";
    };
  }

  /// Identity tokens are signed with the algorithm of the settings and no other.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Believed {

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(OidcSettings settings) {
      var algorithm = settings.signature();
      var factory = new OidcIdTokenDecoderFactory();
      factory.setJwsAlgorithmResolver(_ -> algorithm);
      return factory;
    }
  }
}
