package io.huiji.access;

import java.time.LocalDateTime;

/// One who may know something, from a time to a time.
///
/// @param token {@code post:MAYOR}, {@code unit:civil-affairs} or {@code user:mayor}
/// @param until exclusive; {@link LocalDateTime#MAX} stands for no end
public record Reader(String token, LocalDateTime from, LocalDateTime until) {

  public static Reader post(Post post) {
    return always("post:" + post.name());
  }

  public static Reader unit(String code) {
    return always("unit:" + code);
  }

  public static Reader user(String name) {
    return always("user:" + name);
  }

  public Reader until(LocalDateTime end) {
    return new Reader(token, from, end);
  }

  public Reader from(LocalDateTime start) {
    return new Reader(token, start, until);
  }

  private static Reader always(String token) {
    return new Reader(token, LocalDateTime.MIN, LocalDateTime.MAX);
  }
}
