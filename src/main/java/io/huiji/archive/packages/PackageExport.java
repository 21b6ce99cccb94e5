package io.huiji.archive.packages;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.archive.Archive;
import io.huiji.archive.NotPermitted;
import io.huiji.archive.Packages.Exported;
import io.huiji.archive.Packages.Seal;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordFrozen;
import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.ExportOrder.Done;
import io.huiji.archive.packages.PackagePress.Job;
import io.huiji.archive.packages.PackagePress.Pressed;
import io.huiji.archive.packages.bag.BagZip;
import io.huiji.archive.packages.bag.DurableFolder;
import io.huiji.archive.packages.eep.SealingKey;
import io.huiji.archive.packages.eep.SealingKeys;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.batch.PowerCut;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import io.huiji.store.ContentDamaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/// Exports on an order: pack beside the target, then the log entries and the use of the consent in
/// one transaction, then the final name. A package that was finished and not yet named when the
/// process died is known again by its hash; nothing is packed twice on one consent.
final class PackageExport {

  private final ExportOrders orders;
  private final PackagePress press;
  private final SidecarFolder sidecars;
  private final Archive archive;
  private final Access access;
  private final Leaving leaving;
  private final RuleProfiles profiles;
  private final AuditLog log;
  private final TransactionOperations transactions;

  PackageExport(
      ExportOrders orders,
      PackagePress press,
      SidecarFolder sidecars,
      Archive archive,
      Access access,
      Leaving leaving,
      RuleProfiles profiles,
      AuditLog log,
      TransactionOperations transactions) {
    this.orders = orders;
    this.press = press;
    this.sidecars = sidecars;
    this.archive = archive;
    this.access = access;
    this.leaving = leaving;
    this.profiles = profiles;
    this.log = log;
    this.transactions = transactions;
  }

  Exported export(Actor actor, int number, LocalDateTime at, Path target, Optional<Seal> seal)
      throws IOException {
    var order = orders.find(number);
    if (order.isEmpty() || PackagePress.there(target)) {
      return refused(
          actor,
          "第" + number + "号导出申请",
          order.map(ExportOrder::concern).orElse(Concern.NONE),
          order.isEmpty()
              ? ExportDecision.finding("第" + number + "号导出申请", "没有这个申请", "请核对申请编号")
              : ExportDecision.finding(target.toString(), "已有同名的文件或文件夹", "请换一个名称"));
    }
    var entries = entries(order.get(), actor, at);
    if (finished(order.get(), target) && ExportDecision.mayUse(actor, order.get())) {
      DurableFolder.place(work(target), target);
      return new Exported.Written(target, entries.size(), size(target), seal.isPresent(), 0);
    }
    var findings = ExportDecision.findings(actor, order.get(), entries, leaving, at);
    if (!findings.isEmpty()) {
      return refused(
          actor, order.get().name(), order.get().concern(), findings.toArray(Finding[]::new));
    }
    var key = seal.map(each -> key(each, at));
    if (key.isPresent() && key.get() instanceof SealingKeys.Opened.Refused(var reason)) {
      return refused(
          actor,
          order.get().name(),
          order.get().concern(),
          ExportDecision.finding(order.get(), reason, "可用的签章密钥", "请改正后再办"));
    }
    return pack(actor, order.get(), entries, at, target, key.map(PackageExport::opened));
  }

  private static SealingKeys.Opened key(Seal seal, LocalDateTime at) {
    return SealingKeys.open(seal.keystore(), seal.password(), seal.alias(), at.toLocalDate());
  }

  private static SealingKey opened(SealingKeys.Opened opened) {
    return ((SealingKeys.Opened.Key) opened).key();
  }

  /// Those of an order that the actor may know.
  private List<RecordEntry> entries(ExportOrder order, Actor actor, LocalDateTime at) {
    var ids = order.records().stream().map(id -> new RecordId(UUID.fromString(id))).toList();
    return archive.known(ids, actor, at);
  }

  private Exported pack(
      Actor actor,
      ExportOrder order,
      List<RecordEntry> entries,
      LocalDateTime at,
      Path target,
      Optional<SealingKey> key)
      throws IOException {
    sidecars.write();
    var unit = profiles.inForceOn(at.toLocalDate()).organ().name();
    var job = new Job(name(target), order.purpose(), unit, at, key);
    try {
      var packing = new Packing(archive, access, actor, at, order::consent);
      var pressed = press(job, order, packing, target);
      var since =
          ExportDecision.findings(actor, current(order), entries(order, actor, at), leaving, at);
      if (!since.isEmpty()) {
        DurableFolder.remove(work(target));
        return refused(actor, order.name(), order.concern(), since.toArray(Finding[]::new));
      }
      PowerCut.at("export.packed");
      use(actor, order, entries, target);
      PowerCut.at("export.used");
      DurableFolder.place(work(target), target);
      return new Exported.Written(
          target, pressed.records(), pressed.bytes(), key.isPresent(), pressed.failed());
    } catch (NotPermitted | RecordFrozen _) {
      DurableFolder.remove(work(target));
      return refused(
          actor,
          order.name(),
          order.concern(),
          ExportDecision.finding(order, "打包期间有的文件已不能导出", "各件都可以导出", "请查明原因后再办，或者重新申请"));
    } catch (ContentDamaged e) {
      DurableFolder.remove(work(target));
      return refused(
          actor,
          order.name(),
          order.concern(),
          ExportDecision.finding(
              order, "归档内容（" + e.digest() + "）缺失或损坏", "内容完好的文件", "请先运行 archive verify，从备份恢复"));
    }
  }

  /// Packing takes its time: what was decided before it is asked once more after it.
  private ExportOrder current(ExportOrder order) {
    return orders.find(order.number()).orElse(order);
  }

  /// Into the working folder beside the target, whatever a killed run left there.
  private Pressed press(Job job, ExportOrder order, Packing packing, Path target)
      throws IOException {
    var folder = work(target).resolveSibling("." + job.name() + ".packing");
    DurableFolder.remove(folder);
    DurableFolder.remove(work(target));
    var records = new ArrayList<List<Sidecar>>();
    var consented = new HashSet<String>();
    for (var id : order.records()) {
      records.add(sidecars.versions(id));
      consented.add(records.getLast().getLast().filingKey());
    }
    records.replaceAll(versions -> ToldLinks.of(versions, consented::contains));
    var pressed = press.press(job, records, packing, folder);
    if (zipped(target)) {
      BagZip.write(folder, job.name(), work(target));
      DurableFolder.remove(folder);
    } else {
      Files.move(folder, work(target));
    }
    return pressed;
  }

  private void use(Actor actor, ExportOrder order, List<RecordEntry> entries, Path target)
      throws IOException {
    var done = new Done(target.toString(), seal(work(target)));
    transactions.executeWithoutResult(
        _ -> {
          if (!orders.use(order.number(), done)) {
            throw new IllegalStateException("an order was used twice at the same time");
          }
          log.append(
              AuditEntry.done(actor.name(), "export", order.name())
                  .reason(order.purpose())
                  .basis(order.verdict().map(ExportOrder.Verdict::by).orElse("") + "同意")
                  .concerning(Concern.records(order.records())));
          entries.forEach(
              entry ->
                  log.append(
                      AuditEntry.done(actor.name(), "export-record", entry.spokenName())
                          .basis(order.name())
                          .concerning(Concern.record(entry.id()))));
        });
  }

  private static boolean finished(ExportOrder order, Path target) throws IOException {
    return order.done().filter(done -> done.target().equals(target.toString())).isPresent()
        && PackagePress.there(work(target))
        && order.done().get().seal().equals(seal(work(target)));
  }

  /// By what a package is known again: a zip by its bytes, a folder by the manifest of its
  /// manifests.
  private static String seal(Path packaged) throws IOException {
    var file = Files.isDirectory(packaged) ? packaged.resolve("tagmanifest-sha256.txt") : packaged;
    return Files.exists(file) ? Digest.of(file).hex() : "";
  }

  private static Path work(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".unfinished");
  }

  private static boolean zipped(Path target) {
    return target.toString().endsWith(".zip");
  }

  private static String name(Path target) {
    return String.valueOf(target.getFileName()).replaceAll("\\.zip$", "");
  }

  private static long size(Path target) throws IOException {
    try (var all = Files.walk(target)) {
      return all.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    }
  }

  private Exported refused(Actor actor, String what, Concern concern, Finding... findings) {
    var list = List.of(findings);
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.refused(
                        actor.name(),
                        "export",
                        what,
                        String.join("；", list.stream().map(Finding::observed).toList()))
                    .concerning(concern)));
    return new Exported.Refused(list);
  }
}
