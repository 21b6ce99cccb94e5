package io.huiji.entry;

import io.huiji.entry.limit.RequestLimits;
import io.huiji.entry.limit.UploadLimits;
import io.huiji.entry.oidc.SignInElsewhere;
import io.huiji.entry.session.LedToSignIn;
import io.huiji.entry.session.PagesToReturnTo;
import io.huiji.entry.session.Refusals;
import io.huiji.entry.session.SessionClock;
import io.huiji.entry.session.SignInAnswers;
import io.huiji.entry.session.SignOutLogged;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/// The chain in front of everything: who a request is by, and whether its door admits him. {@link
/// LocalSignIn} is found by its type; named here as well, it would be asked twice.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
@EnableConfigurationProperties(EntrySettings.class)
class PagesAreGuarded {

  @Bean
  SecurityFilterChain guardedPages(
      HttpSecurity http,
      DoorKeeper keeper,
      SignInAnswers answers,
      SessionClock sessions,
      RequestLimits requests,
      UploadLimits uploads,
      SignInElsewhere elsewhere,
      SignOutLogged signOut) {
    elsewhere.addTo(http);
    return http.authorizeHttpRequests(
            all ->
                all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(keeper))
        .addFilterAfter(sessions, SecurityContextHolderFilter.class)
        .addFilterBefore(requests, CsrfFilter.class)
        .addFilterBefore(uploads, CsrfFilter.class)
        .csrf(csrf -> csrf.ignoringRequestMatchers(SignInElsewhere.TOLD))
        .requestCache(cache -> cache.requestCache(PagesToReturnTo.cache()))
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(answers).failureHandler(answers))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(signOut)
                    .logoutSuccessHandler(elsewhere.afterSignOut()))
        .exceptionHandling(
            denied ->
                denied
                    .authenticationEntryPoint(new LedToSignIn())
                    .accessDeniedHandler(new Refusals()))
        .headers(headers -> AnswerHeaders.set(headers, elsewhere.origin()))
        .build();
  }
}
