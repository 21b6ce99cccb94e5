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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The bytes of records on their way into the catalogue: they are in the store before the row. Of
/// many records they are looked at side by side.
final class ContentIntake {

  /// Texts of so many records are synced together.
  private static final int TOGETHER = 25;

  private final ContentStore store;

  ContentIntake(ContentStore store) {
    this.store = store;
  }

  /// @param sm3 of its files, in their order
  /// @param text as it lies in the store now
  record Taken(List<String> sm3, Optional<TextFile> text) {}

  /// In the order of these filings.
  List<Taken> of(List<Filing> filings) {
    var work = new ArrayList<Callable<List<Taken>>>();
    for (var from = 0; from < filings.size(); from += TOGETHER) {
      var part = filings.subList(from, Math.min(filings.size(), from + TOGETHER));
      work.add(() -> taken(part));
    }
    return SideBySide.WORK.all(work).stream().flatMap(List::stream).toList();
  }

  private List<Taken> taken(List<Filing> filings) {
    var texts = texts(filings.stream().map(Filing::text).toList()).iterator();
    var taken = new ArrayList<Taken>();
    for (var filing : filings) {
      taken.add(new Taken(filing.files().stream().map(this::sm3).toList(), texts.next()));
    }
    return taken;
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

  private List<Optional<TextFile>> texts(List<String> texts) {
    var bytes = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    store.put(bytes.stream().filter(text -> text.length > 0).toList());
    return bytes.stream().map(ContentIntake::text).toList();
  }

  private static Optional<TextFile> text(byte[] text) {
    if (text.length == 0) {
      return Optional.empty();
    }
    var print = Fingerprint.of(text);
    return Optional.of(new TextFile(print.sha256(), print.sm3(), print.size()));
  }
}
