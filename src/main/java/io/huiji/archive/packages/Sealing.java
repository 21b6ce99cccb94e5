package io.huiji.archive.packages;

import io.huiji.archive.packages.eep.SealingKeys;
import io.huiji.archive.packages.eep.SealingKeys.Opened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The key with which packages of transfers are sealed: an act carries no password, so the operator
/// names the keystore (PKCS #12, SM2) and the file with its password in the settings.
///
/// @param keystore {@code huiji.seal.keystore}; empty for packages without a seal
/// @param passwordFile {@code huiji.seal.password-file}, the first line counts
/// @param alias {@code huiji.seal.alias}; empty where the keystore holds one key alone
record Sealing(String keystore, String passwordFile, String alias) {

  static final Sealing NONE = new Sealing("", "", "");

  /// @return empty where no keystore is named
  Optional<Opened> key(LocalDate today) {
    return keystore.isEmpty() ? Optional.empty() : Optional.of(open(today));
  }

  private Opened open(LocalDate today) {
    try (var lines = Files.lines(Path.of(passwordFile), StandardCharsets.UTF_8)) {
      var password = lines.findFirst().orElse("").toCharArray();
      return SealingKeys.open(Path.of(keystore), password, alias, today);
    } catch (IOException | UncheckedIOException _) {
      return new Opened.Refused("读不到密钥库的口令文件（huiji.seal.password-file）");
    }
  }
}
