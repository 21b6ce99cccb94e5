package io.huiji.archive.packages.eep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.jcajce.provider.asymmetric.ec.BCECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Opens the keystore (PKCS #12) that an operator names.
public final class SealingKeys {

  private SealingKeys() {}

  /// A key, or why there is none.
  public sealed interface Opened {

    record Key(SealingKey key) implements Opened {}

    /// @param reason in plain Chinese, with what to do
    record Refused(String reason) implements Opened {}
  }

  /// @param alias of the key; empty where the keystore holds one alone
  /// @param today on which the certificate has to be valid
  public static Opened open(Path keystore, char[] password, String alias, LocalDate today) {
    try (var in = Files.newInputStream(keystore)) {
      var store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
      store.load(in, password);
      return key(store, password, alias, today);
    } catch (IOException | GeneralSecurityException e) {
      return refused("密钥库打不开：请核对文件（PKCS#12）与口令");
    }
  }

  private static Opened key(KeyStore store, char[] password, String alias, LocalDate today)
      throws GeneralSecurityException {
    var aliases = keys(store);
    var chosen = alias.isEmpty() && aliases.size() == 1 ? aliases.getFirst() : alias;
    if (!aliases.contains(chosen)) {
      return refused("密钥库里的密钥是：" + String.join("、", aliases) + "；请用 --alias 写明其中一个");
    }
    var secret = store.getKey(chosen, password);
    var certificate = store.getCertificate(chosen);
    Arrays.fill(password, '\0');
    return secret instanceof BCECPrivateKey key && certificate instanceof X509Certificate known
        ? fitting(key, known, today)
        : refused("密钥“" + chosen + "”不是 SM2 密钥，或者没有证书");
  }

  private static Opened fitting(BCECPrivateKey key, X509Certificate certificate, LocalDate today) {
    var open = Sm2.publicKey(certificate);
    if (open.isEmpty() || !Sm2.CURVE.getG().multiply(key.getD()).equals(open.get().getQ())) {
      return refused("证书不是 SM2 证书，或者与密钥不是一对");
    }
    return Certificates.validOn(certificate, today)
        ? new Opened.Key(
            new SealingKey(new ECPrivateKeyParameters(key.getD(), Sm2.CURVE), certificate))
        : refused("证书在 " + today + " 不在有效期内（" + Certificates.validity(certificate) + "）");
  }

  private static List<String> keys(KeyStore store) throws GeneralSecurityException {
    return Collections.list(store.aliases()).stream()
        .filter(each -> isKey(store, each).isPresent())
        .sorted()
        .toList();
  }

  private static Optional<String> isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias) ? Optional.of(alias) : Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keystore that was loaded is none", e);
    }
  }

  private static Opened refused(String reason) {
    return new Opened.Refused(reason);
  }
}
