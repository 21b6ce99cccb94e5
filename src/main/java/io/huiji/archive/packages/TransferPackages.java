package io.huiji.archive.packages;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.act.ActRefused;
import io.huiji.archive.Archive;
import io.huiji.archive.Sidecar;
import io.huiji.archive.TransferPackage;
import io.huiji.archive.packages.PackagePress.Job;
import io.huiji.archive.packages.bag.DurableFolder;
import io.huiji.archive.packages.eep.SealingKey;
import io.huiji.archive.packages.eep.SealingKeys.Opened;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Packages of a transfer, sealed with the key of the settings. Dated by the day, so that the same
/// transfer gives the same bytes on that day. What lies under the name is left from a transfer that
/// broke off, for each has a number of its own, and is made anew.
final class TransferPackages implements TransferPackage {

  private final PackagePress press;
  private final Archive archive;
  private final Access access;
  private final SidecarFolder sidecars;
  private final RuleProfiles profiles;
  private final Sealing sealing;
  private final OfficeClock clock;

  TransferPackages(
      PackagePress press,
      Archive archive,
      Access access,
      SidecarFolder sidecars,
      RuleProfiles profiles,
      Sealing sealing,
      OfficeClock clock) {
    this.press = press;
    this.archive = archive;
    this.access = access;
    this.sidecars = sidecars;
    this.profiles = profiles;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public Packed pack(String name, List<RecordId> records, Path into, Actor actor) {
    var target = into.toAbsolutePath().resolve(name);
    try {
      var job = job(name);
      var work = target.resolveSibling("." + name + ".unfinished");
      DurableFolder.remove(work);
      press.press(job, versions(records, actor), packing(name, actor), work);
      DurableFolder.remove(target);
      DurableFolder.place(work, target);
      removeOnRollback(target);
      return packed(target, job.key().isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The records' term is the consent: it is up.
  private Packing packing(String name, Actor actor) {
    var now = clock.now();
    return new Packing(
        archive, access, actor, now, record -> Optional.of(Packing.now(name, record, actor, now)));
  }

  /// A package of a transfer that did not come to be is not left lying about.
  private static void removeOnRollback(Path target) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              remove(target);
            }
          }
        });
  }

  private static void remove(Path target) {
    try {
      DurableFolder.remove(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Job job(String name) {
    var today = clock.today();
    var unit = profiles.inForceOn(today).organ().name();
    return new Job(name, "移交进馆", unit, today.atStartOfDay(), key(name));
  }

  private Optional<SealingKey> key(String name) {
    return sealing
        .key(clock.today())
        .map(
            opened ->
                switch (opened) {
                  case Opened.Key(var key) -> key;
                  case Opened.Refused(var reason) ->
                      throw ActRefused.because(
                          ExportDecision.finding(name, reason, "请系统管理员改正签章的设置（huiji.seal）后再办")
                              .allowed("可用的签章密钥"));
                });
  }

  /// With links to what the actor may know: others go with another transfer.
  private List<List<Sidecar>> versions(List<RecordId> records, Actor actor) throws IOException {
    sidecars.write();
    var versions = new ArrayList<List<Sidecar>>();
    for (var record : records) {
      versions.add(ToldLinks.of(sidecars.versions(record.toString()), key -> knows(actor, key)));
    }
    return versions;
  }

  /// What is not here is in another archive.
  private boolean knows(Actor actor, String key) {
    return archive
        .filed(key)
        .map(entry -> !archive.known(List.of(entry.id()), actor, clock.now()).isEmpty())
        .orElse(true);
  }

  private static Packed packed(Path target, boolean signed) throws IOException {
    var description =
        PackageDescription.parse(Files.readAllBytes(target.resolve(PackageDescription.PATH)));
    var seal = Digest.of(target.resolve("tagmanifest-sha256.txt"));
    return new Packed(target, seal, description.count(), description.bytes(), signed);
  }
}
