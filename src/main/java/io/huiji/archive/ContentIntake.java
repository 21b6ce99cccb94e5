package io.huiji.archive;

import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import io.huiji.store.Fingerprint;
import io.huiji.store.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The bytes of records on their way into the catalogue: they are in the store before the row. Of
/// many records they are looked at side by side.
final class ContentIntake {

  private final ContentStore store;

  ContentIntake(ContentStore store) {
    this.store = store;
  }

  /// @param sm3 of its files, in their order
  /// @param text as it lies in the store now
  record Taken(List<String> sm3, Optional<TextFile> text) {}

  /// In the order of these filings.
  List<Taken> of(List<Filing> filings) {
    return SideBySide.all(
        filings.stream().<Callable<Taken>>map(filing -> () -> taken(filing)).toList());
  }

  private Taken taken(Filing filing) {
    return new Taken(filing.files().stream().map(this::sm3).toList(), text(filing.text()));
  }

  /// Reads the stored bytes once more: what is taken in is what its row says.
  String sm3(FiledFile file) {
    if (!store.has(file.content())) {
      throw new IllegalStateException("bytes come before the row: " + file.content());
    }
    try {
      var found = Fingerprint.of(store.path(file.content()));
      if (!found.sha256().equals(file.content()) || found.size() != file.size()) {
        throw new ContentDamaged(file.content(), "内容与校验值或大小不符，没有归档");
      }
      return found.sm3();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<TextFile> text(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var print = Fingerprint.of(bytes);
    return Optional.of(new TextFile(store.put(bytes), print.sm3(), print.size()));
  }
}
