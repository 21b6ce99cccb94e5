package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

  @Bean
  Catalogue catalogue(JdbcOperations jdbc) {
    return new Catalogue(jdbc);
  }

  @Bean
  ChangeFeed changeFeed(JdbcOperations jdbc, OfficeClock clock) {
    return new ChangeFeed(jdbc, clock);
  }

  @Bean
  Holdings holdings(JdbcOperations jdbc, Organisation organisation, OfficeClock clock) {
    return new Holdings(jdbc, organisation, clock);
  }

  @Bean
  Custody custody(Catalogue catalogue, ChangeFeed feed, Holdings holdings) {
    return new JdbcCustody(catalogue, feed, holdings);
  }

  @Bean
  Archive archive(
      CatalogueTables tables,
      Freezes freezes,
      Numbers numbers,
      ContentStore store,
      Access access,
      RuleProfiles profiles,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    return JdbcArchive.of(
        tables, freezes, numbers, store, access, profiles, clock, log, transactions);
  }

  @Bean
  HiddenRecords hiddenRecords(JdbcClient jdbc, Access access) {
    return new JdbcHiddenRecords(jdbc, access);
  }

  @Bean
  NamedRecords namedRecords(Archive archive) {
    return new NamedRecords(archive);
  }

  @Bean
  RecordKeeping recordKeeping(JdbcClient jdbc, ChangeFeed feed) {
    return new JdbcRecordKeeping(jdbc, feed);
  }

  @Bean
  RecordRelations recordRelations(CatalogueTables tables) {
    return new RecordLinks(tables.catalogue(), tables.feed(), tables.relations());
  }

  @Bean
  CatalogueTables catalogueTables(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      JdbcClient jdbc,
      JdbcOperations operations) {
    return new CatalogueTables(
        catalogue,
        feed,
        holdings,
        new EventTable(jdbc),
        new Relations(jdbc),
        new Latecomers(operations));
  }

  @Bean
  SidecarFiles sidecarFiles(OutFolder folder) {
    return new SidecarFiles(folder);
  }

  @Bean
  StoredSidecars sidecars(
      CatalogueTables tables,
      SidecarFiles files,
      RuleProfiles profiles,
      PlatformTransactionManager transactions) {
    return new StoredSidecars(tables, files, profiles, new TransactionTemplate(transactions));
  }

  @Bean
  RecordEvents recordEvents(CatalogueTables tables) {
    return new JdbcRecordEvents(tables.catalogue(), tables.feed(), tables.events());
  }

  @Bean
  Restoring restoring(
      CatalogueTables tables,
      SidecarFiles files,
      Numbers numbers,
      ObjectProvider<Restoring.Restored> others) {
    return new JdbcRestoring(tables, files, numbers, others.orderedStream().toList());
  }

  @Bean
  Freezes freezes(JdbcClient jdbc) {
    return new Freezes(jdbc);
  }

  @Bean
  Fixity fixity(
      CatalogueTables tables,
      StoredSidecars sidecars,
      SidecarFiles files,
      ContentStore store,
      Freezes freezes,
      JdbcClient jdbc,
      AuditLog log,
      OfficeClock clock,
      PlatformTransactionManager transactions) {
    return new StoreFixity(
        tables,
        sidecars,
        files,
        store,
        new StrayContent(jdbc, store),
        freezes,
        new FixityProgress(jdbc),
        log,
        clock,
        new TransactionTemplate(transactions));
  }

  @Bean
  CatalogueRebuild catalogueRebuild(
      CatalogueTables tables,
      SidecarFiles files,
      Restoring restoring,
      PlatformTransactionManager transactions) {
    return new StoredCatalogueRebuild(
        tables, files, restoring, new TransactionTemplate(transactions));
  }
}
