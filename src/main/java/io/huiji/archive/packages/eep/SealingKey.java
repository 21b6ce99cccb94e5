package io.huiji.archive.packages.eep;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/// The office's key with its certificate.
public record SealingKey(ECPrivateKeyParameters secret, X509Certificate certificate) {

  String signer() {
    return certificate.getSubjectX500Principal().getName();
  }

  String encodedCertificate() {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has no encoding", e);
    }
  }

  /// Keys are not printed.
  @Override
  public String toString() {
    return "SealingKey[" + signer() + "]";
  }
}
