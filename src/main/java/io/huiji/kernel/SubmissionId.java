package io.huiji.kernel;

import java.util.UUID;

/// One handing-in of a topic's papers (报送), known inside by a random id: the id is no secret and
/// never suffices for access.
public record SubmissionId(UUID value) {

  public static SubmissionId random() {
    return new SubmissionId(UUID.randomUUID());
  }

  public static SubmissionId of(String value) {
    return new SubmissionId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
