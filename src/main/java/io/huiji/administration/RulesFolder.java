package io.huiji.administration;

import io.huiji.administration.RuleVersion.State;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.UnfitRules;
import io.huiji.profile.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps DATA/rules in step with the database: what was installed stands there as a file, so that
/// {@code check} needs no database and a lost database costs no rule. Row first, then the file; a
/// file that is missing after a crash is written again at the next start, and one that was changed
/// by hand stops the house, since an old paper keeps the rule of its day.
@Component
final class RulesFolder implements SmartInitializingSingleton {

  private final DataFolder folder;
  private final RuleVersionTable versions;
  private final CalendarTable years;
  private final RuleProfiles profiles;
  private final WorkingCalendar calendar;

  RulesFolder(
      DataFolder folder,
      RuleVersionTable versions,
      CalendarTable years,
      RuleProfiles profiles,
      WorkingCalendar calendar) {
    this.folder = folder;
    this.versions = versions;
    this.years = years;
    this.profiles = profiles;
    this.calendar = calendar;
  }

  @Override
  public void afterSingletonsInstantiated() {
    inStep();
  }

  /// As soon as the act's transaction has been committed.
  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            inStep();
          }
        });
  }

  private void inStep() {
    var changed = false;
    var expected = expected();
    refuseChanged(expected);
    for (var file : expected.entrySet()) {
      var path = folder.rules().resolve(file.getKey());
      if (!Files.exists(path)) {
        write(path, file.getValue());
        changed = true;
      }
    }
    for (var version : versions.all()) {
      changed |= version.state() == State.WITHDRAWN && removed(version);
    }
    if (changed) {
      profiles.reload();
      calendar.reload();
    }
  }

  private Map<String, byte[]> expected() {
    var files = new TreeMap<String, byte[]>();
    versions.all().stream()
        .filter(version -> version.state() == State.INSTALLED)
        .forEach(version -> files.put(version.fileName(), bytes(version.content())));
    years.all().forEach(year -> files.put(year.fileName(), bytes(year.content())));
    return files;
  }

  private void refuseChanged(Map<String, byte[]> expected) {
    var faults = new ArrayList<String>();
    expected.forEach(
        (name, content) -> {
          var path = folder.rules().resolve(name);
          if (Files.exists(path) && !digest(path).equals(Digest.of(content))) {
            faults.add("rules/" + name + " 与装入时不同：规则不能在原文件上改。请恢复原文件（删去即由系统写回），要改的另立新版本");
          }
        });
    if (!faults.isEmpty()) {
      throw new UnfitRules(faults);
    }
  }

  private boolean removed(RuleVersion version) {
    var path = folder.rules().resolve(version.fileName());
    try {
      return Files.exists(path)
          && digest(path).equals(version.digest())
          && Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Digest digest(Path path) {
    try {
      return Digest.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path path, byte[] content) {
    try {
      Files.createDirectories(path.getParent());
      var part = path.resolveSibling("." + path.getFileName() + ".part");
      try (var channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
      try (var directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Files that lie in the folder without having come by act: the office's own, put there by hand.
  List<String> byHand() {
    var known = new TreeSet<>(expected().keySet());
    return profiles.files().stream()
        .filter(file -> !file.shipped() && !known.contains(file.name()))
        .map(file -> file.name())
        .toList();
  }
}
