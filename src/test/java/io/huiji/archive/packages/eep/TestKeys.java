package io.huiji.archive.packages.eep;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A keystore with one SM2 key, made for a test.
public record TestKeys(KeyPair pair, X509Certificate certificate) {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  public static TestKeys make() {
    return make("sm2p256v1", "2026-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
  }

  static TestKeys make(String curve, String from, String until) {
    try {
      var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve), new SecureRandom());
      var pair = generator.generateKeyPair();
      return new TestKeys(pair, certificate(pair, curve, from, until));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(KeyPair pair, String curve, String from, String until)
      throws GeneralSecurityException, OperatorCreationException {
    var name = new X500Principal("CN=某区档案签章, O=某区人民政府办公室, C=CN");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(Instant.parse(from)),
            Date.from(Instant.parse(until)),
            name,
            pair.getPublic());
    var algorithm = curve.startsWith("sm2") ? "SM3withSM2" : "SHA256withECDSA";
    var signer =
        new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(pair.getPrivate());
    return new JcaX509CertificateConverter()
        .setProvider(PROVIDER)
        .getCertificate(builder.build(signer));
  }

  public Path keystore(Path file, String password) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var store = KeyStore.getInstance("PKCS12", PROVIDER);
      store.load(null, null);
      store.setKeyEntry("archive", pair.getPrivate(), null, new Certificate[] {certificate});
      store.store(out, password.toCharArray());
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
