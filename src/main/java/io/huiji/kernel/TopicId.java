package io.huiji.kernel;

import java.util.UUID;

/// A topic (议题), known inside by a random id: the id is no secret and never suffices for access.
public record TopicId(UUID value) {

  public static TopicId random() {
    return new TopicId(UUID.randomUUID());
  }

  public static TopicId of(String value) {
    return new TopicId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
