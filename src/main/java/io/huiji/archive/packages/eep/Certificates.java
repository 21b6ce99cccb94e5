package io.huiji.archive.packages.eep;

import io.huiji.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// X.509 certificates for SM2.
public final class Certificates {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Certificates() {}

  static Optional<X509Certificate> read(byte[] encoded) {
    return read(new ByteArrayInputStream(encoded));
  }

  /// In a file, DER or PEM.
  public static Optional<X509Certificate> read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  private static Optional<X509Certificate> read(InputStream in) {
    try {
      var factory = CertificateFactory.getInstance("X.509", PROVIDER);
      return Optional.ofNullable((X509Certificate) factory.generateCertificate(in));
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }

  /// Days are enough: certificates run for years.
  static boolean validOn(X509Certificate certificate, LocalDate day) {
    return !day.isBefore(day(certificate.getNotBefore()))
        && !day.isAfter(day(certificate.getNotAfter()));
  }

  static String validity(X509Certificate certificate) {
    return day(certificate.getNotBefore()) + " 至 " + day(certificate.getNotAfter());
  }

  private static LocalDate day(java.util.Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  /// Whether it is the trusted one, or was issued by it.
  static boolean trusted(X509Certificate certificate, X509Certificate trust) {
    try {
      if (!certificate.equals(trust)) {
        certificate.verify(trust.getPublicKey(), PROVIDER);
      }
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  static String fingerprint(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded()).hex();
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate that was read has no encoding", e);
    }
  }
}
