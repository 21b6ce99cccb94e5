package io.huiji.document.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Conformance;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Verdicts by the hash of the PDF. The first line of a file names format and validator: where it
/// is another one, the PDF is checked again.
final class VerdictCache {

  private static final String HEAD = "huiji-pdfa 1 veraPDF 1.30\n";
  private static final String END = "\nend";

  private final Path folder;

  VerdictCache(Path folder) {
    this.folder = folder;
  }

  Optional<Conformance> find(Digest pdf) {
    var file = file(pdf);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      var text = new String(Files.readAllBytes(file), UTF_8);
      return text.startsWith(HEAD) && text.endsWith(END)
          ? Verdicts.parse(text.substring(HEAD.length(), text.length() - END.length()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(Digest pdf, Conformance verdict) {
    var file = file(pdf);
    try {
      Files.createDirectories(file.getParent());
      var temporary = Files.createTempFile(file.getParent(), ".keeping-", ".part");
      Files.writeString(temporary, HEAD + Verdicts.write(verdict) + END);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Digest pdf) {
    return folder.resolve("pdfa").resolve(pdf.hex().substring(0, 2)).resolve(pdf.hex());
  }
}
