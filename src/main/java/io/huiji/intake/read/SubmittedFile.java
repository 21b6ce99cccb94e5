package io.huiji.intake.read;

import io.huiji.kernel.Digest;

/// One file of a submission, in memory only.
///
/// @param name path inside the submission, with forward slashes
/// @param content empty for a file that is larger than may be read
public record SubmittedFile(String name, byte[] content, long size, Digest digest) {
  public static SubmittedFile of(String name, byte[] content) {
    return new SubmittedFile(name, content, content.length, Digest.of(content));
  }

  /// A file too large to be read: known by size and hash alone.
  public boolean tooLarge() {
    return size > content.length;
  }

  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  SubmittedFile named(String other) {
    return new SubmittedFile(other, content, size, digest);
  }
}
