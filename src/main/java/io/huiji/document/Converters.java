package io.huiji.document;

import io.huiji.document.office.OfficeConverter;
import java.nio.file.Path;

/// Makes converters.
public final class Converters {

  private Converters() {}

  /// LibreOffice in processes of its own. It starts with the first paper that needs it; {@link
  /// Converter#close} stops it, and so does the end of this program.
  ///
  /// @param cacheFolder conversions by the hash of their source; may be deleted at any time
  /// @param workFolder profiles and working files of the processes, on the same machine
  public static Converter office(Path cacheFolder, Path workFolder, OfficeLimits limits) {
    var conformance = PdfConformance.in(cacheFolder, workFolder);
    return OfficeConverter.in(cacheFolder, workFolder, limits, conformance);
  }
}
