package io.huiji.kernel;

import java.util.UUID;

/// A record of the archive (归档记录), known inside by an id that nobody can guess; it is no secret all
/// the same and never suffices for access.
public record RecordId(UUID value) {

  private static final long VERSION = 7L << 12;

  private static final long RANDOM = (1L << 12) - 1;

  /// Of a record that is taken in now: behind those before it, so that what was filed together
  /// stands together in every table and index; else random (UUID version 7, RFC 9562).
  ///
  /// @param millis of the machine's clock, since 1970
  public static RecordId filed(long millis) {
    var random = UUID.randomUUID();
    var high = (millis << 16) | VERSION | (random.getMostSignificantBits() & RANDOM);
    return new RecordId(new UUID(high, random.getLeastSignificantBits()));
  }

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
