package io.huiji.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of some bytes, as 64 lower-case hexadecimal digits: the name of content in the store.
public record Digest(String hex) implements Comparable<Digest> {

  private static final int PIECE = 1 << 16;
  private static final int DIGITS = 64;

  public Digest {
    if (!written(hex)) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
    }
  }

  /// Whether a text, such as a file's name, is a digest.
  public static boolean written(String text) {
    if (text.length() != DIGITS) {
      return false;
    }
    for (var at = 0; at < DIGITS; at++) {
      if (!digit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean digit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }

  public static Digest of(byte[] content) {
    var digest = sha256();
    digest.update(content);
    return of(digest);
  }

  /// Of a file, which is never held in memory as a whole.
  public static Digest of(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      return of(channel);
    }
  }

  /// Of an open file, from where it stands up to its end.
  public static Digest of(FileChannel file) throws IOException {
    var digest = sha256();
    var piece = ByteBuffer.allocate(Math.clamp(file.size(), 1, PIECE));
    while (file.read(piece.clear()) > 0) {
      digest.update(piece.flip());
    }
    return of(digest);
  }

  /// Of everything up to the stream's end.
  public static Digest of(InputStream in) throws IOException {
    var digest = sha256();
    var piece = new byte[PIECE];
    for (int read; (read = in.read(piece)) > 0; ) {
      digest.update(piece, 0, read);
    }
    return of(digest);
  }

  /// What has been fed to it; it begins anew.
  public static Digest of(MessageDigest fed) {
    return new Digest(HexFormat.of().formatHex(fed.digest()));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
