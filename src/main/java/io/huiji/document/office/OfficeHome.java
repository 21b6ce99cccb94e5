package io.huiji.document.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jodconverter.local.office.LocalOfficeUtils;

/// Finds the office program.
final class OfficeHome {

  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/lib/libreoffice"),
          Path.of("/usr/lib64/libreoffice"),
          Path.of("/opt/libreoffice"),
          Path.of("/usr/local/lib/libreoffice"));

  private OfficeHome() {}

  /// @param given by the deployment; then no other place is looked at
  static Optional<Path> find(Optional<Path> given) {
    if (given.isPresent()) {
      return given.filter(OfficeHome::holdsProgram);
    }
    return USUAL.stream().filter(OfficeHome::holdsProgram).findFirst().or(OfficeHome::elsewhere);
  }

  private static Optional<Path> elsewhere() {
    return Optional.ofNullable(LocalOfficeUtils.getDefaultOfficeHome())
        .map(java.io.File::toPath)
        .filter(OfficeHome::holdsProgram);
  }

  private static boolean holdsProgram(Path home) {
    return Files.isExecutable(home.resolve("program/soffice.bin"));
  }
}
