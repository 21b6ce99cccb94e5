package io.huiji.lending;

import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a copy to where it was asked for, once the consent's use is recorded: a whole file, never
/// over another one, readable by its owner alone.
@Component
final class Delivery {

  private final CopyTable copies;
  private final OfficeClock clock;
  private final TransactionTemplate afterwards;
  private final Set<Integer> inHand = ConcurrentHashMap.newKeySet();

  Delivery(CopyTable copies, OfficeClock clock, PlatformTransactionManager transactions) {
    this.copies = copies;
    this.clock = clock;
    this.afterwards = new TransactionTemplate(transactions);
    this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Takes the request in hand until the act's transaction has ended and its file is written.
  ///
  /// @return false when somebody else has it in hand
  boolean begin(int request) {
    if (!inHand.add(request)) {
      return false;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            inHand.remove(request);
          }
        });
    return true;
  }

  /// Why no file can be written there; empty when one can.
  Optional<String> obstacle(Path target) {
    var folder = target.getParent();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("已有同名的文件，不覆盖");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of("没有这个文件夹：" + folder);
    }
    return Files.isWritable(folder) ? Optional.empty() : Optional.of("文件夹不能写入：" + folder);
  }

  boolean isThere(Path target, Digest content) {
    try {
      return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
          && Digest.of(target).equals(content);
    } catch (IOException _) {
      return false;
    }
  }

  void afterCommit(int request, Path target, CopyMaking.Copy copy) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            PowerCut.at("copy.recorded");
            write(target, copy);
            PowerCut.at("copy.written");
            afterwards.executeWithoutResult(_ -> copies.delivered(request, clock.now()));
          }
        });
  }

  private void write(Path target, CopyMaking.Copy copy) {
    if (isThere(target, copy.content())) {
      return;
    }
    var unfinished = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      writeThrough(unfinished, copy.pdf());
      putInPlace(unfinished, target);
    } catch (IOException e) {
      throw new UncheckedIOException("同意已经用于这一份，文件没有写出（" + target + "）：排除后用同一个 to 再办理一次", e);
    }
  }

  private static void writeThrough(Path file, Path content) throws IOException {
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Files.copy(content, Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /// A link fails where there is a file already; a plain move looks first.
  private static void putInPlace(Path unfinished, Path target) throws IOException {
    try {
      Files.createLink(target, unfinished);
      Files.delete(unfinished);
    } catch (UnsupportedOperationException _) {
      Files.move(unfinished, target);
    }
  }
}
