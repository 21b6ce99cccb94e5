package io.huiji.archive.packages.eep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.provider.asymmetric.ec.BCECPublicKey;

/// SM2 signatures with SM3 (GB/T 32918.2), over streams.
final class Sm2 {

  /// SM2 with SM3.
  static final String ALGORITHM = "1.2.156.10197.1.501";

  static final ECDomainParameters CURVE =
      new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

  private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  private Sm2() {}

  /// The public key of a certificate, if it lies on the curve of SM2.
  static Optional<ECPublicKeyParameters> publicKey(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof BCECPublicKey key
            && key.getParameters() != null
            && key.getParameters().getCurve().equals(CURVE.getCurve())
        ? Optional.of(new ECPublicKeyParameters(key.getQ(), CURVE))
        : Optional.empty();
  }

  /// Signs what it hands on.
  static final class Signing extends OutputStream {

    private final OutputStream out;
    private final SM2Signer signer = new SM2Signer();
    private final DerivedNonce nonce;

    Signing(SealingKey key, OutputStream out) {
      this.out = out;
      this.nonce = new DerivedNonce(key.secret().getD(), CURVE.getN());
      signer.init(
          true, new ParametersWithID(new ParametersWithRandom(key.secret(), nonce), IDENTITY));
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) throws IOException {
      out.write(piece, from, length);
      signer.update(piece, from, length);
      nonce.update(piece, from, length);
    }

    String sign() {
      try {
        return Base64.getEncoder().encodeToString(signer.generateSignature());
      } catch (CryptoException e) {
        throw new IllegalStateException("a usable key does not sign", e);
      }
    }
  }

  /// Takes in what was signed.
  static final class Verifying extends OutputStream {

    private final SM2Signer signer = new SM2Signer();

    Verifying(ECPublicKeyParameters key) {
      signer.init(false, new ParametersWithID(key, IDENTITY));
    }

    @Override
    public void write(int single) {
      signer.update((byte) single);
    }

    @Override
    public void write(byte[] piece, int from, int length) {
      signer.update(piece, from, length);
    }

    boolean fits(byte[] signature) {
      return signer.verifySignature(signature);
    }
  }
}
