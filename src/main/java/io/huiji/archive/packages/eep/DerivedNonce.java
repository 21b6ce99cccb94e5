package io.huiji.archive.packages.eep;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/// The number that an SM2 signature needs beside its key, drawn from key and message after RFC 6979
/// with SM3: the same package gets the same signature, and no weak source of random numbers can
/// give the key away. Whoever verifies sees no difference.
final class DerivedNonce extends SecureRandom {

  private static final long serialVersionUID = 1;

  private final transient SM3Digest message = new SM3Digest();
  private final transient HMacDSAKCalculator numbers = new HMacDSAKCalculator(new SM3Digest());
  private final BigInteger key;
  private final BigInteger order;
  private boolean begun;

  DerivedNonce(BigInteger key, BigInteger order) {
    super(null, null);
    this.key = key;
    this.order = order;
  }

  void update(byte[] piece, int from, int length) {
    message.update(piece, from, length);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (!begun) {
      var hash = new byte[message.getDigestSize()];
      message.doFinal(hash, 0);
      numbers.init(order, key, hash);
      begun = true;
    }
    var next = BigIntegers.asUnsignedByteArray(bytes.length, numbers.nextK());
    System.arraycopy(next, 0, bytes, 0, bytes.length);
  }
}
