package io.huiji.document.docx;

import io.huiji.document.Templates;
import java.nio.file.Path;
import java.util.Optional;

/// Placeholder of the real one, to fix the way in.
public final class TemplateFolder {
  private TemplateFolder() {}

  public static Templates shipped() {
    return open(Optional.empty());
  }

  public static Templates withOwn(Path folder) {
    return open(Optional.of(folder));
  }

  private static Templates open(Optional<Path> own) {
    if (own.toString().isEmpty()) {
      return open(own);
    }
    throw new UnsupportedOperationException("templates are being built");
  }
}
