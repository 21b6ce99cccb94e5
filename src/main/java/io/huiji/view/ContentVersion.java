package io.huiji.view;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;

/// What a view's content amounts to in a few characters: an ETag, and the hidden version of a form.
public final class ContentVersion {

  private static final int LENGTH = 16;

  private ContentVersion() {}

  /// @param content records of values, whose text is the same for the same content
  public static String of(Object content) {
    return Digest.of(content.toString().getBytes(StandardCharsets.UTF_8))
        .hex()
        .substring(0, LENGTH);
  }
}
