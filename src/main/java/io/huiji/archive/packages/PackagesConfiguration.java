package io.huiji.archive.packages;

import io.huiji.access.Access;
import io.huiji.act.ActSet;
import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.archive.Packages;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.RecordRelations;
import io.huiji.archive.Restoring;
import io.huiji.archive.Sidecars;
import io.huiji.archive.TransferPackage;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.PaperReader;
import io.huiji.document.PdfConformance;
import io.huiji.kernel.DataFolder;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class PackagesConfiguration {

  @Bean
  ExportOrders exportOrders(JdbcClient jdbc) {
    return new ExportOrders(jdbc);
  }

  @Bean
  NamedOrders namedOrders(ExportOrders orders) {
    return new NamedOrders(orders);
  }

  @Bean
  Leaving leaving(Archive archive, Fixity fixity, RecordEvents events) {
    return new Leaving(archive, fixity, events);
  }

  @Bean
  ActSet exports(ExportOrders orders, Archive archive, Leaving leaving) {
    return new ExportActs(orders, archive, leaving).set();
  }

  @Bean
  SidecarFolder sidecarFolder(OutFolder folder, Sidecars sidecars) {
    return new SidecarFolder(folder, sidecars);
  }

  @Bean
  PdfConformance packageConformance(DataFolder folder) {
    return PdfConformance.in(
        folder.cache().resolve("conversions"), folder.cache().resolve("packages"));
  }

  @Bean
  Inspection inspection(PaperReader reader, PdfConformance conformance) {
    return new Inspection(new RecordInspection(new ContentInspection(reader, conformance)));
  }

  @Bean
  PackagePress packagePress(AuditLog log, Inspection inspection) {
    return new PackagePress(log, inspection);
  }

  @Bean
  Sealing sealing(
      @Value("${huiji.seal.keystore:}") String keystore,
      @Value("${huiji.seal.password-file:}") String passwordFile,
      @Value("${huiji.seal.alias:}") String alias) {
    return new Sealing(keystore, passwordFile, alias);
  }

  @Bean
  TransferPackage transferPackage(
      PackagePress press,
      Archive archive,
      Access access,
      SidecarFolder sidecars,
      RuleProfiles profiles,
      Sealing sealing,
      OfficeClock clock) {
    return new TransferPackages(press, archive, access, sidecars, profiles, sealing, clock);
  }

  @Bean
  Packages packages(
      ExportOrders orders,
      PackagePress press,
      SidecarFolder sidecars,
      Archive archive,
      Access access,
      Leaving leaving,
      Restoring restoring,
      RecordRelations relations,
      ContentStore store,
      RuleProfiles profiles,
      AuditLog log,
      TransactionOperations transactions,
      Inspection inspection,
      OfficeClock clock,
      DataFolder folder) {
    return new StoredPackages(
        new PackageExport(
            orders, press, sidecars, archive, access, leaving, profiles, log, transactions),
        new PackageImport(archive, restoring, relations, store, sidecars, log, transactions),
        inspection,
        new LapsedExports(orders, log, clock),
        new OrderList(orders, archive),
        folder.cache().resolve("packages"));
  }
}
