package io.huiji.archive.packages.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// The hashes of one file, all taken in one pass: SHA-256 and SHA-512 for the manifests, which
/// every reader of bags knows, and SM3 for our own description.
public record Hashes(String sha256, String sha512, String sm3, long bytes) {

  static Hashes of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var sink = new Sink(OutputStream.nullOutputStream());
      in.transferTo(sink);
      return sink.hashes();
    }
  }

  static Hashes copy(InputStream in, OutputStream out) throws IOException {
    var sink = new Sink(out);
    in.transferTo(sink);
    return sink.hashes();
  }

  String of(Algorithm algorithm) {
    return switch (algorithm) {
      case SHA256 -> sha256;
      case SHA512 -> sha512;
    };
  }

  /// Those of the manifests.
  enum Algorithm {
    SHA256,
    SHA512;

    String fileName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Hashes what it hands on.
  static final class Sink extends OutputStream {

    private final OutputStream out;
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");
    private final SM3Digest sm3 = new SM3Digest();
    private long bytes;

    Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) throws IOException {
      out.write(piece, from, length);
      sha256.update(piece, from, length);
      sha512.update(piece, from, length);
      sm3.update(piece, from, length);
      bytes += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    Hashes hashes() {
      var third = new byte[sm3.getDigestSize()];
      sm3.doFinal(third, 0);
      var hex = HexFormat.of();
      return new Hashes(
          hex.formatHex(sha256.digest()),
          hex.formatHex(sha512.digest()),
          hex.formatHex(third),
          bytes);
    }

    private static MessageDigest digest(String name) {
      try {
        return MessageDigest.getInstance(name);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has " + name, e);
      }
    }
  }
}
