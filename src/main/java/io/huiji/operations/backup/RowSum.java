package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import java.math.BigInteger;
import java.util.HexFormat;

/// A check value of a set of rows, whatever their order, which two databases may not share: the sum
/// of the rows' SHA-256 values, modulo 2^256.
final class RowSum {

  private static final int BYTES = 32;

  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  void add(byte[] line) {
    var digest = Digest.sha256().digest(line);
    sum = sum.add(new BigInteger(1, digest));
    rows++;
  }

  long rows() {
    return rows;
  }

  String hex() {
    var bytes = sum.mod(BigInteger.TWO.pow(8 * BYTES)).toByteArray();
    var hex = HexFormat.of().formatHex(bytes);
    return "0".repeat(2 * BYTES).concat(hex).substring(hex.length());
  }
}
