package io.huiji.archive.packages;

import io.huiji.act.ActSet;
import io.huiji.archive.Archive;
import io.huiji.archive.Packages;
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
  ActSet exports(ExportOrders orders, Archive archive) {
    return new ExportActs(orders, archive).set();
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
  PackagePress packagePress(ContentStore store, AuditLog log, Inspection inspection) {
    return new PackagePress(store, log, inspection);
  }

  @Bean
  TransferPackage transferPackage(
      PackagePress press, SidecarFolder sidecars, RuleProfiles profiles, OfficeClock clock) {
    return new TransferPackages(press, sidecars, profiles, clock);
  }

  @Bean
  Packages packages(
      ExportOrders orders,
      PackagePress press,
      SidecarFolder sidecars,
      Archive archive,
      Restoring restoring,
      ContentStore store,
      RuleProfiles profiles,
      AuditLog log,
      TransactionOperations transactions,
      Inspection inspection,
      DataFolder folder) {
    return new StoredPackages(
        new PackageExport(orders, press, sidecars, archive, profiles, log, transactions),
        new PackageImport(archive, restoring, store, sidecars, log, transactions),
        inspection,
        folder.cache().resolve("packages"));
  }
}
