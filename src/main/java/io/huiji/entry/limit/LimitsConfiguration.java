package io.huiji.entry.limit;

import io.huiji.calendar.OfficeClock;
import io.huiji.entry.EntrySettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The limits stand in the security chain, behind the session and before anything of the request's
/// body is read; they are no filters of the server as well.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LimitsConfiguration {

  @Bean
  RequestLimits requestLimits(
      EntrySettings settings,
      OfficeClock clock,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    var signIn = new SharedBuckets("sign-in", settings.limits().signIn(), jdbc, transactions);
    return new RequestLimits(settings, clock, signIn);
  }

  @Bean
  UploadLimits uploadLimits(EntrySettings settings, MultipartConfigElement multipart) {
    return new UploadLimits(settings, multipart);
  }

  @Bean
  FilterRegistrationBean<RequestLimits> requestLimitsNotOfTheServer(RequestLimits filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<UploadLimits> uploadLimitsNotOfTheServer(UploadLimits filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
