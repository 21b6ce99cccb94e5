package io.huiji.kernel;

import java.util.UUID;

/// A record of the archive (归档记录), known inside by a random id: the id is no secret and never
/// suffices for access.
public record RecordId(UUID value) {

  public static RecordId random() {
    return new RecordId(UUID.randomUUID());
  }

  public static RecordId of(String value) {
    return new RecordId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
