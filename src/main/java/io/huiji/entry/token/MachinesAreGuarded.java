package io.huiji.entry.token;

import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.AnswerHeaders;
import io.huiji.entry.DoorKeeper;
import io.huiji.entry.EntrySettings;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.limit.RequestLimits;
import io.huiji.entry.limit.SharedBuckets;
import io.huiji.entry.limit.UploadLimits;
import io.huiji.entry.session.LedToSignIn;
import io.huiji.entry.session.Refusals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.transaction.support.TransactionOperations;

/// The chain for requests with a token: no session, no cookie, and no form of another site can send
/// one, so that there is nothing for a CSRF token to guard. Doors and limits are those of people.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MachinesAreGuarded {

  @Bean
  @Order(1)
  SecurityFilterChain guardedMachines(
      HttpSecurity http,
      DoorKeeper keeper,
      MachineTokens tokens,
      AuditLog log,
      TransactionOperations transactions,
      OfficeClock clock,
      EntrySettings settings,
      JdbcClient jdbc,
      RequestLimits requests,
      UploadLimits uploads) {
    var failures = new SharedBuckets("token", settings.limits().signIn(), jdbc, transactions);
    var filter = new TokenFilter(tokens, log, transactions, clock, failures);
    return http.securityMatcher(TokenFilter::isMachine)
        .authorizeHttpRequests(all -> all.anyRequest().access(keeper))
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterAfter(filter, SecurityContextHolderFilter.class)
        .addFilterBefore(requests, CsrfFilter.class)
        .addFilterBefore(uploads, CsrfFilter.class)
        .exceptionHandling(
            denied ->
                denied
                    .authenticationEntryPoint(new LedToSignIn())
                    .accessDeniedHandler(new Refusals()))
        .headers(headers -> AnswerHeaders.set(headers, ""))
        .build();
  }
}
