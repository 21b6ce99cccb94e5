package io.huiji.profile;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file that is part of the product.
final class ShippedFile {
  private ShippedFile() {}

  static byte[] read(String path) {
    try (var stream = ShippedFile.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalStateException("not shipped: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
