package io.huiji.profile;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;

/// A profile with the text that it was read from.
///
/// @param name of the file under DATA/rules, or of the shipped one
/// @param shipped whether it came with the program
public record ProfileFile(String name, String text, boolean shipped, RuleProfile profile) {

  /// @throws UnfitRules telling every fault
  public static ProfileFile read(String name, byte[] content, boolean shipped) {
    return new ProfileFile(
        name,
        new String(content, StandardCharsets.UTF_8),
        shipped,
        ProfileReader.read(name, content));
  }

  public Digest digest() {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  public ProfileValues values() {
    return ProfileValues.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
