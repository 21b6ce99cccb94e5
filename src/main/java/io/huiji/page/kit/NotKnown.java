package io.huiji.page.kit;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// There is no such thing, or the person may not know it: one page, one text, one status for both.
public final class NotKnown extends ResponseStatusException {

  public NotKnown() {
    super(HttpStatus.NOT_FOUND);
  }

  public static <T> T unless(Optional<T> found) {
    return found.orElseThrow(NotKnown::new);
  }
}
