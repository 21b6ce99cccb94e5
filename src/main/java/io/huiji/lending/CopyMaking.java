package io.huiji.lending;

import io.huiji.access.Permit;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordEntry;
import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun;
import io.huiji.document.UnbindablePart;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.store.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the copy of a record for one person: number, person, consent and time on every page. The
/// same request always gives the same bytes.
@Component
final class CopyMaking {

  private static final String PDF = "application/pdf";

  private final Archive archive;
  private final Converter converter;
  private final CopyPress press;
  private final Path folder;
  private final TransactionTemplate apart;

  CopyMaking(
      Archive archive,
      Converter converter,
      CopyPress press,
      DataFolder folder,
      PlatformTransactionManager transactions) {
    this.archive = archive;
    this.converter = converter;
    this.press = press;
    this.folder = Leftovers.sweep(folder.cache().resolve("copies"), "*");
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// @param face number, and whose copy it is with the consent that it rests on
  /// @param permit made from that consent; it is spent
  Made make(RecordEntry record, CopyFace face, Permit permit) {
    var file = best(record);
    if (file.mediaType().equals(PDF)) {
      var pdf = logged(() -> archive.openFile(record.id(), file.role(), permit));
      return printed(record, Part.of(pdf, ""), face);
    }
    var content = logged(() -> archive.open(record.id(), file.role(), permit));
    return switch (converter.toPdf(file.name(), content)) {
      case Conversion.Converted converted -> printed(record, Part.of(converted.pdf(), ""), face);
      case Conversion.Unconvertible(var reason) -> new Impossible(reason);
    };
  }

  /// In a transaction of its own: the entry is in the log for good before the bytes are given, and
  /// nobody waits for the log's end while the copy is made.
  private <T> T logged(Supplier<T> opening) {
    return Objects.requireNonNull(apart.execute(_ -> opening.get()));
  }

  /// What is a PDF already, else what a PDF can be made of.
  private static FiledFile best(RecordEntry record) {
    return record.filing().files().stream()
        .min(Comparator.comparing(file -> file.mediaType().equals(PDF) ? 0 : 1))
        .orElseThrow(() -> new IllegalStateException("no file in " + record.id()));
  }

  private Made printed(RecordEntry record, Part part, CopyFace face) {
    var binding =
        new Binding(
            record.filing().title(),
            record.filing().author(),
            record.filed(),
            List.of(part.unnumbered()));
    var target = folder.resolve(record.id() + "-" + face.digits() + ".pdf");
    deleteAtTheEnd(target);
    try {
      Files.createDirectories(folder);
      return switch (press.print(binding, List.of(face), _ -> target)) {
        case CopyRun.Printed(var copies, _) ->
            new Copy(target, Digest.of(target), copies.getFirst().pages());
        case CopyRun.Unshowable(var missing) ->
            new Impossible("没有能显示“" + missing.getFirst().characters() + "”的字体");
      };
    } catch (UnbindablePart _) {
      return new Impossible("PDF 文件打不开：已损坏，或者设有密码。");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// When the act is through and the copy delivered, or neither.
  private static void deleteAtTheEnd(Path file) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            delete(file);
          }
        });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  sealed interface Made {}

  /// @param pdf is there until the act's transaction has ended
  record Copy(Path pdf, Digest content, int pages) implements Made {}

  /// @param reason in plain Chinese
  record Impossible(String reason) implements Made {}
}
