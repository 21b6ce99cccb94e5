package io.huiji.entry.oidc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;

/// Fetches the other system's keys, at most once a minute: anybody may send a token that names a
/// key which is not there, and each would have them fetched anew. Where they could not be had, it
/// is tried again after some seconds.
final class KeySets extends RestTemplate {

  private static final Duration ONCE = Duration.ofMinutes(1);
  private static final Duration TRIED = Duration.ofSeconds(5);

  private final InstantSource clock;
  private @Nullable Fetched last;

  KeySets(InstantSource clock) {
    this.clock = clock;
  }

  /// @param answer none where there was no answer
  private record Fetched(URI from, Instant at, @Nullable ResponseEntity<?> answer) {

    boolean isGood(URI asked, Instant now) {
      return from.equals(asked) && now.isBefore(at.plus(answer == null ? TRIED : ONCE));
    }
  }

  @Override
  @SuppressWarnings("unchecked") // only the decoder asks, always for the same kind of answer
  public synchronized <T> ResponseEntity<T> exchange(RequestEntity<?> request, Class<T> kind) {
    var now = clock.instant();
    var known = last;
    if (known == null || !known.isGood(request.getUrl(), now)) {
      last = new Fetched(request.getUrl(), now, null);
      known = new Fetched(request.getUrl(), now, super.exchange(request, kind));
      last = known;
    }
    if (known.answer() == null) {
      throw new ResourceAccessException("the keys could not be had some seconds ago");
    }
    return (ResponseEntity<T>) known.answer();
  }
}
