package io.huiji.document.office;

import io.huiji.batch.GivingWay;
import io.huiji.document.OfficeLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.filter.RefreshFilter;
import org.jodconverter.local.office.ExistingProcessAction;
import org.jodconverter.local.office.LocalOfficeManager;

/// One office process with a profile of its own. It is replaced when it dies and after its share of
/// papers. A paper's time runs while the process works on it, not while a process is starting.
final class OfficeProcess {

  private static final short NEVER = 0;
  private static final int PDF_A_2B = 2;
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Path folder;
  private final Duration perPaper;
  private final LocalOfficeManager manager;
  private final LocalConverter converter;

  private OfficeProcess(Path folder, Duration perPaper, LocalOfficeManager manager) {
    this.folder = folder;
    this.perPaper = perPaper;
    this.manager = manager;
    this.converter =
        LocalConverter.builder()
            .officeManager(manager)
            .applyDefaultLoadProperties(false)
            .loadProperties(
                Map.of(
                    "Hidden",
                    true,
                    "ReadOnly",
                    true,
                    "UpdateDocMode",
                    NEVER,
                    "MacroExecutionMode",
                    NEVER))
            .storeProperty(
                "FilterData",
                Map.of(
                    "SelectPdfVersion",
                    PDF_A_2B,
                    "ExportBookmarks",
                    true,
                    "ExportFormFields",
                    false,
                    "ExportNotes",
                    false,
                    "UseTaggedPDF",
                    false))
            .filterChain(new HangingMarks(), RefreshFilter.LAST_REFRESH)
            .build();
  }

  static OfficeProcess start(Path home, Path folder, Path profile, OfficeLimits limits)
      throws IOException, OfficeException {
    var longest = START_LIMIT.plus(limits.perPaper()).toMillis();
    var manager =
        LocalOfficeManager.builder()
            .officeHome(home.toFile())
            .workingDir(folder.toFile())
            .templateProfileDir(profile.toFile())
            .runAsArgs(GivingWay.prefix().toArray(String[]::new))
            .portNumbers(freePort())
            .existingProcessAction(ExistingProcessAction.FAIL)
            .maxTasksPerProcess(2 * limits.papersPerProcess()) // each paper is asked for twice
            .taskExecutionTimeout(longest)
            .taskQueueTimeout(longest)
            .processTimeout(START_LIMIT.toMillis())
            .build();
    manager.start();
    return new OfficeProcess(folder, limits.perPaper(), manager);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// @throws TimeoutException when it took longer than the limit; the process is gone then
  void convert(Path source, String extension, Path target)
      throws OfficeException, TimeoutException {
    var formats = DefaultDocumentFormatRegistry.getInstance();
    var job =
        converter
            .convert(source.toFile())
            .as(Objects.requireNonNull(formats.getFormatByExtension(extension)))
            .to(target.toFile())
            .as(DefaultDocumentFormatRegistry.PDF);
    manager.execute(_ -> {}); // returns when a process is there
    var over = new AtomicBoolean();
    var clock =
        CompletableFuture.runAsync(
            () -> kill(over),
            CompletableFuture.delayedExecutor(perPaper.toMillis(), TimeUnit.MILLISECONDS));
    try {
      job.execute();
    } catch (OfficeException e) {
      if (over.get()) {
        throw (TimeoutException) new TimeoutException(perPaper.toString()).initCause(e);
      }
      throw e;
    } finally {
      clock.cancel(false);
    }
  }

  private void kill(AtomicBoolean over) {
    over.set(true);
    Leftovers.usingProfileIn(folder).forEach(ProcessHandle::destroyForcibly);
  }

  void stop() {
    try {
      manager.stop();
    } catch (OfficeException _) {
      // whoever owns the folder stops what is left in it
    }
  }
}
