package io.huiji.document.office;

import io.huiji.document.Converter;
import io.huiji.document.OfficeLimits;
import java.nio.file.Path;

/// Placeholder of the real one, to fix the way in.
public final class OfficeConverter {
  private OfficeConverter() {}

  @SuppressWarnings("DoNotCallSuggester") // the body follows
  public static Converter in(Path cacheFolder, Path workFolder, OfficeLimits limits) {
    throw new UnsupportedOperationException("being built: " + cacheFolder + workFolder + limits);
  }
}
