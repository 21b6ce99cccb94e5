package io.huiji.archive.packages;

import io.huiji.access.Actor;
import io.huiji.archive.Packages;
import io.huiji.archive.packages.bag.BagFault;
import io.huiji.archive.packages.eep.Certificates;
import io.huiji.batch.Headway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The door over export, inspection and import.
final class StoredPackages implements Packages {

  private final PackageExport exporting;
  private final PackageImport importing;
  private final Inspection inspection;
  private final LapsedExports lapsed;
  private final OrderList orders;
  private final Path work;

  /// @param work working folder, may be deleted at any time
  StoredPackages(
      PackageExport exporting,
      PackageImport importing,
      Inspection inspection,
      LapsedExports lapsed,
      OrderList orders,
      Path work) {
    this.exporting = exporting;
    this.importing = importing;
    this.inspection = inspection;
    this.lapsed = lapsed;
    this.orders = orders;
    this.work = work;
  }

  @Override
  public Exported export(
      Actor actor, int order, LocalDateTime at, Path target, Optional<Seal> seal) {
    try {
      return exporting.export(actor, order, at, target.toAbsolutePath().normalize(), seal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> lapse(String reason) {
    return lapsed.lapse(reason);
  }

  @Override
  public List<Order> orders(Actor actor, LocalDateTime at) {
    return orders.of(actor, at);
  }

  @Override
  public Inspected inspect(Path packaged, Optional<Path> trust, LocalDateTime at) {
    try (var opened = OpenedPackage.open(packaged, work)) {
      var reading = opened.reading();
      var certificate = trust.isEmpty() ? Optional.<X509Certificate>empty() : trusted(trust.get());
      var report =
          inspection.inspect(reading.name(), at, reading.records(), reading.faults(), certificate);
      var faults = new ArrayList<>(report.faults());
      if (trust.isPresent() && certificate.isEmpty()) {
        faults.add("所给的证书读不出：" + trust.get());
      }
      return new Inspected(
          reading.records().size(),
          faults,
          new String(report.json(), StandardCharsets.UTF_8),
          new String(ReportPage.of(report), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<X509Certificate> trusted(Path file) throws IOException {
    return Certificates.read(file);
  }

  /// Seals count too: what bears a broken one is not taken.
  @Override
  public Imported take(Actor actor, Path packaged, LocalDateTime at) {
    Headway.begins("打开、核对档案包");
    try (var opened = OpenedPackage.open(packaged, work)) {
      var reading = opened.reading();
      Headway.begins("四性检测，共" + reading.records().size() + "件");
      var report =
          inspection.inspect(
              reading.name(), at, reading.records(), reading.faults(), Optional.empty());
      var contradictions =
          Stream.concat(
                  reading.faults().stream(),
                  broken(report).stream().map(each -> BagFault.records("", each)))
              .toList();
      return importing.take(
          actor, new PackageReading(reading.name(), reading.records(), contradictions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an archive must not take in; the rest of the report is for people: a record that lay in
  /// our archive without PDF/A comes back as it was.
  private static List<String> broken(Report report) {
    return report.records().stream()
        .flatMap(
            record ->
                record.checks().stream()
                    .filter(check -> check.result() == Report.Result.FAILED)
                    .filter(check -> BINDING.contains(check.id()))
                    .map(check -> record.name() + "：" + check.what() + "：" + check.detail()))
        .toList();
  }

  private static final List<String> BINDING = List.of("YJ-1-01", "YJ-1-02", "YJ-1-03", "YJ-1-06");
}
