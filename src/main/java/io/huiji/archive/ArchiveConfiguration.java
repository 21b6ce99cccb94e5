package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

  @Bean
  Catalogue catalogue(JdbcClient jdbc) {
    return new Catalogue(jdbc);
  }

  @Bean
  ChangeFeed changeFeed(JdbcClient jdbc, OfficeClock clock) {
    return new ChangeFeed(jdbc, clock);
  }

  @Bean
  Holdings holdings(JdbcClient jdbc, Organisation organisation, OfficeClock clock) {
    return new Holdings(jdbc, organisation, clock);
  }

  @Bean
  Custody custody(Catalogue catalogue, ChangeFeed feed, Holdings holdings) {
    return new JdbcCustody(catalogue, feed, holdings);
  }

  @Bean
  Archive archive(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      Numbers numbers,
      ContentStore store,
      Access access,
      RuleProfiles profiles,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    return new JdbcArchive(
        catalogue, feed, holdings, numbers, store, access, profiles, clock, log, transactions);
  }

  @Bean
  Sidecars sidecars(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      OutFolder folder,
      RuleProfiles profiles,
      PlatformTransactionManager transactions) {
    return new StoredSidecars(
        catalogue, feed, holdings, folder, profiles, new TransactionTemplate(transactions));
  }
}
